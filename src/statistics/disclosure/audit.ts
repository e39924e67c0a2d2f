import { requireCount } from '../require-count.ts';
import type { Counts } from '../table-totals.ts';
import { type CountRange, hiddenRangesOfList, hiddenRangesOfTable } from './hidden-range.ts';
import type { Mark, TableRule } from './suppress.ts';
import { flatten, type Totalled } from './table-network.ts';

/** A hidden number of which a reader can deduce too much. */
export interface Exposure {
  /** From 0; null for the total of a column. */
  readonly row: number | null;
  /** From 0; null for the total of a row. */
  readonly column: number | null;
  readonly range: CountRange;
  /** False when the totals that are kept tell as much: merge categories, or accept it. */
  readonly isAvoidable: boolean;
}

/**
 * The hidden numbers of a two-way table that a reader can work out, exactly or to within fewer
 * persons than the threshold less one. It looks at one table: what another tells is the business
 * of `smallDifferences`.
 * @param counts persons, rows of the same length
 * @param marks which cells and totals are hidden: all that are not `published`
 * @param rule the threshold, and the totals that are kept
 * @returns what is exposed, cells first; nothing when the table may be published
 * @throws RangeError on an impossible table: our bug, never the data's
 * @source Cox 1995, J Am Stat Assoc 90, for the ranges
 * @example auditTable([[2, 8], [9, 30]], { cells: [['primary', 'secondary'], ['published', 'published']], rowTotals: ['published', 'published'], columnTotals: ['published', 'published'] }, { threshold: 5, kept: { rowTotals: true, columnTotals: true } })[0] // => { row: 0, column: 0, range: { low: 2, high: 2 }, isAvoidable: true }
 */
export function auditTable(
  counts: Counts,
  marks: Totalled<Mark>,
  { threshold, kept }: TableRule,
): readonly Exposure[] {
  const places = flatten<Place>({
    cells: marks.cells.map((cells, row) => cells.map((_, column) => ({ row, column }))),
    rowTotals: marks.rowTotals.map((_, row) => ({ row, column: null })),
    columnTotals: marks.columnTotals.map((_, column) => ({ row: null, column })),
  });
  const hidden = {
    cells: marks.cells.map((cells) => cells.map(isHidden)),
    rowTotals: marks.rowTotals.map(isHidden),
    columnTotals: marks.columnTotals.map(isHidden),
  };
  const everything = {
    cells: marks.cells.map((cells) => cells.map(() => true)),
    rowTotals: hidden.rowTotals.map((mark) => mark || !kept.rowTotals),
    columnTotals: hidden.columnTotals.map((mark) => mark || !kept.columnTotals),
  };
  return exposuresIn(
    flatten(hiddenRangesOfTable(counts, hidden)),
    () => flatten(hiddenRangesOfTable(counts, everything)),
    places,
    threshold,
  );
}

/**
 * The same of a list of categories whose total is known.
 * @param counts persons
 * @param marks which categories are hidden: all that are not `published`
 * @param threshold persons
 * @returns what is exposed, by its place in the list as `row`
 * @throws RangeError on an impossible list: our bug, never the data's
 * @source as `auditTable`
 * @example auditList([40, 3, 9], ['published', 'primary', 'published'], 5) // => [{ row: 1, column: null, range: { low: 3, high: 3 }, isAvoidable: true }]
 */
export function auditList(
  counts: readonly number[],
  marks: readonly Mark[],
  threshold: number,
): readonly Exposure[] {
  const everything = marks.map(() => true);
  return exposuresIn(
    hiddenRangesOfList(counts, marks.map(isHidden)),
    () => hiddenRangesOfList(counts, everything),
    marks.map((_, row) => ({ row, column: null })),
    threshold,
  );
}

type Place = Pick<Exposure, 'row' | 'column'>;

/** @param widest ranges when all that may be hidden is: worked out only when something is exposed */
function exposuresIn(
  ranges: readonly (CountRange | null)[],
  widest: () => readonly (CountRange | null)[],
  places: readonly Place[],
  threshold: number,
): readonly Exposure[] {
  requireCount(threshold, 'threshold');
  const wanted = Math.max(1, threshold - 1);
  const isNarrow = (range: CountRange | null) => range !== null && width(range) < wanted;
  if (!ranges.some(isNarrow)) return [];
  const possible = widest();
  return ranges.flatMap((range, order) => {
    const { row, column } = places[order] as Place;
    if (range === null || !isNarrow(range)) return [];
    return [{ row, column, range, isAvoidable: width(range) < width(possible[order] ?? range) }];
  });
}

function isHidden(mark: Mark): boolean {
  return mark !== 'published';
}

function width({ low, high }: CountRange): number {
  return high - low;
}
