import { max, mean, min, sampleStandardDeviation } from 'simple-statistics';
import { quantile } from './quantile.ts';

/** In the unit of the values; null where too few values make a statistic undefined. */
export interface NumericSummary {
  readonly count: number;
  readonly mean: number | null;
  /** With the denominator count - 1: null below two values. */
  readonly sd: number | null;
  readonly min: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly max: number | null;
}

/**
 * Summary of a numeric question. Read the median rather than the mean when the series is skewed.
 *   quartiles and median are of type 7
 * @param values finite numbers, one per person who answered, no missing
 * @returns count, mean, sd, extremes and quartiles
 * @throws RangeError on a value that is not finite: our bug, never the data's
 * @source Hyndman and Fan 1996 for the quantile type
 * @example numericSummary([3, 1, 2]) // => { count: 3, mean: 2, sd: 1, min: 1, lowerQuartile: 1.5, median: 2, upperQuartile: 2.5, max: 3 }
 * @example numericSummary([7]).sd // => null
 * @example numericSummary([1e308, 1e308]).mean // => 1e308
 */
export function numericSummary(values: readonly number[]): NumericSummary {
  const count = values.length;
  if (count === 0) return EMPTY;
  // Sums depend on the order of their terms in the last digit: sorted, they are the same whatever
  // the order of the respondents.
  const scale = scaleOf(values);
  const sorted = values.map((value) => value / scale).toSorted((a, b) => a - b);
  return {
    count,
    // First, because simple-statistics lets through the values that quantile refuses.
    lowerQuartile: quantile(sorted, 0.25) * scale,
    median: quantile(sorted, 0.5) * scale,
    upperQuartile: quantile(sorted, 0.75) * scale,
    mean: mean(sorted) * scale,
    sd: count < 2 ? null : sampleStandardDeviation(sorted) * scale,
    min: min(sorted) * scale,
    max: max(sorted) * scale,
  };
}

/** The square of a value beyond 1e150 is none any more. By a power of two nothing is rounded. */
function scaleOf(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 1e100 && Number.isFinite(largest) ? 2 ** Math.floor(Math.log2(largest)) : 1;
}

const EMPTY: NumericSummary = Object.freeze({
  count: 0,
  mean: null,
  sd: null,
  min: null,
  lowerQuartile: null,
  median: null,
  upperQuartile: null,
  max: null,
});
