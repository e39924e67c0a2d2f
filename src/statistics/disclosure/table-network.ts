import { requireCount } from '../require-count.ts';
import { type Counts, tableTotals } from '../table-totals.ts';

/** Something for each cell of a two-way table and each of its totals, the grand total left out. */
export interface Totalled<T> {
  /** Rows of cells. */
  readonly cells: readonly (readonly T[])[];
  readonly rowTotals: readonly T[];
  readonly columnTotals: readonly T[];
}

/** A number of a table, between two nodes of a network. */
export interface Line {
  /** Persons. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers of a table as lines, its sums as nodes: what a reader knows of a table is that at
 * each node as many persons come in as go out. The grand total goes from the last node back to the
 * first; it is known.
 */
export interface Network {
  readonly lines: readonly Line[];
  /** The lines that come in or go out at each node. */
  readonly touching: readonly (readonly number[])[];
}

/**
 * The cells and totals of a two-way table as a network: a cell leads from its row to its column, a
 * row total into its row, a column total out of its column. At a row's node the total comes in and
 * the cells go out: that they are equal is what the margin tells.
 * @param counts persons, rows of the same length
 * @returns one line per number, in the order of `flatten`
 * @throws RangeError on rows of other lengths or an impossible count: our bug, never the data's
 * @example tableNetwork([[3]]).lines // => [{ count: 3, from: 1, to: 2 }, { count: 3, from: 0, to: 1 }, { count: 3, from: 2, to: 3 }]
 */
export function tableNetwork(counts: Counts): Network {
  const totals = tableTotals(counts);
  const row = (order: number) => 1 + order;
  const column = (order: number) => 1 + counts.length + order;
  const last = column(totals.columns.length);
  const lines = flatten({
    cells: counts.map((cells, i) =>
      cells.map((count, j) => ({ count, from: row(i), to: column(j) })),
    ),
    rowTotals: totals.rows.map((count, i) => ({ count, from: 0, to: row(i) })),
    columnTotals: totals.columns.map((count, j) => ({ count, from: column(j), to: last })),
  });
  return networkOf(lines, last + 1);
}

/**
 * A list of categories that sum to a known total, as a network: every category leads from the one
 * node to the other.
 * @param counts persons
 * @returns one line per category, in their order
 * @throws RangeError on an impossible count: our bug, never the data's
 * @example listNetwork([3, 8]) // => { lines: [{ count: 3, from: 0, to: 1 }, { count: 8, from: 0, to: 1 }], touching: [[0, 1], [0, 1]] }
 */
export function listNetwork(counts: readonly number[]): Network {
  for (const count of counts) requireCount(count, 'count');
  return networkOf(
    counts.map((count) => ({ count, from: 0, to: 1 })),
    2,
  );
}

/**
 * Refuses a table that has not the size of the counts it is about.
 * @param table something for each cell and total
 * @param counts persons
 * @returns nothing when it has
 * @throws RangeError otherwise: our bug, never the data's
 * @example requireSize({ cells: [[true]], rowTotals: [false], columnTotals: [false] }, [[3]]) // => undefined
 */
export function requireSize(table: Totalled<unknown>, counts: Counts): void {
  const { cells, rowTotals, columnTotals } = table;
  const width = counts[0]?.length ?? 0;
  const lengths = [rowTotals.length - counts.length, columnTotals.length - width];
  const rows = cells.map((row) => row.length - width);
  if ([cells.length - counts.length, ...lengths, ...rows].some((difference) => difference !== 0)) {
    throw new RangeError(`not a table of ${counts.length} by ${width}, with its totals`);
  }
}

/**
 * The parts of a table in one list: cells row by row, then row totals, then column totals.
 * @param table something for each cell and total
 * @returns all of it
 * @example flatten({ cells: [[1, 2], [3, 4]], rowTotals: [5, 6], columnTotals: [7, 8] }) // => [1, 2, 3, 4, 5, 6, 7, 8]
 */
export function flatten<T>({ cells, rowTotals, columnTotals }: Totalled<T>): readonly T[] {
  return [...cells.flat(), ...rowTotals, ...columnTotals];
}

/**
 * The list of `flatten` as a table again.
 * @param parts as many as a table of this size has cells and totals
 * @param rows number of rows
 * @param columns number of columns
 * @returns the table
 * @throws RangeError on another number of parts: our bug, never the data's
 * @example unflatten(['a', 'b', 'ab', 'a', 'b'], 1, 2) // => { cells: [['a', 'b']], rowTotals: ['ab'], columnTotals: ['a', 'b'] }
 */
export function unflatten<T>(parts: readonly T[], rows: number, columns: number): Totalled<T> {
  const inner = rows * columns;
  if (parts.length !== inner + rows + columns) {
    throw new RangeError(`${parts.length} parts for a table of ${rows} by ${columns}`);
  }
  return {
    cells: Array.from({ length: rows }, (_, i) => parts.slice(i * columns, (i + 1) * columns)),
    rowTotals: parts.slice(inner, inner + rows),
    columnTotals: parts.slice(inner + rows),
  };
}

function networkOf(lines: readonly Line[], nodes: number): Network {
  const touching = Array.from({ length: nodes }, (): number[] => []);
  lines.forEach(({ from, to }, line) => {
    touching[from]?.push(line);
    touching[to]?.push(line);
  });
  return { lines, touching };
}
