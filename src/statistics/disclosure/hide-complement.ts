import { requireCount } from '../require-count.ts';
import { cheapestCycle } from './cheapest-cycle.ts';
import { widthUpTo } from './hidden-range.ts';
import type { Network } from './table-network.ts';

/** What is to be hidden of a table, and what it costs. */
interface Task {
  readonly network: Network;
  /** Hidden in any case. */
  readonly given: readonly boolean[];
  /** Of hiding each of the others, above 0; Infinity for those that are kept. */
  readonly prices: readonly number[];
  /** Persons. */
  readonly threshold: number;
}

/**
 * Which numbers of a table to hide beside those that must be, so that a reader cannot work these
 * out: between the least and the most that a hidden number may be lie threshold - 1 persons, or
 * as many as what is kept published leaves to it.
 *
 * For each number that is not protected yet, from the smallest, the cheapest cycle through it is
 * hidden; then what turns out to be superfluous is published again, from the dearest. The same
 * from the largest, and the cheaper of both. Not always the fewest possible: that takes a search
 * of all combinations.
 * @param task the table, what is hidden of it in any case, prices, and the threshold
 * @returns which numbers are hidden
 * @throws RangeError on a threshold that is no number of persons: our bug, never the data's
 * @example hideComplement({ network: { lines: [2, 6, 9].map((count) => ({ count, from: 0, to: 1 })), touching: [[0, 1, 2], [0, 1, 2]] }, given: [true, false, false], prices: [2, 6, 9], threshold: 5 }) // => [true, true, false]
 */
export function hideComplement(task: Task): readonly boolean[] {
  requireCount(task.threshold, 'threshold');
  const { lines } = task.network;
  const size = (line: number) => lines[line]?.count ?? 0;
  const ascending = [...lines.keys()].sort((a, b) => size(a) - size(b));
  const width = widthsToKeep(task);
  const first = attempt(task, width, ascending);
  const second = attempt(task, width, ascending.toReversed());
  return priceOf(task, second) < priceOf(task, first) ? second : first;
}

/** high - low that a hidden number must keep: as wanted, or all that it can have. */
function widthsToKeep({ network, given, prices, threshold }: Task): (line: number) => number {
  const wanted = Math.max(1, threshold - 1);
  const mayBeHidden = given.map((isGiven, line) => isGiven || prices[line] !== Infinity);
  const found = new Map<number, number>();
  return (line) => {
    const width = found.get(line) ?? widthUpTo(network, mayBeHidden, line, wanted);
    found.set(line, width);
    return width;
  };
}

function attempt(
  task: Task,
  width: (line: number) => number,
  order: readonly number[],
): readonly boolean[] {
  const hidden = [...task.given];
  const isProtected = (line: number) =>
    widthUpTo(task.network, hidden, line, width(line)) >= width(line);
  // What is protected stays so when more is hidden: a number is looked at once.
  const open = new Set(order.filter((line) => hidden[line]));
  for (const line of open) {
    while (!isProtected(line)) {
      for (const other of protection(task, hidden, line, width(line))) {
        hidden[other] = true;
        open.add(other);
      }
    }
  }
  for (const line of dearestFirst(task, hidden)) {
    hidden[line] = false;
    hidden[line] = order.some((other) => hidden[other] && !isProtected(other));
  }
  return hidden;
}

/** What to hide next for a number that is not protected. */
function protection(
  task: Task,
  hidden: readonly boolean[],
  line: number,
  width: number,
): readonly number[] {
  const prices = task.prices.map((price, other) => (hidden[other] ? 0 : price));
  let best: ReturnType<typeof cheapestCycle> = null;
  for (let fewer = 0; fewer <= width; fewer += 1) {
    const cycle = cheapestCycle(task.network, prices, line, fewer, width - fewer);
    if (cycle !== null && cycle.price < (best?.price ?? Infinity)) best = cycle;
  }
  // Where no cycle is wide enough alone, the cheapest number more.
  const visible = hidden.map((isHidden) => !isHidden);
  return best?.others ?? dearestFirst(task, visible).slice(-1);
}

/** Those marked that may be hidden or published as one likes. */
function dearestFirst({ given, prices }: Task, marked: readonly boolean[]): readonly number[] {
  const price = (line: number) => prices[line] ?? 0;
  return [...marked.keys()]
    .filter((line) => marked[line] && !given[line] && price(line) < Infinity)
    .sort((a, b) => price(b) - price(a) || b - a);
}

function priceOf(task: Task, hidden: readonly boolean[]): number {
  return dearestFirst(task, hidden).reduce((sum, line) => sum + (task.prices[line] ?? 0), 0);
}
