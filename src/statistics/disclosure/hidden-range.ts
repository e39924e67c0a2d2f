import type { Counts } from '../table-totals.ts';
import { roomToMove } from './room-to-move.ts';
import {
  flatten,
  listNetwork,
  type Network,
  requireSize,
  type Totalled,
  tableNetwork,
  unflatten,
} from './table-network.ts';

/** The fewest and the most persons that a hidden number may be, for all that a reader knows. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * What a reader can deduce of the hidden numbers of a two-way table, from the published ones, the
 * grand total, and their being whole numbers of persons. It does not know of anything published
 * elsewhere, nor of a mark that tells small numbers from those hidden to protect them: such marks
 * narrow the ranges, since a small number is below the threshold.
 *   high = count + the most that can be moved into it, the sums unchanged (`roomToMove`)
 *   low = count - the most that can be moved out of it
 * @param counts persons, rows of the same length
 * @param hidden which cells and totals are hidden; the grand total is known
 * @returns a range per hidden number, null for a published one
 * @throws RangeError on an impossible table: our bug, never the data's
 * @source Cox 1995, J Am Stat Assoc 90: two-way tables as networks, whose extremes are whole numbers
 * @example hiddenRangesOfTable([[2, 8], [9, 1]], { cells: [[true, true], [true, true]], rowTotals: [false, false], columnTotals: [false, false] }).cells[0] // => [{ low: 1, high: 10 }, { low: 0, high: 9 }]
 */
export function hiddenRangesOfTable(
  counts: Counts,
  hidden: Totalled<boolean>,
): Totalled<CountRange | null> {
  requireSize(hidden, counts);
  const ranges = rangesIn(tableNetwork(counts), flatten(hidden));
  return unflatten(ranges, counts.length, counts[0]?.length ?? 0);
}

/**
 * The same of a list of categories whose total is known.
 * @param counts persons
 * @param hidden which categories are hidden
 * @returns a range per hidden category, null for a published one
 * @throws RangeError on an impossible list: our bug, never the data's
 * @example hiddenRangesOfList([40, 3, 9], [false, true, true]) // => [null, { low: 0, high: 12 }, { low: 0, high: 12 }]
 * @example hiddenRangesOfList([40, 3, 9], [false, true, false])[1] // => { low: 3, high: 3 }
 */
export function hiddenRangesOfList(
  counts: readonly number[],
  hidden: readonly boolean[],
): readonly (CountRange | null)[] {
  return rangesIn(listNetwork(counts), hidden);
}

/**
 * high - low of a hidden number, counted up to what is wanted: much less work than its range.
 * @param network cells and totals of a table
 * @param hidden which of them are hidden
 * @param line which of the hidden ones is meant
 * @param wanted where counting stops
 * @returns high - low, or `wanted` when that is less
 * @example widthUpTo({ lines: [{ count: 3, from: 0, to: 1 }, { count: 9, from: 0, to: 1 }], touching: [[0, 1], [0, 1]] }, [true, true], 0, 4) // => 4
 */
export function widthUpTo(
  network: Network,
  hidden: readonly boolean[],
  line: number,
  wanted: number,
): number {
  const most = Math.min(wanted, network.lines[line]?.count ?? 0);
  const fall = roomToMove(network, hidden, line, 'fall', most);
  return fall + roomToMove(network, hidden, line, 'rise', wanted - fall);
}

function rangesIn(network: Network, hidden: readonly boolean[]): readonly (CountRange | null)[] {
  const { lines } = network;
  if (hidden.length !== lines.length)
    throw new RangeError('every number of a table is hidden or not');
  return lines.map(({ count }, line) =>
    hidden[line]
      ? {
          low: count - roomToMove(network, hidden, line, 'fall', count),
          high: count + roomToMove(network, hidden, line, 'rise', Number.MAX_SAFE_INTEGER),
        }
      : null,
  );
}
