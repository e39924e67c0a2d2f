import { requirePart } from './require-count.ts';

/**
 * Variance of a share when those who answered are taken for a simple random sample of the
 * population. It is 0 where everybody gave the same answer: never make an interval of one share
 * from it (see `proportion`).
 *   (1 - base / population) share (1 - share) / (base - 1)
 * @param count persons who hold the answer, at most `base`
 * @param base persons who answered the question, at most `population`
 * @param population persons whom the statement is about
 * @returns squared share, 0 when everybody answered, or null below two answers
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Cochran 1977, Sampling Techniques, chapter 3
 * @example shareVariance(1, 2, 4) // => 0.125
 * @example shareVariance(1, 1, 4) // => null
 */
export function shareVariance(count: number, base: number, population: number): number | null {
  requirePart(count, base, 'count', 'base');
  requirePart(base, population, 'base', 'population');
  if (base < 2) return null;
  const share = count / base;
  return ((1 - base / population) * share * (1 - share)) / (base - 1);
}
