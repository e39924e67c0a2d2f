/** Respondents whose weight is `factor`, as long as the bounds let it. */
export interface Term {
  readonly count: number;
  readonly factor: number;
}

/**
 * By what to multiply the factors of a category so that its weights, held within the bounds, sum
 * to its target. Exact: between two values at which a weight meets a bound, the sum is a line.
 *   sum of count * min(highest, max(lowest, multiplier * factor)) = target
 * @param terms of one category, factors above 0
 * @param target between the sums that the bounds allow
 * @param lowest, highest bounds of a weight
 * @returns the multiplier, above 0
 * @example boundedMultiplier([{ count: 1, factor: 1 }, { count: 1, factor: 3 }], 8, 0, Infinity) // => 2
 * @example boundedMultiplier([{ count: 1, factor: 1 }, { count: 1, factor: 3 }], 8, 0, 5) // => 3
 */
export function boundedMultiplier(
  terms: readonly Term[],
  target: number,
  lowest: number,
  highest: number,
): number {
  const proportional = target / sum(terms, ({ factor }) => factor);
  const isFree = ({ factor }: Term, multiplier: number) => {
    return factor * multiplier >= lowest && factor * multiplier <= highest;
  };
  if (terms.every((term) => isFree(term, proportional))) return proportional;
  const reached = (multiplier: number) => {
    return sum(terms, ({ factor }) => within(lowest, factor * multiplier, highest));
  };
  const turns = terms
    .flatMap(({ factor }) => [lowest / factor, highest / factor])
    .filter((turn) => turn > 0 && turn < Infinity)
    .toSorted((a, b) => a - b);
  const next = firstWhere(turns, (turn) => reached(turn) >= target);
  const [before, after] = [turns[next - 1], turns[next]];
  if (before === undefined && lowest > 0) return after ?? proportional;
  const between = ((before ?? 0) + (after ?? 3 * (before ?? 0))) / 2;
  const free = terms.filter((term) => isFree(term, between));
  const held = terms.filter((term) => !isFree(term, between));
  if (free.length === 0) return after ?? between;
  const left = target - sum(held, ({ factor }) => within(lowest, factor * between, highest));
  return left / sum(free, ({ factor }) => factor);
}

/**
 * A value, or the bound that it is beyond.
 * @param lowest, highest bounds
 * @param value any number
 * @returns the nearest number within the bounds
 * @example within(0, 1.5, 1) // => 1
 */
export function within(lowest: number, value: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

function sum(terms: readonly Term[], value: (term: Term) => number): number {
  return terms.reduce((total, term) => total + term.count * value(term), 0);
}

/** Place of the first value that holds, of values that hold from some place on. */
function firstWhere(values: readonly number[], holds: (value: number) => boolean): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(values[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
