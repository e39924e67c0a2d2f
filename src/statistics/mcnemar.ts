import betainc from '@stdlib/math-base-special-betainc';
import { requireCount } from './require-count.ts';

/**
 * McNemar's exact test that as many persons gained an answer as lost it, among those who answered
 * both years. It speaks of these persons only, not of the two populations.
 *   min(1, 2 P(X <= min(lost, gained))), X binomial (lost + gained, 1 / 2)
 *   P(X <= k) = I(1 / 2; trials - k, k + 1), the regularised incomplete beta function
 * @param lost persons who held the answer the first year only
 * @param gained persons who held it the second year only
 * @returns p-value in 0..1, or null when nobody changed
 * @throws RangeError on what cannot be a number of persons: our bug, never the data's
 * @source McNemar 1947; equals R's binom.test(lost, lost + gained)
 * @example mcnemarExact(2, 6).toFixed(12) // => '0.289062500000'
 * @example mcnemarExact(0, 0) // => null
 */
export function mcnemarExact(lost: number, gained: number): number | null {
  requireCount(lost, 'lost');
  requireCount(gained, 'gained');
  const changed = lost + gained;
  const fewer = Math.min(lost, gained);
  if (changed === 0) return null;
  return Math.min(1, 2 * betainc(0.5, changed - fewer, fewer + 1));
}
