import { hypergeometric } from './hypergeometric.ts';
import { requirePart } from './require-count.ts';

/** Persons of a group who hold an answer. */
export interface Part {
  readonly count: number;
  readonly base: number;
}

/** Tables whose probabilities differ by rounding only are equally likely. R's rule. */
export const AS_LIKELY = 1e-7;

/**
 * Fisher's exact test that two groups hold an answer equally often, two-sided; right however few
 * the persons. It takes the total of those who hold the answer as given, hence is rather severe.
 *   sum of the probabilities of the tables with these margins that are at most as likely as the
 *   one observed: P <= P observed * (1 + 1e-7)
 * @param first persons of one group, count at most base
 * @param second persons of the other group
 * @returns p-value in 0..1; 1 when nobody or everybody holds the answer, or a group is empty
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Fisher 1934; the rule for equal probabilities is that of R's fisher.test
 * @example fisherExact({ count: 3, base: 4 }, { count: 1, base: 4 }).toFixed(12) // => '0.485714285714'
 * @example fisherExact({ count: 0, base: 4 }, { count: 0, base: 9 }) // => 1
 */
export function fisherExact(first: Part, second: Part): number {
  requirePart(first.count, first.base, 'count', 'base');
  requirePart(second.count, second.base, 'count', 'base');
  const everybody = first.base + second.base;
  const holders = first.count + second.count;
  const { lowest, densities } = hypergeometric(everybody, holders, first.base);
  const observed = densities[first.count - lowest] ?? 0;
  const limit = observed * (1 + AS_LIKELY);
  return Math.min(
    1,
    densities.reduce((total, density) => (density <= limit ? total + density : total), 0),
  );
}
