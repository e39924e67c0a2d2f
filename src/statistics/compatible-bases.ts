import { countsPrintedAs, type PrintedPercentage, readPercentage } from './granularity.ts';
import { requireCount } from './require-count.ts';
import type { RoundingRule } from './rounding.ts';

/**
 * Bases that all the printed percentages of a question may have been computed on. Where there is
 * none, they were not computed on one base, or not by this rule.
 *   each percentage has a count; and in a single choice
 *   sum of the smallest counts <= base <= sum of the largest counts
 * @param printed one percentage per choice, as printed; in a single choice, of all the choices
 * @param largest persons, the largest base to try
 * @param kind a `multiple` choice has no sum to keep
 * @param rule how the percentages were rounded
 * @returns persons, ascending; null when something printed is no percentage
 * @throws RangeError on an impossible base, or numbers too large to be exact
 * @source Brown and Heathers 2017, Soc Psychol Personal Sci 8: the GRIM test
 * @example compatibleBases(['33,3', '66,7'], 9, 'single', 'half_up') // => [3, 6, 9]
 * @example compatibleBases(['60', '58', '47', '4'], 40, 'multiple', 'half_up') // => []
 */
export function compatibleBases(
  printed: readonly string[],
  largest: number,
  kind: 'single' | 'multiple',
  rule: RoundingRule,
): readonly number[] | null {
  requireCount(largest, 'largest base');
  const percentages = printed.map(readPercentage);
  if (!percentages.every((percentage) => percentage !== null)) return null;
  const bases: number[] = [];
  for (let base = 1; base <= largest; base += 1) {
    if (isCompatibleBase(percentages, base, kind, rule)) bases.push(base);
  }
  return bases;
}

/**
 * The same of one base, for percentages already read.
 * @param percentages units and decimals; in a single choice, of all the choices
 * @param base persons, at least 1
 * @param kind a `multiple` choice has no sum to keep
 * @param rule how the percentages were rounded
 * @throws RangeError on numbers too large to be exact
 * @example isCompatibleBase([{ units: 50, decimals: 0 }, { units: 50, decimals: 0 }], 4, 'single', 'half_up') // => true
 * @example isCompatibleBase([{ units: 50, decimals: 0 }], 3, 'multiple', 'half_up') // => false
 */
export function isCompatibleBase(
  percentages: readonly PrintedPercentage[],
  base: number,
  kind: 'single' | 'multiple',
  rule: RoundingRule,
): boolean {
  const counts = percentages.map((percentage) => countsPrintedAs(percentage, base, rule));
  const least = counts.reduce((sum, some) => sum + (some[0] ?? 0), 0);
  const most = counts.reduce((sum, some) => sum + (some.at(-1) ?? 0), 0);
  const isReachable = counts.every((some) => some.length > 0);
  return isReachable && (kind === 'multiple' || (least <= base && base <= most));
}
