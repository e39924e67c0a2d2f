/** Counts and bases as the strings that are printed, everywhere the same. */
import type { NumberQuestion } from '../definition/questionnaire.ts';
import { percentUnits } from '../statistics/rounding.ts';
import { percentage, ratio } from '../wording.ts';
import type { Numeric } from './figure.ts';

/**
 * A share as a percentage, or as « 3 sur 8 » where the base is too small for one.
 * @example printedShare(142, 227, 2, 30) // => '62,56\u00a0%'
 * @example printedShare(3, 8, 0, 30) // => '3 sur 8'
 * @example printedShare(0, 0, 0, 30) // => '–'
 */
export function printedShare(
  count: number,
  base: number,
  decimals: number,
  minimumBase: number,
): string {
  if (base === 0) return '–';
  if (base < minimumBase) return ratio(count, base);
  return percentage(percentUnits(count, base, decimals), decimals);
}

/**
 * The number that `printedShare` writes as a percentage, where it writes one.
 * @example numericShare(142, 227, 0, 30) // => { numeric: { value: 142 / 227, decimals: 0 } }
 * @example numericShare(3, 8, 0, 30) // => {}
 */
export function numericShare(
  count: number,
  base: number,
  decimals: number,
  minimumBase: number,
): { readonly numeric?: Numeric } {
  if (base === 0 || base < minimumBase) return {};
  return { numeric: { value: count / base, decimals } };
}

/**
 * Of a mean, wherever it is printed: that of whole numbers is seldom whole.
 * @example meanDecimals({ decimals: 0 }) // => 1
 */
export function meanDecimals({ decimals }: Pick<NumberQuestion, 'decimals'>): number {
  return Math.max(1, decimals);
}

/**
 * A mean as it is printed: « 2,5 », and « 3 » without decimals. Never finer: times its base, that of
 * all less those of the others would give the sum of a category that is hidden.
 * @example numericMean(2.5, 2) // => { value: 2.5, decimals: 1 }
 * @example numericMean(2.999, 1) // => { value: 3, decimals: 0 }
 */
export function numericMean(mean: number, decimals: number): Numeric {
  const value = Number(mean.toFixed(decimals));
  return { value, decimals: String(value).split('.')[1]?.length ?? 0 };
}

/**
 * A weighted share, which is no ratio of counts either, in whole points, half up. Equal weights miss
 * a half by their last digits: what is that near to one is one. Never finer: a weighted share is a
 * sum over small groups, and with all its digits it would give their counts back.
 * @example wholePoints(0.4283) // => 43
 * @example wholePoints(0.285 - 1e-15) // => 29
 */
export function wholePoints(share: number): number {
  return Math.floor(share * 100 + 0.5 + 1e-9);
}

/**
 * @example printedWeighted(0.4283) // => '43\u00a0%'
 */
export function printedWeighted(share: number): string {
  return percentage(wholePoints(share), 0);
}

/**
 * A bound of an interval, which is no ratio of counts: to the nearest unit, half up.
 * @example printedBound(0.3764) // => '38\u00a0%'
 */
export function printedBound(share: number): string {
  return percentage(Math.floor(share * 100 + 0.5), 0);
}
