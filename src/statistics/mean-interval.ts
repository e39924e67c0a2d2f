import { numericSummary } from './numeric-summary.ts';
import { requirePart } from './require-count.ts';
import { studentTQuantile } from './student-t.ts';

/** In the unit of the values. */
export interface MeanInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Mean of a population of known size, from those who answered. As for a share, nothing was sampled:
 * it holds only as far as those who did not answer resemble the others. It rests on the normal
 * distribution of a mean, hence is only approximate, most of all where few answered or a few
 * values lie far from all others.
 *   mean ± t(1 - (1 - confidence) / 2; n - 1) * sd / sqrt(n) * sqrt(1 - n / N), n values of N
 *   then clamped to the means that the others could still bring, all at one end of the range
 * @param values finite numbers, one per person who answered, no missing
 * @param population persons whom the statement is about, at least as many
 * @param range smallest and largest value that could be answered
 * @param confidence in 0..1, both ends excluded
 * @returns an interval that holds the mean, a point when everybody answered; null when nobody did,
 *   and when the values have no spread to judge by: there is only one, or they are all the same
 * @throws RangeError on impossible values, counts, range or confidence: our bug, never the data's
 * @source Cochran 1977, Sampling Techniques, 3rd edition, section 2.8 (2.15 on skewed values)
 * @example meanInterval([1, 2, 3], 3, { minimum: 0, maximum: 9 }) // => { low: 2, high: 2 }
 * @example meanInterval([1, 2, 3], 4, { minimum: 0, maximum: 9 })?.low.toFixed(3) // => '1.500'
 * @example meanInterval([2, 2], 4, { minimum: 0, maximum: 9 }) // => null
 */
export function meanInterval(
  values: readonly number[],
  population: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  confidence = 0.95,
): MeanInterval | null {
  const base = values.length;
  requirePart(base, population, 'base', 'population');
  if (!(minimum <= maximum)) throw new RangeError(`no range: ${minimum} to ${maximum}`);
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1: ${confidence}`);
  }
  const { mean, sd, min, max } = numericSummary(values);
  if (mean === null) return null;
  if (base === population) return { low: mean, high: mean };
  if (sd === null || min === max) return null;
  // The lower tail keeps all its digits; 1 - (1 - confidence) / 2 would not.
  const t = -studentTQuantile((1 - confidence) / 2, base - 1);
  const half = t * (sd / Math.sqrt(base)) * Math.sqrt(1 - base / population);
  const withOthersAt = (end: number) => mean + (1 - base / population) * (end - mean);
  // The mean itself may lie beyond the range, where that was narrowed after it was answered.
  return {
    low: Math.min(mean, Math.max(mean - half, withOthersAt(minimum))),
    high: Math.max(mean, Math.min(mean + half, withOthersAt(maximum))),
  };
}
