/** What must never leave: prints that were spoilt by hand, each in one way. */
import { describe, expect, it } from 'vitest';
import type { BreakdownPlan } from '../../../src/report/analysis-plan.ts';
import { auditBreakdowns } from '../../../src/report/breakdowns/audit-breakdowns.ts';
import type { Breakdown } from '../../../src/report/breakdowns/breakdown.ts';
import { countableItems, isCountable } from '../../../src/report/breakdowns/countable-item.ts';
import { countedItem } from '../../../src/report/breakdowns/counted-item.ts';
import { groupingOf } from '../../../src/report/breakdowns/grouping.ts';
import {
  datasetOf,
  type Person,
  questionnaire,
  reportOf,
  some,
  THRESHOLD,
} from './small-edition.ts';

const persons = [
  ...some(20, 'college', { allure: 'calme', canaux: ['mel'] }, 'public'),
  ...some(20, 'college', { allure: 'vif', detail: 'un', canaux: ['papier'] }, 'prive'),
  ...some(7, 'lycee', { allure: 'vif', detail: 'deux', canaux: ['mel', 'papier'] }, 'prive'),
  ...some(6, 'lycee', { allure: 'calme', canaux: ['aucun'] }, 'public'),
  ...some(1, 'lp', { allure: 'calme', canaux: ['mel'] }, 'public'),
  ...some(1, 'lp', { allure: 'vif', detail: 'un', canaux: ['aucun'] }, 'prive'),
];

/** What an edition prints, spoilt, and what the auditor says of it. */
function auditOf(people: readonly Person[], ...plans: readonly BreakdownPlan[]) {
  const dataset = datasetOf(people);
  const lines = plans.map(({ by, questions }) =>
    questions ? `{ by: ${by}, questions: [${questions.join(', ')}] }` : `{ by: ${by} }`,
  );
  const report = reportOf(dataset, { analysis: `  breakdowns: [${lines.join(', ')}]` });
  const asked = questionnaire.steps.flatMap((step) => step.questions).filter(isCountable);
  const units = asked.flatMap((question) =>
    plans.flatMap((plan, order) => {
      const variable = questionnaire.frame.find(({ id }) => id === plan.by);
      if (!variable || !(plan.questions?.includes(question.id) ?? true)) return [];
      const grouping = groupingOf(dataset, variable, plan, THRESHOLD);
      const items = countableItems(dataset, question).map((item) => countedItem(item, grouping));
      return [{ order, grouping, question, items }];
    }),
  );
  const printed = report.analysis.flatMap((step) =>
    step.questions.flatMap(({ breakdowns = [] }) => breakdowns),
  );
  return (change: (id: string, by: string) => Change | undefined) => () =>
    auditBreakdowns(
      questionnaire,
      units,
      printed.map((breakdown) => changed(breakdown, change)),
      { threshold: THRESHOLD, smallGroup: 2 * THRESHOLD },
    );
}

const audit = auditOf(persons, { by: 'type' }, { by: 'secteur' });

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

const of = (item: string, by: string, change: Change) => (id: string, variable: string) =>
  id === item && variable === by ? change : undefined;
const asPrinted = () => undefined;

it('finds nothing in what is published', () => {
  expect(audit(asPrinted)).not.toThrow();
});

