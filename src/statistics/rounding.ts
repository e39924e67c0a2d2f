import { requireCount, requirePart } from './require-count.ts';

/** What becomes of the digits that are not printed. Ours are rounded half up. */
export type RoundingRule = 'half_up' | 'half_even' | 'truncated';

/**
 * Percentage of a count as a whole number of units of the last decimal, half up. From integers
 * only: 57 of 200 is 28.5 %, but in floating point 28.499999999999996, hence 28 instead of 29.
 *   units = floor((2 * count * 100 * 10^decimals + base) / (2 * base))
 * @param count persons, at most `base`
 * @param base persons, at least 1
 * @param decimals decimals of the printed percentage, 0 or more
 * @param rule how others may have rounded: half to the even unit, or not at all
 * @returns units: with 1 decimal, 285 is 28.5 %
 * @throws RangeError on an impossible count, an empty base, or numbers too large to be exact
 * @example percentUnits(57, 200) // => 29
 * @example percentUnits(167, 2000, 1) // => 84
 * @example percentUnits(244, 446, 2) // => 5471
 * @example percentUnits(57, 200, 0, 'half_even') // => 28
 * @example percentUnits(244, 446, 2, 'truncated') // => 5470
 */
export function percentUnits(
  count: number,
  base: number,
  decimals = 0,
  rule: RoundingRule = 'half_up',
): number {
  requirePart(count, base, 'count', 'base');
  requireNotEmpty(base);
  const scaled = exact(count * unitsOfWhole(decimals));
  const units = quotient(scaled, base);
  const above = exact(2 * (scaled % base)) - base;
  const isRaised =
    rule !== 'truncated' && (above > 0 || (above === 0 && (rule === 'half_up' || units % 2 === 1)));
  return units + (isRaised ? 1 : 0);
}

/**
 * Percentages of all the choices of a single-choice question that sum to exactly 100 (Hamilton's
 * largest remainder). Ties go to the larger count, then to the earlier choice. A part may differ by
 * one unit from `percentUnits`: no report prints it, the reference check alone uses it.
 *   quota = count * 100 * 10^decimals / base; the units that flooring leaves over go, one each,
 *   to the largest fractional parts
 * @param counts persons per choice; their sum is the base, at least 1
 * @param decimals decimals of the printed percentages, 0 or more
 * @returns units per choice, in the order given, that sum to 100 * 10^decimals
 * @throws RangeError on an impossible count, an empty base, or numbers too large to be exact
 * @source Balinski and Young 1982, Fair Representation
 * @example largestRemainder([1, 1, 1]) // => [34, 33, 33]
 * @example largestRemainder([1, 3, 4]) // => [12, 38, 50]
 */
export function largestRemainder(counts: readonly number[], decimals = 0): number[] {
  for (const count of counts) requireCount(count, 'count');
  const base = counts.reduce((sum, count) => exact(sum + count), 0);
  requireNotEmpty(base);
  const whole = unitsOfWhole(decimals);
  const parts = counts.map((count, order) => {
    const scaled = exact(count * whole);
    return { count, order, units: quotient(scaled, base), remainder: scaled % base };
  });
  const left = whole - parts.reduce((sum, part) => sum + part.units, 0);
  const served = [...parts]
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.order - b.order)
    .slice(0, left);
  const raised = new Set(served.map((part) => part.order));
  return parts.map((part) => part.units + (raised.has(part.order) ? 1 : 0));
}

function unitsOfWhole(decimals: number): number {
  requireCount(decimals, 'decimals');
  return exact(100 * 10 ** decimals);
}

/** Whole quotient of two whole numbers, without the rounding of a floating division. */
function quotient(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is too large to be exact`);
  return value;
}

function requireNotEmpty(base: number): void {
  if (base === 0) throw new RangeError('a percentage needs a base of at least one person');
}
