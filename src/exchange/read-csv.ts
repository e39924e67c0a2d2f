/** A table from a spreadsheet, whatever separator and encoding it was saved with. */
import { parse } from 'csv-parse/sync';
import type { Problem } from '../problem.ts';

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  readonly cells: { readonly [heading: string]: string };
}

export interface CsvTable {
  /** Headings without accents, capitals or spaces around, in file order. */
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * @param bytes UTF-8 with or without byte order mark, or else Windows-1252
 * @param path the file's name for the messages
 */
export function readCsv(
  bytes: Uint8Array,
  path: string,
): { table?: CsvTable; problems: readonly Problem[] } {
  const text = decode(bytes);
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const problem = (code: string, line: number, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    path,
    line,
    message,
    hint,
  });
  if (firstLine.trim() === '') {
    return {
      problems: [
        problem('empty-file', 1, 'La première ligne est vide.', 'Mettez-y les noms des colonnes.'),
      ],
    };
  }
  const problems: Problem[] = [];
  const headings: string[] = [];
  const rows: CsvRow[] = [];
  try {
    const records = parse(text, {
      delimiter: delimiterOf(firstLine),
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    for (const { record, info } of records) {
      const line = info.lines - record.join('').split('\n').length + 1;
      if (headings.length === 0) headings.push(...record.map(plainHeading));
      else if (record.length !== headings.length) {
        problems.push(
          problem(
            'wrong-cell-count',
            line,
            `Cette ligne a ${record.length} cellules, l’en-tête en a ${headings.length}.`,
            'Vérifiez les séparateurs, et mettez entre guillemets une cellule qui en contient un.',
          ),
        );
      } else {
        rows.push({
          line,
          cells: Object.fromEntries(headings.map((h, i) => [h, record[i] ?? ''])),
        });
      }
    }
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    problems.push(
      problem(
        'csv-syntax',
        lines,
        `Le tableau devient illisible ici (${message}).`,
        'Cherchez un guillemet ouvert et jamais fermé.',
      ),
    );
  }
  return problems.length > 0 ? { problems } : { table: { headings, rows }, problems };
}

/**
 * A heading as it is compared: « Prénom » and « prenom » are one.
 * @example plainHeading(' Prénom ') // => 'prenom'
 */
export function plainHeading(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}
