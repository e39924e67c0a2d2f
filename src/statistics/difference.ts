import { effectiveBase, type Interval, proportion, wilsonInterval } from './proportion.ts';

/** Those of a population who answered, and who of them hold the answer. */
export interface Group {
  readonly count: number;
  readonly base: number;
  readonly population: number;
}

/** A share with an interval that holds it. */
export interface Estimate {
  readonly share: number;
  readonly interval: Interval;
}

export interface Difference {
  /** Shares, in -1..1. */
  readonly value: number;
  readonly interval: Interval;
}

/**
 * How much larger a share is in one group than in another, with an interval. The groups hold no
 * common person; like the interval of one share, it assumes that those who did not answer resemble
 * those who did.
 *   Newcombe's method 10 on two Wilson intervals, each with its effectiveBase, then clamped to what
 *   the others could still change
 * @param first count at most base, base at most population
 * @param second the same, of other persons
 * @param confidence in 0..1, both ends excluded
 * @returns share of the first less that of the second, or null when nobody answered in one of them
 * @throws RangeError on impossible counts or confidence: our bug, never the data's
 * @source Newcombe 1998; O'Neill 2021 for the finite population
 * @example difference({ count: 2, base: 8, population: 8 }, { count: 1, base: 8, population: 8 }) // => { value: 0.125, interval: { low: 0.125, high: 0.125 } }
 * @example difference({ count: 2, base: 8, population: 9 }, { count: 0, base: 0, population: 9 }) // => null
 */
export function difference(first: Group, second: Group, confidence = 0.95): Difference | null {
  const [one, other] = [first, second].map(({ count, base, population }) => {
    const found = proportion(count, base, population, confidence);
    if (found === null) return null;
    const { share, bounds } = found;
    return {
      bounds,
      share,
      interval: wilsonInterval(share, effectiveBase(base, population), confidence),
    };
  });
  if (!one || !other) return null;
  const { low, high } = newcombeInterval(one, other);
  return {
    value: one.share - other.share,
    interval: {
      low: Math.max(low, one.bounds.low - other.bounds.high),
      high: Math.min(high, one.bounds.high - other.bounds.low),
    },
  };
}

/**
 * Interval of a difference of two independent shares, from the interval of each. Given Wilson's, it
 * keeps its coverage near 0 and 1, where d +- 1.96 standard errors does not.
 *   d - sqrt((p1 - l1)^2 + (u2 - p2)^2), d + sqrt((u1 - p1)^2 + (p2 - l2)^2)
 * @param first a share and its interval
 * @param second the same, of other persons, at the same confidence
 * @returns bounds in -1..1 that hold the difference
 * @throws RangeError on a share outside 0..1 or its interval: our bug, never the data's
 * @source Newcombe 1998, Statistics in Medicine 17:873-890, method 10
 * @example newcombeInterval({ share: 0.5, interval: { low: 0.5, high: 0.5 } }, { share: 0.25, interval: { low: 0, high: 0.5 } }) // => { low: 0, high: 0.5 }
 */
export function newcombeInterval(first: Estimate, second: Estimate): Interval {
  for (const { share, interval } of [first, second]) {
    const { low, high } = interval;
    const isOrdered = 0 <= low && low <= share && share <= high && high <= 1;
    if (!isOrdered) throw new RangeError(`${low}, ${share}, ${high} are not in order in 0..1`);
  }
  const value = first.share - second.share;
  return {
    low: value - Math.hypot(first.share - first.interval.low, second.interval.high - second.share),
    high: value + Math.hypot(first.interval.high - first.share, second.share - second.interval.low),
  };
}