describe('throws, and names what is wrong', () => {
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

  it('who answered, where nearly all are of one category', () => {
    const ofOne = [...persons, ...some(4, 'lycee', { avis: 'oui', suite: 'tot' })];
    const shown = auditOf(ofOne, { by: 'type', questions: ['suite'] });
    expect(shown(asPrinted)).not.toThrow();
    expect(shown(of('suite', 'type', (_, was, row) => row !== 'base' && was))).toThrow(
      'suite@type tells who answered',
    );
    expect(shown(of('suite', 'type', (group, was) => group === 0 || was))).not.toThrow();
  });

  it('what another variable tells', () => {
    // Sectors hide nothing: types and sectors of « Allure » go together here.
    const shown = of('allure', 'secteur', () => false);
    expect(audit(shown)).toThrow('allure@type is told by another variable');
  });

  it('the answers of five, of which no one was given by nobody or by all', () => {
    const five = [
      ...some(20, 'college', { allure: 'calme' }),
      ...some(20, 'lycee', { allure: 'vif' }),
      ...some(3, 'lp', { allure: 'calme' }),
      ...some(2, 'lp', { allure: 'vif' }),
    ];
    const shown = auditOf(five, { by: 'type' })(of('allure', 'type', () => false));
    expect(shown).toThrow('allure@type prints what is too small');
  });

  it('who was asked, by a variable that the other question is not broken down by', () => {
    const apart = auditOf(
      persons,
      { by: 'type', questions: ['allure'] },
      { by: 'secteur', questions: ['detail'] },
    );
    expect(apart(asPrinted)).not.toThrow();
    expect(apart(of('detail', 'secteur', () => false))).toThrow(
      'detail@secteur tells of who was asked',
    );
  });
});

describe('three variables', () => {
  // Of types, two together are the two others together, sizes and sectors hide nothing of their own.
  const place = (count: number, type: string, secteur: string, taille: string, calm: number) =>
    Array.from({ length: count }, (_, i) => ({
      type,
      secteur,
      taille,
      answers: { allure: i < calm ? 'calme' : 'vif' },
    }));
  const people = [
    ...place(12, 'college', 'public', 'petit', 5),
    ...place(12, 'college', 'prive', 'grand', 7),
    ...place(9, 'lycee', 'public', 'grand', 4),
    ...place(9, 'lycee', 'prive', 'petit', 5),
    ...place(2, 'lp', 'public', 'grand', 1),
    ...place(2, 'lp', 'prive', 'petit', 1),
  ];
  const shown = of('allure', 'secteur', () => false);

  it('throws where two show what a third hides, even if hidden whole', () => {
    const three = auditOf(people, { by: 'type' }, { by: 'secteur' }, { by: 'taille' });
    expect(three(asPrinted)).not.toThrow();
    expect(three(shown)).toThrow('allure@type is shown by too many variables');
  });

  it('finds nothing in two that show what they do not tell', () => {
    expect(auditOf(people, { by: 'type' }, { by: 'secteur' })(shown)).not.toThrow();
  });
});

describe('means', () => {
  const hours = (count: number, type: string, secteur: string) =>
    Array.from({ length: count }, (_, i) => ({ type, secteur, answers: { heures: i % 5 } }));
  const large = [
    ...hours(40, 'lycee', 'prive'),
    ...hours(40, 'lycee', 'public'),
    ...hours(30, 'college', 'public'),
  ];
  const byTwo: readonly BreakdownPlan[] = [{ by: 'type' }, { by: 'secteur' }];

  it('throws where both variables show some, and one hides some', () => {
    const two = auditOf([...large, ...hours(2, 'lp', 'prive')], ...byTwo);
    expect(two(asPrinted)).not.toThrow();
    expect(two(of('heures', 'secteur', () => false))).toThrow(
      'heures@type is told by another variable',
    );
  });

  it('throws where all others together are a small group', () => {
    const [few, others] = [hours(3, 'college', 'public'), hours(2, 'lp', 'prive')];
    const five = auditOf([...large.slice(0, 80), ...few, ...others], { by: 'type' });
    expect(five(asPrinted)).not.toThrow();
    const lycee = 1;
    expect(five(of('heures', 'type', (group) => group !== lycee))).toThrow(
      'heures@type prints what is too small',
    );
  });

  it('does not take one of too few for a mean for a secret', () => {
    const twenty = [...large, ...hours(20, 'lp', 'prive')];
    expect(auditOf(twenty, ...byTwo)(asPrinted)).not.toThrow();
    expect(auditOf(twenty, ...byTwo, { by: 'taille' })(asPrinted)).not.toThrow();
    // Who is asked that depends on hours.
    const asked = twenty.map(({ answers, ...person }, i) => ({
      ...person,
      answers: answers.heures < 3 ? answers : { ...answers, charge: i % 2 ? 'trop' : 'assez' },
    }));
    expect(auditOf(asked, ...byTwo)(asPrinted)).not.toThrow();
  });
});
