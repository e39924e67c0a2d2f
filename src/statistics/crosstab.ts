import { chiSquareTail } from './chi-square-tail.ts';
import { type Counts, type TableTotals, tableTotals } from './table-totals.ts';

export interface Crosstab {
  readonly base: number;
  /** Places, in the table given, of the rows and columns that hold anybody. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The table without its empty rows and columns. */
  readonly counts: Counts;
  readonly degrees: number;
  /** Null without degrees of freedom: a single row or column left, or nobody. */
  readonly association: Association | null;
}

export interface Association {
  readonly chiSquare: number;
  readonly pValue: number;
  /** Persons whom independence would put into each cell. */
  readonly expected: readonly (readonly number[])[];
  readonly smallestExpected: number;
  /** Share of the cells with an expected count below 5. */
  readonly shareBelowFive: number;
  /** Whether the p-value can be trusted, by Cochran's rule. */
  readonly isChiSquareValid: boolean;
  readonly cramersV: number;
  /** Null when every row or every column holds a single person. */
  readonly correctedV: number | null;
  /** Beyond 2 or below -2, a cell differs from independence more than chance does as a rule. */
  readonly adjustedResiduals: readonly (readonly number[])[];
}

/**
 * Whether two questions go together: Pearson's chi-square test of independence, without Yates'
 * correction, and the strength of the association. Unweighted; each person in one cell only.
 *   expected = row * column / base          chi-square = sum (count - expected)^2 / expected
 *   valid (Cochran): every expected >= 1, at most 20 % of them < 5
 *   V = sqrt(chi-square / base / (min(r, c) - 1))
 *   corrected V (Bergsma): chi-square / base less (r - 1)(c - 1) / (base - 1), 0 at least; r and c
 *   less (r - 1)^2 / (base - 1), (c - 1)^2 / (base - 1)
 *   adjusted residual = (count - expected) / sqrt(expected (1 - row / base) (1 - column / base))
 * @param counts persons by row and column, rows of one length
 * @returns the table without its empty rows and columns, and the association, null without degrees
 *   of freedom
 * @throws RangeError on impossible counts or rows of different lengths: our bug, never the data's
 * @source Pearson 1900; Cochran 1954; Cramér 1946; Bergsma 2013; Haberman 1973
 * @example crosstab([[3, 1], [1, 3]]).association?.chiSquare // => 2
 * @example crosstab([[3, 1], [0, 0]]) // => { base: 4, rows: [0], columns: [0, 1], counts: [[3, 1]], degrees: 0, association: null }
 */
export function crosstab(counts: Counts): Crosstab {
  const given = tableTotals(counts);
  const rows = filled(given.rows);
  const columns = filled(given.columns);
  const kept = rows.map((row) => columns.map((column) => counts[row]?.[column] ?? 0));
  const isTable = rows.length > 1 && columns.length > 1;
  return {
    base: given.everybody,
    rows,
    columns,
    counts: kept,
    degrees: isTable ? (rows.length - 1) * (columns.length - 1) : 0,
    association: isTable ? associationOf(kept, tableTotals(kept)) : null,
  };
}

function associationOf(counts: Counts, { rows, columns, everybody }: TableTotals): Association {
  const perCell = (value: (count: number, row: number, column: number) => number) =>
    counts.map((line, i) => line.map((count, j) => value(count, rows[i] ?? 0, columns[j] ?? 0)));
  const expected = perCell((_, row, column) => (row * column) / everybody);
  // From whole numbers, so that a cell that is as expected is exactly so.
  const surplus = (count: number, row: number, column: number) =>
    (count * everybody - row * column) / everybody;
  const chiSquare = perCell(
    (count, row, column) => surplus(count, row, column) ** 2 / ((row * column) / everybody),
  )
    .flat()
    .reduce((sum, part) => sum + part, 0);
  const cells = expected.flat();
  const belowFive = cells.filter((persons) => persons < 5).length;
  const smallestExpected = Math.min(...cells);
  return {
    chiSquare,
    pValue: chiSquareTail(chiSquare, (rows.length - 1) * (columns.length - 1)),
    expected,
    smallestExpected,
    shareBelowFive: belowFive / cells.length,
    isChiSquareValid: smallestExpected >= 1 && belowFive * 5 <= cells.length,
    ...strength(chiSquare / everybody, rows.length, columns.length, everybody),
    adjustedResiduals: perCell(
      (count, row, column) =>
        surplus(count, row, column) /
        Math.sqrt(((row * column) / everybody) * (1 - row / everybody) * (1 - column / everybody)),
    ),
  };
}

function strength(meanSquare: number, rows: number, columns: number, everybody: number) {
  const others = everybody - 1;
  const excess = Math.max(0, meanSquare - ((rows - 1) * (columns - 1)) / others);
  const fewest = Math.min(rows - (rows - 1) ** 2 / others, columns - (columns - 1) ** 2 / others);
  return {
    cramersV: Math.min(1, Math.sqrt(meanSquare / (Math.min(rows, columns) - 1))),
    correctedV: fewest > 1 ? Math.min(1, Math.sqrt(excess / (fewest - 1))) : null,
  };
}

function filled(totals: readonly number[]): number[] {
  return totals.flatMap((persons, place) => (persons > 0 ? [place] : []));
}
