/** What can be wrong in the breakdowns of a plan: everything at once, each fault at its line. */
import { describe, expect, it } from 'vitest';
import { places } from '../sample-report.ts';
import { build, datasetOf, type Person, some } from './small-edition.ts';

const persons: readonly Person[] = [
  ...some(20, 'college', { avis: 'oui', suite: 'tot' }),
  ...some(12, 'lycee', { avis: 'non' }),
  ...some(8, 'lp', { avis: 'autre' }),
];
const told = (analysis: string, of = persons) => build(datasetOf(of), { analysis }).problems;

it('a sound plan has none', () => {
  const merge = 'merge: [{ id: lycees, label: Lycées, of: [lycee, lp] }]';
  expect(
    told(`  breakdowns: [{ by: type, ${merge} }, { by: secteur }]\n  announced: [avis]`),
  ).toEqual([]);
});

it('tells everything at once, in the order of the file', () => {
  const faults = told(`  breakdowns:
    - by: typ
    - by: type
      questions: [avi, mot, avis, avis]
      merge:
        - { id: college, label: A, of: [lycee, l_p] }
        - { id: b, label: B, of: [lycee, lp] }
        - { id: b, label: C, of: [college, college] }
  announced: [canaux, avis, rien]`);
  expect(places(faults)).toEqual([
    'unknown-variable plan.yaml:6',
    'unknown-question plan.yaml:8',
    'not-countable plan.yaml:8',
    'duplicate-id plan.yaml:8',
    'unknown-category plan.yaml:10',
    'duplicate-id plan.yaml:11',
    'duplicate-id plan.yaml:12',
    'duplicate-id plan.yaml:12',
    'unknown-question plan.yaml:13',
  ]);
});

describe('the nearest name is proposed', () => {
  it.each([
    ['a variable', '  breakdowns: [{ by: typ }]', 'type'],
    ['a question', '  breakdowns: [{ by: type, questions: [cannaux] }]', 'canaux'],
    [
      'a category',
      '  breakdowns: [{ by: type, merge: [{ id: x, label: X, of: [lycee, l_p] }] }]',
      'lp',
    ],
    ['an announced question', '  breakdowns: [{ by: type }]\n  announced: [avvis]', 'avis'],
  ])('%s', (_, analysis, name) => {
    const [fault, ...others] = told(analysis);
    expect(fault?.hint).toBe(`Vouliez-vous dire «\u00a0${name}\u00a0»\u00a0?`);
    expect(others).toEqual([]);
  });
});

it('a text is not broken down, and is not said to be unknown', () => {
  const [fault] = told('  breakdowns: [{ by: type, questions: [mot] }]');
  expect(fault?.message).toContain('ses réponses sont des textes');
});

it('a question that no breakdown shows is not announced', () => {
  const faults = told('  breakdowns: [{ by: type, questions: [avis] }]\n  announced: [canaux]');
  expect(places(faults)).toEqual(['not-broken-down plan.yaml:6']);
});

it('a question that is broken down twice by the same groups is shown once', () => {
  const faults = told('  breakdowns: [{ by: type, questions: [avis] }, { by: type }]');
  expect(places(faults)).toEqual(['twice-broken-down plan.yaml:5']);
});

describe('two breakdowns by one variable', () => {
  const merge = '{ by: type, merge: [{ id: lycees, label: Lycées, of: [lycee, lp] }] }';

  // By hand: 14 in « Lycées », 12 in « Lycée »: the two others stand alone in the difference.
  it('are a fault where one less the other leaves fewer than the threshold', () => {
    const few = [...persons.slice(0, 32), ...some(2, 'lp', { avis: 'oui' })];
    const [fault, ...others] = told(`  breakdowns: [{ by: type }, ${merge}]`, few);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'small-difference', line: 5 });
    expect(fault?.message).toBe(
      'Deux ventilations par «\u00a0type\u00a0» se recoupent\u00a0: «\u00a0Lycées\u00a0» moins «\u00a0Lycée\u00a0» laisse 2\u00a0personnes.',
    );
  });

  it('are none where that leaves enough', () => {
    expect(told(`  breakdowns: [{ by: type }, ${merge}]`)).toEqual([]);
  });
});

it('a breakdown that is faulty is not blamed on the article', () => {
  const { problems } = build(datasetOf(persons), {
    analysis: '  breakdowns: [{ by: typ }]',
    article: '## A\n\n{{figure "avis.oui@type=college"}}\n',
  });
  expect(places(problems)).toEqual(['unknown-variable plan.yaml:5']);
});
