import type { Counts } from '../table-totals.ts';
import { canonicalOrder } from './canonical-order.ts';
import { hideComplement } from './hide-complement.ts';
import {
  flatten,
  listNetwork,
  type Network,
  requireSize,
  type Totalled,
  tableNetwork,
  unflatten,
} from './table-network.ts';

/**
 * `primary`: hidden because it would tell something of a few persons. `secondary`: hidden because
 * a primary one could be worked out from it. Which of both is nobody's business outside: a reader
 * who knows that a hidden number is below the threshold may deduce it.
 */
export type Mark = 'published' | 'primary' | 'secondary';

export interface TableRule {
  /** Persons. */
  readonly threshold: number;
  /** Totals of which no more may be hidden than already are: opinions of all are published. */
  readonly kept: { readonly rowTotals: boolean; readonly columnTotals: boolean };
}

/**
 * Hides further numbers of a two-way table, so that none of those hidden can be worked out from
 * the others and the margins (`auditTable` says what can). Few cells, small ones, a total only
 * where no cell will do, one that holds nobody last among equals, since a reader may know that
 * it must be empty. The same whatever the order of rows and columns. Tables that share numbers
 * with others are not looked at together: give what one hides as `secondary` to the next.
 * @param counts persons, rows of the same length
 * @param marks those of `primary.ts`, and what is hidden already: it stays so
 * @param rule the threshold, and the totals that are kept
 * @returns a mark for each cell and total
 * @throws RangeError on an impossible table: our bug, never the data's
 * @source Kelly, Golden and Assad 1992 for the method, `hideComplement`
 * @example suppressTable([[2, 8], [9, 30]], { cells: [['primary', 'published'], ['published', 'published']], rowTotals: ['published', 'published'], columnTotals: ['published', 'published'] }, { threshold: 5, kept: { rowTotals: true, columnTotals: true } }).cells // => [['primary', 'secondary'], ['secondary', 'secondary']]
 */
export function suppressTable(
  counts: Counts,
  marks: Totalled<Mark>,
  { threshold, kept }: TableRule,
): Totalled<Mark> {
  requireSize(marks, counts);
  const { rows, columns } = canonicalOrder(
    counts.map((cells, i) => cells.map((count, j) => `${count} ${marks.cells[i]?.[j]}`)),
    marks.rowTotals,
    marks.columnTotals,
  );
  const isKept = {
    cells: counts.map((cells) => cells.map(() => false)),
    rowTotals: marks.rowTotals.map(() => kept.rowTotals),
    columnTotals: marks.columnTotals.map(() => kept.columnTotals),
  };
  const arranged = suppress(
    tableNetwork(pick(counts, rows).map((cells) => pick(cells, columns))),
    flatten(rearrange(marks, rows, columns)),
    flatten(rearrange(isKept, rows, columns)),
    threshold,
    counts.length * columns.length,
  );
  const table = unflatten(arranged, rows.length, columns.length);
  return rearrange(table, inverse(rows), inverse(columns));
}

/**
 * The same of a list of categories whose total is known.
 * @param counts persons
 * @param marks categories already hidden
 * @param threshold persons
 * @returns a mark for each category
 * @throws RangeError on an impossible list: our bug, never the data's
 * @example suppressList([40, 3, 9], ['published', 'primary', 'published'], 5) // => ['published', 'primary', 'secondary']
 */
export function suppressList(
  counts: readonly number[],
  marks: readonly Mark[],
  threshold: number,
): readonly Mark[] {
  const network = listNetwork(counts);
  const nothing = counts.map(() => false);
  return suppress(network, marks, nothing, threshold, counts.length);
}

function suppress(
  network: Network,
  marks: readonly Mark[],
  isKept: readonly boolean[],
  threshold: number,
  cells: number,
): readonly Mark[] {
  if (marks.length !== network.lines.length) throw new RangeError('a mark for every category');
  const given = marks.map((mark) => mark !== 'published');
  const prices = pricesOf(network, isKept, cells);
  const hidden = hideComplement({ network, given, prices, threshold });
  return marks.map((mark, line) => {
    if (!hidden[line]) return 'published';
    return mark === 'published' ? 'secondary' : mark;
  });
}

/** One number more costs more than any number of persons, and a total more than all cells. */
function pricesOf({ lines }: Network, isKept: readonly boolean[], cells: number) {
  const most = lines.reduce((sum, { count }) => sum + count, 1);
  const perNumber = most * lines.length;
  return lines.map(({ count }, line) => {
    if (isKept[line]) return Infinity;
    return perNumber * (line < cells ? 1 : cells + 1) + (count === 0 ? most : count);
  });
}

function rearrange<T>(
  { cells, rowTotals, columnTotals }: Totalled<T>,
  rows: readonly number[],
  columns: readonly number[],
): Totalled<T> {
  return {
    cells: pick(cells, rows).map((row) => pick(row, columns)),
    rowTotals: pick(rowTotals, rows),
    columnTotals: pick(columnTotals, columns),
  };
}

function pick<T>(values: readonly T[], positions: readonly number[]): readonly T[] {
  return positions.map((position) => values[position] as T);
}

function inverse(positions: readonly number[]): readonly number[] {
  return [...positions.keys()].sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
}
