/** The free texts of an edition, out to a spreadsheet and back: for `remarques` and for the Atelier. */
import { matchRemarks } from '../exchange/match-remarks.ts';
import { otherEdition } from '../exchange/other-edition.ts';
import { type RemarkRow, readRemarks, remarksFile } from '../exchange/remarks-csv.ts';
import { textsToSort, writtenTexts } from '../exchange/written-texts.ts';
import type { SortedFile } from '../service/atelier/project.ts';
import type { StoredEdition } from '../store/editions.ts';
import { counted, integer } from '../wording.ts';
import { FaultsError, UsageError } from './command.ts';
import type { LoadedDataset } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { readSortedTexts, type SortedTexts, themesOf } from './report-texts.ts';
import { writeWhole } from './write-whole.ts';

export interface RowsToSort {
  readonly rows: readonly RemarkRow[];
  readonly sorted: number;
  /** « 916 textes, dont 12 déjà classés » */
  readonly inWords: string;
  readonly kept: SortedTexts;
}

/**
 * @param reports the folder of plans and articles
 * @throws FaultsError with every fault of what was sorted before
 */
export function rowsToSort({ edition, dataset }: LoadedDataset, reports: string): RowsToSort {
  const kept = readSortedTexts(reports, edition.name);
  const rows = textsToSort(writtenTexts(dataset), kept.remarks);
  const sorted = rows.filter(({ sorting }) => sorting).length;
  const texts = counted(rows.length, 'texte', 'textes');
  return { rows, sorted, inWords: `${texts}, ${howMany(sorted, rows.length)}`, kept };
}

function howMany(sorted: number, all: number): string {
  if (sorted === 0) return 'aucun encore classé';
  return sorted === all ? 'tous déjà classés' : `dont ${integer(sorted)} déjà classés`;
}

/**
 * What people wrote is not for a folder that git keeps and shares, unless somebody names it.
 * @param reports the folder of plans and articles, where one was named
 * @param remedy how one names another
 * @throws UsageError
 */
export function refuseSharedFolder(
  { demonstration }: StoredEdition,
  reports: string | undefined,
  remedy: string,
): void {
  if (demonstration || reports !== undefined) return;
  throw new UsageError(
    `Ces textes sont ceux de vraies personnes, et le dossier reports/ de Millésime est suivi par git. ${remedy}`,
  );
}

export interface TakenTexts {
  /** Where they are kept from now on. */
  readonly file: string;
  readonly sorted: number;
  /** Sorted now, and not before. */
  readonly added: number;
  /** Sorted before, and no longer. */
  readonly lost: number;
  /** Not sorted yet. */
  readonly left: number;
}

/**
 * Keeps the sorting beside the article.
 * @throws FaultsError with every fault of the file, UsageError where no themes are declared: nothing is changed
 */
export function takeSortedTexts(
  { edition, dataset }: LoadedDataset,
  reports: string,
  { path, bytes, waiver }: SortedFile,
): TakenTexts {
  const kept = readSortedTexts(reports, edition.name);
  const unchanged = `Rien n’est changé dans ${shownPath(kept.file)}.`;
  const written = writtenTexts(dataset);
  const { rows, problems: unread } = readRemarks(bytes, path, themesOf(kept), (responses) =>
    otherEdition(responses, path, written),
  );
  // Faults of cells leave the rows: they are told among those of the texts.
  if (!rows) throw new FaultsError(unread, unchanged);
  const matched = matchRemarks({ rows }, path, written, kept.remarks, waiver);
  const { remarks, problems, added, lost } = matched;
  if (problems.length > 0) throw new FaultsError(problems, unchanged);
  writeWhole(kept.file, remarksFile(remarks), edition.demonstration ? undefined : 'private');
  const left = written.length - remarks.length;
  return { file: kept.file, sorted: remarks.length, added, lost, left };
}

/** Two sentences: what is kept, and what is left to do. */
export function takenInWords({ file, sorted, added, lost, left }: TakenTexts): readonly string[] {
  const texts = counted(sorted, 'texte classé', 'textes classés');
  const more = added === 0 ? '' : `, dont ${integer(added)} de plus`;
  const less = lost === 0 ? '' : ` ; ${counted(lost, 'classement perdu', 'classements perdus')}`;
  const rest =
    left === 0
      ? 'Tous les textes sont classés.'
      : `${counted(left, 'texte reste', 'textes restent')} à classer.`;
  return [`${shownPath(file)} : ${texts}${more}${less}.`, rest];
}
