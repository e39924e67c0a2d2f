/** The sorting of free text, as it comes back from a spreadsheet: `id;question;texte;themes;publiable`. */
import { suggestion } from '../definition/fault.ts';
import { csvCell, guarded, unguarded } from '../definition/spreadsheet/csv-cell.ts';
import type { Problem } from '../problem.ts';
import type { CodedRemark, ThemeLabels } from '../report/coding.ts';
import { typographic } from '../wording.ts';
import { plainHeading, readCsv } from './read-csv.ts';
import { type FaultyRow, faultsOfRows, type RowFault } from './row-faults.ts';
import { readerOfThemes } from './themes-in-cell.ts';

/** Faults of the cells that mean something under their question alone. */
export const [UNKNOWN_QUESTION, UNKNOWN_THEME] = ['unknown-question', 'unknown-theme'] as const;

const columns = ['id', 'question', 'texte', 'themes', 'publiable'];

/** A text, and how it was sorted, if it was. */
export interface RemarkRow {
  readonly response: string;
  readonly question: string;
  readonly text: string;
  readonly sorting?: Pick<CodedRemark, 'themes' | 'publishable'>;
}

export interface ReadRemarks {
  /** Those that were sorted. */
  readonly remarks: readonly CodedRemark[];
  /** All of them, each with its line and what is wrong in its cells. */
  readonly rows: readonly (RemarkRow & FaultyRow)[];
}

/**
 * Neither themes nor « oui » or « non »: nobody has sorted that text yet. Where cells have faults
 * there are no remarks, and rows all the same.
 * @param refused what is wrong with the whole file, seen from whose texts it has; no cell is read then
 */
export function readRemarks(
  bytes: Uint8Array,
  path: string,
  labels: ThemeLabels,
  refused?: (responses: readonly string[]) => Problem | undefined,
): Partial<ReadRemarks> & { problems: readonly Problem[] } {
  const { table, problems: syntax } = readCsv(bytes, path);
  if (!table) return { problems: syntax };
  const missing = columns.filter((one) => !table.headings.includes(one));
  if (missing.length > 0) return { problems: missing.map((column) => missingColumn(column, path)) };
  const whole = refused?.(table.rows.map(({ cells }) => cells.id ?? ''));
  if (whole) return { problems: [whole] };
  const readers = new Map(Object.entries(labels).map(([id, own]) => [id, readerOfThemes(own)]));
  const rows = table.rows.map(({ line, cells }) => {
    const { id = '', question = '', texte = '', themes = '', publiable = '' } = cells;
    const row = { line, response: id, question, text: unguarded(texte) };
    if (themes === '' && publiable === '') return { ...row, faults: [] };
    const known = Object.hasOwn(labels, question) ? labels[question] : undefined;
    const told = readers.get(question)?.(themes) ?? { known: [], unknown: [] };
    const said = publiable.toLowerCase();
    const faults = [
      ...(known
        ? told.unknown.map((theme) => unknownTheme(theme, question, known))
        : [unknownQuestion(question, labels)]),
      ...(['oui', 'non'].includes(said) ? [] : [unknownValue(publiable)]),
    ];
    return { ...row, faults, sorting: { themes: told.known, publishable: said === 'oui' } };
  });
  const problems = faultsOfRows(rows, path);
  if (problems.length > 0) return { rows, problems };
  const remarks = rows.flatMap((row): CodedRemark[] => {
    if (!('sorting' in row)) return [];
    const { response, question, text, sorting } = row;
    return [{ response, question, text, ...sorting }];
  });
  return { remarks, rows, problems };
}

/** For a spreadsheet in French: its mark, and its line ends. */
export function remarksForSpreadsheet(rows: readonly RemarkRow[]): string {
  return `\ufeff${linesOf(rows).join('\r\n')}\r\n`;
}

/** As it is kept beside the article: in an order of its own, so that what changed can be seen. */
export function remarksFile(remarks: readonly CodedRemark[]): string {
  const key = ({ question, response }: CodedRemark) => `${question} ${response}`;
  const rows = remarks
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ themes, publishable, ...text }) => ({ ...text, sorting: { themes, publishable } }));
  return `${linesOf(rows).join('\n')}\n`;
}

/** Nothing in them would run in a spreadsheet, whoever opens them. */
function linesOf(rows: readonly RemarkRow[]): readonly string[] {
  return [columns, ...rows.map(cellsOf)].map((cells) =>
    cells.map((cell) => csvCell(guarded(cell), ';')).join(';'),
  );
}

function cellsOf({ response, question, text, sorting }: RemarkRow): readonly string[] {
  const said = sorting ? [sorting.themes.join(','), sorting.publishable ? 'oui' : 'non'] : ['', ''];
  return [response, question, text, ...said];
}

function missingColumn(column: string, path: string): Problem {
  const message = typographic(`Il manque la colonne « ${column} ».`);
  const hint = 'Ajoutez-la à la première ligne.';
  return { code: 'missing-column', severity: 'error', path, line: 1, message, hint };
}

function unknownQuestion(question: string, labels: ThemeLabels): RowFault {
  return {
    code: UNKNOWN_QUESTION,
    message: `Aucun thème n’est déclaré pour la question « ${question} ».`,
    hint: suggestion(question, Object.keys(labels)),
  };
}

function unknownTheme(theme: string, question: string, known: ThemeLabels[string]): RowFault {
  const message = `« ${theme} » n’est pas un thème de la question « ${question} ».`;
  const near = suggestion(theme, [...Object.keys(known), ...Object.values(known)]);
  const isNear = near.startsWith('Vouliez');
  const id =
    plainHeading(theme)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '') || 'nouveau';
  const label = id === theme ? 'Son libellé' : theme;
  const hint = `Ajoutez-le à themes.yaml, sous « ${question} » : « ${id}: ${label} ».`;
  return { code: UNKNOWN_THEME, message, hint: isNear ? near : hint };
}

function unknownValue(publiable: string): RowFault {
  const message =
    publiable === ''
      ? 'Ce texte a des thèmes, et rien ne dit s’il est publiable.'
      : `« ${publiable} » ne dit pas si le texte est publiable.`;
  return { code: 'unknown-value', message, hint: 'Écrivez « oui » ou « non ».' };
}
