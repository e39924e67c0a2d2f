import { readFileSync } from 'node:fs';
import { matchRemarks } from '../exchange/match-remarks.ts';
import { readRemarks, remarksFile } from '../exchange/remarks-csv.ts';
import { writtenTexts } from '../exchange/written-texts.ts';
import { counted, integer } from '../wording.ts';
import {
  type Command,
  type CommandContext,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { type LoadedDataset, loadDataset } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { readSortedTexts, themesOf } from './report-texts.ts';
import { withStore } from './with-store.ts';
import { writeWhole } from './write-whole.ts';

export const remarquesImport: Command = {
  usage:
    'remarques import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--reports DOSSIER] [--force]',
  summary: 'Reprend les textes libres classés dans un tableur, et les range à côté de l’article.',
  example: 'remarques import mon-enquete/2031 remarques-a-classer.csv --data data --reports bilans',
  options: {
    data: { type: 'string' },
    reports: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des textes classés');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const loaded = await loadDataset(store, name);
      refuseUnreadable(loaded.edition);
      refuseSharedFolder(context, loaded);
      importFile(context, loaded, file);
      return exit.done;
    });
  },
};

/** What people wrote is not for a folder that git keeps and shares, unless somebody names it. */
function refuseSharedFolder({ options }: CommandContext, { edition }: LoadedDataset): void {
  if (edition.demonstration || typeof options.reports === 'string') return;
  throw new UsageError(
    'Ces textes sont ceux de vraies personnes, et le dossier reports/ de Millésime est suivi par git. Dites par --reports dans quel dossier à vous est le bilan ; donnez le même à « bilan ».',
  );
}

function importFile(context: CommandContext, loaded: LoadedDataset, file: string): void {
  const { name } = loaded.edition;
  const path = shownPath(file);
  const kept = readSortedTexts(context, name);
  const read = readRemarks(readFileSync(file), path, themesOf(kept));
  const { rows } = read;
  if (!rows) throw new FaultsError(read.problems, unchanged(kept.file));
  const written = writtenTexts(loaded.dataset);
  const matched = matchRemarks(
    { rows },
    path,
    written,
    kept.remarks,
    context.options.force === true,
  );
  const { remarks, problems, added, lost } = matched;
  if (problems.length > 0) throw new FaultsError(problems, unchanged(kept.file));
  writeWhole(kept.file, remarksFile(remarks), loaded.edition.demonstration ? undefined : 'private');
  const left = written.length - remarks.length;
  context.print(
    context.options.json
      ? JSON.stringify({
          edition: name,
          file: kept.file,
          sorted: remarks.length,
          added,
          lost,
          left,
        })
      : summary(shownPath(kept.file), { sorted: remarks.length, added, lost, left }),
  );
}

function unchanged(file: string): string {
  return `Rien n’est changé dans ${shownPath(file)}.`;
}

function summary(
  file: string,
  { sorted, added, lost, left }: { sorted: number; added: number; lost: number; left: number },
): string {
  const texts = counted(sorted, 'texte classé', 'textes classés');
  const more = added === 0 ? '' : `, dont ${integer(added)} de plus`;
  const less = lost === 0 ? '' : ` ; ${counted(lost, 'classement perdu', 'classements perdus')}`;
  const rest =
    left === 0
      ? 'Tous les textes sont classés.'
      : `${counted(left, 'texte reste', 'textes restent')} à classer.`;
  return `${file} : ${texts}${more}${less}.\n${rest}`;
}
