import { requireCount, requirePart } from '../require-count.ts';
import { type Counts, tableTotals } from '../table-totals.ts';
import type { Mark } from './suppress.ts';
import { type Totalled, unflatten } from './table-network.ts';

export interface BreakdownRule {
  /** Of fewer respondents, and at least one, nothing is told. */
  readonly threshold: number;
  /** Of a group of fewer respondents, no answer is told; nor of a group that is all but so few. */
  readonly smallGroup: number;
}

/**
 * What a breakdown of a single-choice question must hide on its own account. Of a group, all: its
 * base and its answers, where `primaryOfProfile` hides its base. Of a small group, its answers: the
 * one that nobody or everybody gave would tell what each of them said. All its answers, whatever
 * they are: were only telling ones hidden, who knows the rule would know that they are. The same of
 * a group whose others together are small: they are what is left of the totals. A rare answer in a
 * large group stays: it does not say whose it is. A base of 0 tells nothing of anybody.
 *
 * A multiple choice is one such table per choice: those who ticked it and those who did not. Means
 * and medians follow the base of their group.
 * @param counts persons, a row per group that nobody else is in, a column per answer
 * @param rule in unweighted respondents
 * @param populations persons of each group, where a reader may know them: frame variables
 * @returns a mark for each cell and total, `primary` or `published`
 * @throws RangeError on impossible counts, or more respondents than persons: our bug, never the data's
 * @source both limits are decisions of the data controller: no text was found that fixes them
 * @example primaryOfBreakdown([[1, 2], [20, 30], [9, 7]], { threshold: 5, smallGroup: 10 }).rowTotals // => ['primary', 'published', 'published']
 * @example primaryOfBreakdown([[3, 5], [20, 30], [9, 7]], { threshold: 5, smallGroup: 10 }).cells // => [['primary', 'primary'], ['published', 'published'], ['published', 'published']]
 */
export function primaryOfBreakdown(
  counts: Counts,
  { threshold, smallGroup }: BreakdownRule,
  populations?: readonly number[],
): Totalled<Mark> {
  requireCount(smallGroup, 'small group');
  const { rows: bases, columns, everybody } = tableTotals(counts);
  const rowTotals = primaryOfProfile(bases, threshold, populations);
  const isSmall = (persons: number) => persons > 0 && persons < smallGroup;
  return {
    cells: counts.map((cells, group) => {
      const base = bases[group] ?? 0;
      const isPrimary =
        rowTotals[group] === 'primary' || isSmall(base) || isSmall(everybody - base);
      return cells.map(() => (isPrimary ? 'primary' : 'published'));
    }),
    rowTotals,
    columnTotals: columns.map(() => 'published'),
  };
}

/**
 * What the distribution of a profile variable must hide on its own account: a category whose
 * respondents, or whose non-respondents, or all respondents but those, are fewer than the
 * threshold and at least one.
 * @param counts respondents per category, each person in one
 * @param threshold persons
 * @param populations persons of each category, where a reader may know them: frame variables
 * @returns a mark for each category, `primary` or `published`
 * @throws RangeError on impossible counts, or more respondents than persons: our bug, never the data's
 * @source the threshold is a decision of the data controller: no text was found that fixes it
 * @example primaryOfProfile([40, 3, 9, 0], 5) // => ['published', 'primary', 'published', 'published']
 * @example primaryOfProfile([40, 9], 5, [60, 11]) // => ['published', 'primary']
 */
export function primaryOfProfile(
  counts: readonly number[],
  threshold: number,
  populations?: readonly number[],
): readonly Mark[] {
  requireCount(threshold, 'threshold');
  if (populations !== undefined && populations.length !== counts.length) {
    throw new RangeError('a population for every category');
  }
  for (const count of counts) requireCount(count, 'count');
  const all = counts.reduce((sum, count) => sum + count, 0);
  const isFew = (persons: number) => persons > 0 && persons < threshold;
  return counts.map((count, category) => {
    const population = populations?.[category] ?? count;
    requirePart(count, population, 'count', 'population');
    return [count, all - count, population - count].some(isFew) ? 'primary' : 'published';
  });
}

/**
 * The same of two profile variables crossed: every cell and every total is a group of persons.
 * @param counts respondents, rows of the same length
 * @param threshold persons
 * @returns a mark for each cell and total, `primary` or `published`
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source as `primaryOfProfile`
 * @example primaryOfCrossing([[12, 3], [0, 20]], 5).cells // => [['published', 'primary'], ['published', 'published']]
 */
export function primaryOfCrossing(counts: Counts, threshold: number): Totalled<Mark> {
  const { rows, columns } = tableTotals(counts);
  const marks = [counts.flat(), rows, columns].flatMap((list) => primaryOfProfile(list, threshold));
  return unflatten(marks, rows.length, columns.length);
}
