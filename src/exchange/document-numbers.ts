/** `numeros.csv`: the documents of an article for SPIP, and the number that SPIP gave to each. */
import { csvCell } from '../definition/spreadsheet/csv-cell.ts';
import { readCsv } from './read-csv.ts';

/** Beside the article. */
export const NUMBERS_FILE = 'numeros.csv';

export interface ListedDocument {
  readonly name: string;
  /** To be uploaded: `canaux.png` */
  readonly file: string;
  /** As it was written; empty where nobody has given it. */
  readonly number: string;
}

const columns = ['document', 'fichier', 'numero'];
const SEPARATOR = ';';

/** @returns undefined when it cannot be read */
export function readDocumentNumbers(bytes: Uint8Array): readonly ListedDocument[] | undefined {
  return tableOf(bytes)?.rows.map(({ cells }) => {
    const { document: name = '', fichier: file = '', numero: number = '' } = cells;
    return { name, file, number };
  });
}

/**
 * The list that was there with these documents: their numbers, where they have one, and rows for those
 * that it lacks. A number that was written stays, even of a document that has left the article.
 * @param before what a spreadsheet left, its columns and all
 * @param empties whether a document without a number loses the one that it had
 */
export function documentNumbersCsv(
  documents: readonly ListedDocument[],
  before: Uint8Array = new Uint8Array(),
  empties = false,
): string {
  const { headings, rows } = tableOf(before) ?? { headings: columns, rows: [] };
  const named = new Map(documents.map((one) => [one.name, one]));
  const listed = rows.flatMap(({ cells }) => {
    const one = named.get(cells.document ?? '');
    named.delete(cells.document ?? '');
    if (!one) return cells.numero === '' ? [] : [cells];
    const numero = one.number === '' && !empties ? (cells.numero ?? '') : one.number;
    return [{ ...cells, fichier: one.file, numero }];
  });
  const added = [...named.values()].map(({ name, file, number }) => {
    return { document: name, fichier: file, numero: number };
  });
  const lines = [...listed, ...added].map((cells: Readonly<Record<string, string>>) =>
    headings.map((heading) => csvCell(cells[heading] ?? '', SEPARATOR)).join(SEPARATOR),
  );
  return `${[headings.map((one) => csvCell(one, SEPARATOR)).join(SEPARATOR), ...lines].join('\r\n')}\r\n`;
}

function tableOf(bytes: Uint8Array) {
  const { table } = readCsv(bytes, NUMBERS_FILE);
  return table && columns.every((one) => table.headings.includes(one)) ? table : undefined;
}
