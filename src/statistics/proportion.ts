import { normalQuantile } from './normal-quantile.ts';
import { requirePart } from './require-count.ts';

/** Shares in 0..1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Proportion {
  readonly share: number;
  /** Infinite when everybody of the population answered. */
  readonly effectiveBase: number;
  /** Of the share in the population, if those who did not answer resemble those who did. */
  readonly interval: Interval;
  /** Of the same share, whatever those who did not answer would have said. */
  readonly bounds: Interval;
}

/**
 * Share of a population of known size, from those who answered, with an interval and bounds.
 * Everybody was invited, so nothing was sampled: the interval holds only as far as those who did
 * not answer resemble the others, and is too narrow when non-response clusters by establishment.
 *   Wilson on effectiveBase(base, population), then clamped to the bounds, which costs no coverage
 * @param count persons who hold the answer, at most `base`
 * @param base persons who answered the question, at most `population`
 * @param population persons whom the statement is about
 * @param confidence in 0..1, both ends excluded
 * @returns the share of those who answered, its interval and bounds, or null when nobody did
 * @throws RangeError on impossible counts or confidence: our bug, never the data's
 * @source Wilson 1927; O'Neill 2021 for the finite population; Manski 2005 for the bounds
 * @example proportion(101, 242, 446)?.interval.low.toFixed(3) // => '0.376'
 * @example proportion(2, 8, 8)?.interval // => { low: 0.25, high: 0.25 }
 * @example proportion(0, 0, 446) // => null
 * @example proportion(0, 0, 0) // => null
 */
export function proportion(
  count: number,
  base: number,
  population: number,
  confidence = 0.95,
): Proportion | null {
  requirePart(count, base, 'count', 'base');
  requirePart(base, population, 'base', 'population');
  if (base === 0) return null;
  const bounds = boundsWithoutAssumption(count, base, population);
  const share = count / base;
  const effective = effectiveBase(base, population);
  const { low, high } = wilsonInterval(share, effective, confidence);
  const interval = { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) };
  return { share, effectiveBase: effective, interval, bounds };
}

/**
 * Wilson score interval of a share. Not to be narrowed afterwards for a finite population:
 * shrinking its half-width only makes the coverage fall to 0 near 0 and 1; give it the effective
 * base instead.
 *   centre = (share + z^2 / 2 base) / (1 + z^2 / base)
 *   half width = z / (1 + z^2 / base) * sqrt(share (1 - share) / base + z^2 / 4 base^2)
 * @param share in 0..1
 * @param base persons, above 0; an effective base need not be whole, and Infinity gives a point
 * @param confidence in 0..1, both ends excluded
 * @returns bounds in 0..1 that hold the share
 * @throws RangeError on an impossible share, base or confidence: our bug, never the data's
 * @source Wilson 1927; equals R's prop.test(correct = FALSE)
 * @example wilsonInterval(0.5, Infinity) // => { low: 0.5, high: 0.5 }
 * @example wilsonInterval(0, 10).low // => 0
 */
export function wilsonInterval(share: number, base: number, confidence = 0.95): Interval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies in 0..1: ${share}`);
  if (!(base > 0)) throw new RangeError(`a base must be above 0: ${base}`);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1: ${confidence}`);
  }
  // The lower tail keeps all its digits; 1 - (1 - confidence) / 2 would not.
  const z = -normalQuantile((1 - confidence) / 2);
  const square = z ** 2 / base;
  const centre = (share + square / 2) / (1 + square);
  const half = Math.sqrt(square * share * (1 - share) + (square / 2) ** 2) / (1 + square);
  return { low: within(0, centre - half, share), high: within(share, centre + half, 1) };
}

/**
 * Base of an infinite population that would say as much as this base of a finite one.
 *   base * (population - 1) / (population - base)
 * @param base persons who answered, at most `population`
 * @param population persons whom the statement is about
 * @returns persons, not whole; Infinity when everybody answered, 0 when nobody did
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source O'Neill 2021, read in the source of his R package stat.extend (CONF.prop)
 * @example effectiveBase(244, 446).toFixed(2) // => '537.52'
 * @example effectiveBase(446, 446) // => Infinity
 */
export function effectiveBase(base: number, population: number): number {
  requirePart(base, population, 'base', 'population');
  if (base === 0) return 0;
  return base === population ? Infinity : (base * (population - 1)) / (population - base);
}

/**
 * Where the share of the population must lie whatever the others would have answered.
 *   [count / population, (count + population - base) / population]
 * @param count persons who hold the answer, at most `base`
 * @param base persons who answered, at most `population`
 * @param population persons whom the statement is about, at least 1
 * @returns bounds in 0..1
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Horowitz and Manski 1998; Manski 2005
 * @example boundsWithoutAssumption(2, 4, 8) // => { low: 0.25, high: 0.75 }
 */
export function boundsWithoutAssumption(count: number, base: number, population: number): Interval {
  requirePart(count, base, 'count', 'base');
  requirePart(base, population, 'base', 'population');
  if (population === 0) throw new RangeError('a population holds at least one person');
  return { low: count / population, high: (count + population - base) / population };
}

function within(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
