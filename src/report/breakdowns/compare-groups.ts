/**
 * Whether the groups of a variable differ in their answers: a test and a strength for each table,
 * corrected over two families that the plan fixed beforehand. Unweighted.
 *
 * A table with a hidden cell is left out. Its p-value and V are functions of the hidden counts: with
 * the totals known, three decimals of either can leave a single table possible. What is told of the
 * tables that are shown whole says nothing of the others, provided that the correction does not mix
 * them: the family is that of the tests printed, and a public report corrects over fewer.
 */
import { crosstab } from '../../statistics/crosstab.ts';
import { fisherMonteCarlo } from '../../statistics/fisher-monte-carlo.ts';
import { independenceTest } from '../../statistics/independence-test.ts';
import { benjaminiHochberg, holm } from '../../statistics/multiple-tests.ts';
import type { Counts } from '../../statistics/table-totals.ts';
import type { Comparison, TestFamilies } from './breakdown.ts';
import type { CountedItem } from './counted-item.ts';
import type { Grouping } from './grouping.ts';
import type { Unit } from './hide-breakdowns.ts';
import { nameInTable } from './name-in-table.ts';

/** Declared, so that anybody can draw the same tables. */
export const RANDOM = { seed: 1, draws: 499 } as const;

/**
 * Where the first draws leave it open: corrected over hundreds of tests, a p-value of 1 in 500 could
 * never be small. Other tables, so that the first choose without deciding.
 */
export const FINER = { seed: 2, draws: 9999 } as const;
const OPEN = 0.1;

interface Test {
  readonly isAnnounced: boolean;
  readonly choice?: string;
  readonly pValue: number;
  readonly cramersV: number;
}

/**
 * @param isComparable whether nothing of an item is hidden
 * @returns the comparisons of each item of each unit, in the order given
 */
export function compareGroups<U extends Unit>(
  units: readonly U[],
  isComparable: (unit: U, item: CountedItem) => boolean,
  announced: readonly string[],
): { readonly comparisons: readonly (readonly Comparison[])[][]; readonly families: TestFamilies } {
  let leftOut = 0;
  const tests = units.map((unit) =>
    unit.items.map((item) => {
      const tables = tablesOf(item, unit.grouping);
      if (isComparable(unit, item)) {
        const isAnnounced = announced.includes(unit.question.id);
        return tables.flatMap(({ choice, counts }) => testOf(counts, isAnnounced, choice));
      }
      leftOut += tables.length;
      return [];
    }),
  );
  const all = tests.flat(2);
  const corrected = new Map([
    ...correctedBy(
      holm,
      all.filter(({ isAnnounced }) => isAnnounced),
    ),
    ...correctedBy(
      benjaminiHochberg,
      all.filter(({ isAnnounced }) => !isAnnounced),
    ),
  ]);
  const comparison = (test: Test): Comparison => ({
    ...(test.choice === undefined ? {} : { choice: test.choice }),
    pValue: corrected.get(test) ?? 1,
    cramersV: test.cramersV,
  });
  const count = all.filter(({ isAnnounced }) => isAnnounced).length;
  return {
    comparisons: tests.map((items) => items.map((one) => one.map(comparison))),
    families: {
      questions: announcedTitles(units, announced),
      announced: count,
      explored: all.length - count,
      leftOut,
      random: RANDOM,
      finer: FINER,
    },
  };
}

function announcedTitles(units: readonly Unit[], announced: readonly string[]): readonly string[] {
  const titles = units.map(({ question }) => question).filter(({ id }) => announced.includes(id));
  return [...new Set(titles.map(({ title }) => title))];
}

/** Single answers are one table; of all others, each choice is one: ticked or not. */
function tablesOf(
  { item, properties, isExclusive }: CountedItem,
  grouping: Grouping,
): readonly { readonly choice?: string; readonly counts: Counts }[] {
  const choices = properties.filter(({ kind }) => kind === 'choice');
  // Nobody is said to differ for belonging to no known group.
  const known = [...grouping.groups.keys()].filter(
    (group) => (grouping.groups[group]?.categories.length ?? 0) > 0,
  );
  if (isExclusive) {
    return [{ counts: known.map((group) => choices.map(({ counts }) => counts[group] ?? 0)) }];
  }
  return choices.map((property) => ({
    choice: nameInTable(item, property),
    counts: known.map((group) => {
      const holders = property.counts[group] ?? 0;
      return [holders, (property.bases[group] ?? 0) - holders];
    }),
  }));
}

function testOf(counts: Counts, isAnnounced: boolean, choice: string | undefined): Test[] {
  const test = independenceTest(counts, RANDOM);
  const { association } = crosstab(counts);
  if (test === null || association === null) return [];
  const isOpen = test.method === 'fisher_monte_carlo' && test.pValue < OPEN;
  const pValue = isOpen ? fisherMonteCarlo(counts, FINER) : test.pValue;
  const { cramersV } = association;
  return [{ isAnnounced, pValue, cramersV, ...(choice === undefined ? {} : { choice }) }];
}

function correctedBy(
  correct: (pValues: readonly number[]) => (number | null)[],
  family: readonly Test[],
): readonly (readonly [Test, number])[] {
  const values = correct(family.map(({ pValue }) => pValue));
  return family.map((test, order) => [test, values[order] ?? 1]);
}
