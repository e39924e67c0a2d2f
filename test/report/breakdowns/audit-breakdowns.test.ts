/** What must never leave: prints that were spoilt by hand, each in one way. */
import { describe, expect, it } from 'vitest';
import type { BreakdownPlan } from '../../../src/report/analysis-plan.ts';
import { auditBreakdowns } from '../../../src/report/breakdowns/audit-breakdowns.ts';
import type { Breakdown } from '../../../src/report/breakdowns/breakdown.ts';
import { countableItems, isCountable } from '../../../src/report/breakdowns/countable-item.ts';
import { countedItem } from '../../../src/report/breakdowns/counted-item.ts';
import { groupingOf } from '../../../src/report/breakdowns/grouping.ts';
import { datasetOf, questionnaire, reportOf, some, THRESHOLD } from './small-edition.ts';

const persons = [
  ...some(20, 'college', { allure: 'calme', canaux: ['mel'] }, 'public'),
  ...some(20, 'college', { allure: 'vif', detail: 'un', canaux: ['papier'] }, 'prive'),
  ...some(7, 'lycee', { allure: 'vif', detail: 'deux', canaux: ['mel', 'papier'] }, 'prive'),
  ...some(6, 'lycee', { allure: 'calme', canaux: ['aucun'] }, 'public'),
  ...some(1, 'lp', { allure: 'calme', canaux: ['mel'] }, 'public'),
  ...some(1, 'lp', { allure: 'vif', detail: 'un', canaux: ['aucun'] }, 'prive'),
];
const dataset = datasetOf(persons);
const plans: readonly BreakdownPlan[] = [{ by: 'type' }, { by: 'secteur' }];
const report = reportOf(dataset, { analysis: '  breakdowns: [{ by: type }, { by: secteur }]' });

const questions = questionnaire.steps.flatMap((step) => step.questions).filter(isCountable);
const units = questions.flatMap((question) =>
  plans.flatMap((plan, order) => {
    const variable = questionnaire.frame.find(({ id }) => id === plan.by);
    if (!variable) return [];
    const grouping = groupingOf(dataset, variable, plan, THRESHOLD);
    const items = countableItems(dataset, question).map((item) => countedItem(item, grouping));
    return [{ order, grouping, question, items }];
  }),
);
const printed = report.analysis.flatMap((step) =>
  step.questions.flatMap(({ breakdowns = [] }) => breakdowns),
);
const audit = (change: (id: string, by: string) => Change | undefined) => () =>
  auditBreakdowns(
    questionnaire,
    units,
    printed.map((breakdown) => changed(breakdown, change)),
    { threshold: THRESHOLD, smallGroup: 2 * THRESHOLD },
  );

/** Of a group, whether its cells and its base are hidden. */
type Change = (group: number, isHidden: boolean, row: string) => boolean;

function changed(
  breakdown: Breakdown,
  change: (id: string, by: string) => Change | undefined,
): Breakdown {
  return {
    ...breakdown,
    items: breakdown.items.map((item) => {
      const hides = change(item.id, breakdown.by);
      if (!hides) return item;
      return {
        ...item,
        rows: item.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, group) =>
            hides(group, cell.kind === 'hidden', row.overall)
              ? { kind: 'hidden', mark: 'secondary' }
              : { kind: 'shown', figure: row.overall },
          ),
        })),
        bases: item.bases.map((base, group) => (hides(group, base === null, 'base') ? null : 1)),
      };
    }),
  };
}

it('finds nothing in what is published', () => {
  expect(audit(() => undefined)).not.toThrow();
});

describe('throws, and names what is wrong', () => {
  const of = (item: string, by: string, change: Change) => (id: string, variable: string) =>
    id === item && variable === by ? change : undefined;
  const SMALL = 2;

  it.each<[string, string, string, Change]>([
    [
      'a group below the threshold',
      'allure@type prints what is too small',
      'allure',
      (group, was) => (group === SMALL ? false : was),
    ],
    [
      'a number that is the total less the others',
      'allure@type is exposed',
      'allure',
      (group, was) => (group === 1 ? false : was),
    ],
    [
      'one choice of several',
      'canaux@type hides parts',
      'canaux',
      (group, was, row) => (group === 1 && row === 'canaux.mel' ? false : was),
    ],
    [
      'who was asked',
      'detail@type tells of who was asked',
      'detail',
      (group, was) => (group === 1 ? false : was),
    ],
  ])('%s', (_, words, item, change) => {
    expect(audit(of(item, 'type', change))).toThrow(words);
  });

  it('what another variable tells', () => {
    // Sectors hide nothing: types and sectors of « Allure » go together here.
    const shown = of('allure', 'secteur', () => false);
    expect(audit(shown)).toThrow('allure@type is told by another variable');
  });
});
