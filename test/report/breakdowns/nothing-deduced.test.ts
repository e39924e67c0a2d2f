/** Whoever answered what, and whatever is published: nothing hidden can be worked out from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/form/response.ts';
import { peopleOf, person } from './arbitrary-people.ts';
import { possibleRanges } from './every-world.ts';
import { basesOf, knownRule, limitsOf, type Primary, ruleOfSource } from './knows-the-rule.ts';
import { readerOf, width } from './reader.ts';
import { datasetOf, type Person, reportOf, some, THRESHOLD } from './small-edition.ts';

/** By the question that everybody was asked. */
const families: readonly (readonly [string, string, readonly Answers[]])[] = [
  [
    'single answers, their union and a question that depends on one',
    'avis',
    [
      { avis: 'oui', suite: 'tot' },
      { avis: 'oui', suite: 'tard' },
      { avis: 'non' },
      { avis: 'autre' },
    ],
  ],
  [
    'choices ticked together, none of them, and somebody who ticked nothing',
    'canaux',
    [
      { canaux: ['mel'] },
      { canaux: ['papier'] },
      { canaux: ['mel', 'papier'] },
      { canaux: ['aucun'] },
      {},
    ],
  ],
  [
    'a choice that was offered to some',
    'canaux',
    [
      { canaux: ['mel'], lieux: ['classe'] },
      { canaux: ['mel'], lieux: ['ailleurs'] },
      { canaux: ['papier'], lieux: ['classe'] },
      { canaux: ['mel'], lieux: ['cdi'] },
      { canaux: ['papier'], lieux: ['cdi'] },
    ],
  ],
  [
    'single answers without a union, and a question that depends on one',
    'allure',
    [
      { allure: 'calme' },
      { allure: 'vif', detail: 'un' },
      { allure: 'vif', detail: 'deux' },
      { allure: 'rude' },
    ],
  ],
  [
    'a ranking',
    'rang',
    [{ rang: ['x'] }, { rang: ['x', 'y'] }, { rang: ['y', 'x'] }, { rang: ['z'] }],
  ],
];
const RUNS = 20;
const types = ['college', 'lycee', 'lp'];
const byType = '  breakdowns: [{ by: type }]';

