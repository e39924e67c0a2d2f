import { AS_LIKELY } from './fisher.ts';
import { logFactorialsUpTo } from './log-factorials.ts';
import { type Counts, tableTotals } from './table-totals.ts';

/** Tables that are looked at before it is left to chance: some milliseconds. */
const MOST_TABLES = 10_000;

/**
 * Fisher's exact test of independence for a table of any size, two-sided, where few enough tables
 * have its margins: a rare answer in several groups, or few persons.
 *   sum of P(table) over the tables with these margins with P(table) <= P observed * (1 + 1e-7)
 *   P(table) = product of row totals! * product of column totals! / (persons! * product of counts!)
 * @param counts persons by row and column, rows of one length
 * @param mostTables to look at
 * @returns p-value in 0..1; null when there are more tables: see `fisherMonteCarlo`
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Fisher 1934; Freeman and Halton 1951; the rule for equal probabilities is that of R
 * @example fisherEnumerated([[3, 1], [1, 3]])?.toFixed(12) // => '0.485714285714'
 * @example fisherEnumerated([[40, 50, 60], [60, 50, 40], [50, 50, 50]]) // => null
 */
export function fisherEnumerated(counts: Counts, mostTables = MOST_TABLES): number | null {
  const { rows, columns, everybody } = tableTotals(counts);
  const logFactorials = logFactorialsUpTo(everybody);
  const log = (persons: number) => logFactorials[persons] as number;
  const logs = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + log(one), 0);
  const constant = logs(rows) + logs(columns) - log(everybody);
  const observed = logs(counts.flat());
  const left = [...columns];
  let tables = 0;
  let pValue = 0;

  /** @param sum of log(count!) over the rows before; @returns whether to go on */
  const fillRow = (row: number, sum: number): boolean => {
    if (row < rows.length - 1) {
      const room = left.reduce((total, one) => total + one, 0);
      return fillCell({ row, column: 0, persons: rows[row] ?? 0, room }, sum);
    }
    const all = sum + logs(left);
    if (all >= observed - AS_LIKELY) pValue += Math.exp(constant - all);
    tables += 1;
    return tables <= mostTables;
  };
  const fillCell = ({ row, column, persons, room }: Cell, sum: number): boolean => {
    const here = left[column] ?? 0;
    const after = room - here;
    for (let count = Math.max(0, persons - after); count <= Math.min(persons, here); count++) {
      left[column] = here - count;
      const next = sum + log(count);
      const goesOn =
        column + 1 < left.length
          ? fillCell({ row, column: column + 1, persons: persons - count, room: after }, next)
          : fillRow(row + 1, next);
      if (!goesOn) return false;
    }
    left[column] = here;
    return true;
  };
  return fillRow(0, 0) ? Math.min(1, pValue) : null;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  /** Of the row, in none of the columns before. */
  readonly persons: number;
  /** Left of this column and those after it. */
  readonly room: number;
}
