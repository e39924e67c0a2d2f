import { requireCount } from '../require-count.ts';

/**
 * Whether one group holds everybody, or all but fewer persons than the threshold. Of such a
 * question a breakdown tells nothing but who answered: the answers of that group are those of all,
 * which are published, and no cell that one could hide makes a difference.
 * @param bases respondents of each group, each person in one
 * @param threshold persons
 * @returns false where nobody answered
 * @throws RangeError on an impossible count: our bug, never the data's
 * @source a decision of ours; the others are a group, and `primaryOfProfile` says when that is small
 * @example isConcentrated([0, 7, 0], 5) // => true
 * @example isConcentrated([4, 90, 0], 5) // => true
 * @example isConcentrated([5, 90, 0], 5) // => false
 */
export function isConcentrated(bases: readonly number[], threshold: number): boolean {
  requireCount(threshold, 'threshold');
  for (const base of bases) requireCount(base, 'base');
  const all = bases.reduce((sum, base) => sum + base, 0);
  return all > 0 && all - Math.max(...bases) < threshold;
}