describe.each(families)('by one variable: %s', (_, question, patterns) => {
  it('leaves as many possibilities as the threshold wants, or as the totals leave', () => {
    // On both sides of the limits: 3, and twice 3.
    const sizes = fc.tuple(...[12, 8, 5].map((max) => fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(
        sizes.chain((numbers) => peopleOf(numbers, patterns)),
        (people) => {
          const persons = people.map(({ cell, pattern }) => person([types[cell]], pattern));
          const report = reportOf(datasetOf(persons), { analysis: byType });
          const reader = readerOf(report, persons, patterns);
          for (const [id, range] of reader.ranges) {
            const wanted = Math.min(THRESHOLD - 1, width(reader.told.get(id)));
            expect(width(range), id).toBeGreaterThanOrEqual(wanted);
          }
          // Of a table that is not printed the rule tells of who answered, and not of what.
          if ([...basesOf(report, question).values()].every(Number.isNaN)) return;
          const ids = reader.hidden.filter((id) => id.startsWith(`${question}.`));
          const rule = knownRule(report, reader, question, ruleOfSource(limitsOf(report)));
          for (const [id, range] of reader.knowing(rule, ids)) {
            expect(range, id).toEqual(reader.ranges.get(id));
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

it('a question that depends on another is not worked out from how many could have answered it', () => {
  const [early, late] = [
    { avis: 'oui', suite: 'tot' },
    { avis: 'oui', suite: 'tard' },
  ];
  const persons = [
    ...some(12, 'college', late),
    ...some(5, 'lycee', late),
    ...some(1, 'lycee', { avis: 'autre' }),
    ...some(1, 'lp', early),
  ];
  const report = reportOf(datasetOf(persons), { analysis: byType });
  const reader = readerOf(report, persons, [early, late, { avis: 'non' }, { avis: 'autre' }]);
  // By hand: of the six, the one of another opinion and the one of « tot » may be elsewhere or not.
  expect(reader.ranges.get('suite.tard@type=lycee')).toEqual({ low: 4, high: 6 });
});

describe('a small group, to who knows the rule', () => {
  const patterns: readonly Answers[] = [{ allure: 'calme' }, { allure: 'vif' }];
  const answered = (type: string, calm: number, lively: number) => [
    ...some(calm, type, { allure: 'calme' }),
    ...some(lively, type, { allure: 'vif' }),
  ];
  const others = [...answered('lycee', 18, 2), ...answered('lp', 15, 5)];
  const seenOf = (persons: readonly Person[]) => {
    const report = reportOf(datasetOf(persons), { analysis: byType });
    return { report, reader: readerOf(report, persons, patterns) };
  };
  // Of five, whatever they said: by hand, all « vif » but the five of another type are two or less.
  const { report, reader } = seenOf([...answered('college', 5, 0), ...others]);
  const lively = ['allure.vif@type=college'];

  it('of one mind is told no more than another', () => {
    expect(basesOf(report, 'allure').get('college')).toBe(5);
    expect(reader.hidden).toEqual(expect.arrayContaining(['allure.calme@type=college', ...lively]));
    expect(reader.ranges.get('allure.vif@type=college')).toEqual({ low: 0, high: 2 });
    const rule = knownRule(report, reader, 'allure', ruleOfSource(limitsOf(report)));
    expect(reader.knowing(rule, lively).get('allure.vif@type=college')).toEqual({
      low: 0,
      high: 2,
    });
  });

  it.each([1, 2, 3, 4, 5])('hides the same cells where %i of five said otherwise', (count) => {
    const ofFive = seenOf([...answered('college', 5 - count, count), ...others]).reader;
    expect(ofFive.hidden.filter((id) => id.endsWith('=college'))).toEqual(
      reader.hidden.filter((id) => id.endsWith('=college')),
    );
  });

  it('would be told, were only what nobody or everybody said a reason to hide', () => {
    const telling: Primary = (counts) =>
      counts.map((cells) => {
        const base = cells.reduce((sum, count) => sum + count, 0);
        return cells.map((count) => base < 6 && (count === 0 || count === base));
      });
    const rule = knownRule(report, reader, 'allure', telling);
    expect(reader.knowing(rule, lively).get('allure.vif@type=college')).toEqual({
      low: 0,
      high: 0,
    });
  });

  it('is known from the printed bases and the two limits of the annex', () => {
    const { threshold, smallGroup } = limitsOf(report);
    expect([threshold, smallGroup]).toEqual([3, 6]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10 }), { minLength: 6, maxLength: 6 }), (numbers) => {
        const persons = types.flatMap((type, place) =>
          answered(type, numbers[2 * place] ?? 0, numbers[2 * place + 1] ?? 0),
        );
        const inside = reportOf(datasetOf(persons), { analysis: byType, audience: 'internal' });
        const bases = basesOf(inside, 'allure');
        const all = [...bases.values()].reduce((sum, base) => sum + base, 0);
        const isBelow = (limit: number, count: number) => count > 0 && count < limit;
        const choices = ['calme', 'vif'].map((choice) => `allure.${choice}`);
        // What all said is told anyway, but of a group of whom nothing is.
        const isUntold = choices.every((id) => (inside.figures.get(id)?.count ?? 0) > 0);
        const limit = isUntold ? smallGroup : threshold;
        for (const [type, base] of bases) {
          const isPrimary = isBelow(limit, base) || isBelow(limit, all - base);
          for (const id of base > 0 ? choices : []) {
            const mark = inside.figures.get(`${id}@type=${type}`)?.suppressed;
            expect(mark === 'primary', `${id}@type=${type}`).toBe(isPrimary);
          }
        }
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

it('the reader finds out what is badly hidden', () => {
  const cells = [
    { frame: { type: 'college' }, persons: 4 },
    { frame: { type: 'lp' }, persons: 2 },
  ];
  const patterns: readonly Answers[] = [{ canaux: ['mel'] }, { canaux: ['aucun'] }];
  const all = [
    { id: 'canaux.mel', base: 6, count: 4 },
    { id: 'canaux.au_moins_un@type=college', base: 4, count: 3 },
  ];
  const ranges = possibleRanges(cells, patterns, all, [
    'canaux.mel@type=lp',
    'canaux.aucun@type=lp',
  ]);
  expect([...ranges.values()]).toEqual([
    { low: 1, high: 1 },
    { low: 1, high: 1 },
  ]);
});
