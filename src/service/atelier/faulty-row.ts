/** What one knows a row of sorted texts by: its question, how its text begins, and the faulty cell. */
import { type CsvRow, readCsv } from '../../exchange/read-csv.ts';
import { beginningOf } from '../../exchange/written-texts.ts';
import type { Problem } from '../../problem.ts';
import type { RowCell } from '../../rendering/atelier/problem-list.ts';

/** Which cell a fault is about, where it is neither the question nor the text. */
const otherCells: Readonly<Record<string, string>> = {
  'unknown-remark': 'id',
  'unknown-theme': 'themes',
  'unknown-value': 'publiable',
};
const aboutQuestion = ['unknown-question', 'wrong-question'];

/** @returns undefined for what is not about a row, or where the file has none that can be read */
export function faultyRows(
  bytes: Uint8Array,
  path: string,
): (problem: Problem) => readonly RowCell[] | undefined {
  let rows: ReadonlyMap<number, CsvRow['cells']> | undefined;
  return ({ code, line }) => {
    if (line === undefined) return undefined;
    rows ??= new Map(readCsv(bytes, path).table?.rows.map((row) => [row.line, row.cells]));
    const cells = rows.get(line);
    if (!cells) return undefined;
    const { question = '', texte = '' } = cells;
    const other = otherCells[code];
    return [
      { column: 'question', text: question, here: aboutQuestion.includes(code) },
      { column: 'texte', text: beginningOf(texte), here: code === 'changed-text' },
      ...(other ? [{ column: other, text: cells[other] || '(vide)', here: true }] : []),
    ];
  };
}
