import { requireCount } from './require-count.ts';

/** Persons by row and column, every row as long as the others. */
export type Counts = readonly (readonly number[])[];

export interface TableTotals {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly everybody: number;
}

/**
 * Margins of a table of persons.
 * @param counts persons by row and column, rows of one length
 * @returns persons per row, per column, and in all
 * @throws RangeError on impossible counts or rows of different lengths: our bug, never the data's
 * @example tableTotals([[1, 2], [3, 4]]) // => { rows: [3, 7], columns: [4, 6], everybody: 10 }
 */
export function tableTotals(counts: Counts): TableTotals {
  const width = counts[0]?.length ?? 0;
  for (const row of counts) {
    for (const count of row) requireCount(count, 'count');
    if (row.length !== width) throw new RangeError('the rows of a table are of one length');
  }
  const rows = counts.map(total);
  const columns = Array.from({ length: width }, (_, j) => total(counts.map((row) => row[j] ?? 0)));
  return { rows, columns, everybody: total(rows) };
}

function total(persons: readonly number[]): number {
  return persons.reduce((sum, count) => sum + count, 0);
}
