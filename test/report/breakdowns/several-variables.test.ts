/** Several variables together: what one hides, the others do not tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/form/response.ts';
import { type Place, peopleOf, person } from './arbitrary-people.ts';
import { type Reader, readerOf, width } from './reader.ts';
import { datasetOf, type Person, reportOf, some } from './small-edition.ts';

const RUNS = 20;
const types = ['college', 'lycee', 'lp'];
const variables = ['type', 'secteur', 'taille'];
const three: readonly Answers[] = [{ allure: 'calme' }, { allure: 'vif' }, { allure: 'rude' }];
const routed: readonly Answers[] = [
  { allure: 'calme' },
  { allure: 'vif', detail: 'un' },
  { allure: 'vif', detail: 'deux' },
];
const crossed = [
  ['college', 'public'],
  ['college', 'prive'],
  ['lycee', 'public'],
  ['lycee', 'prive'],
] as const;
const nested = [
  ['college', 'public'],
  ['lycee', 'prive'],
  ['lp', 'prive'],
] as const;

describe.each<[string, readonly Answers[], readonly Place[]]>([
  ['single answers', three, crossed],
  [
    'single answers and their union',
    [{ avis: 'oui' }, { avis: 'non' }, { avis: 'autre' }],
    crossed,
  ],
  ['several', [{ canaux: ['mel'] }, { canaux: ['mel', 'papier'] }, { canaux: ['aucun'] }], crossed],
  // The second unites what the first tells apart: it gives away what two of the three hide.
  ['groups inside groups', three, nested],
  ['a question that depends on another', routed, crossed],
])('by two variables: %s', (_, patterns, places) => {
  it('leaves two possibilities at least, unless the totals leave one', () => {
    const sizes = fc.tuple(...[8, 6, 5, 4].slice(0, places.length).map((max) => fc.nat({ max })));
    fc.assert(
      fc.property(
        sizes.chain((numbers) => peopleOf(numbers, patterns)),
        (people) => {
          const persons = people.map(({ cell, pattern }) => person(places[cell] ?? [], pattern));
          expectNothingExact(seen(persons, patterns, '{ by: type }, { by: secteur }'));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe.each<[string, readonly Answers[]]>([
  ['single answers', [{ allure: 'calme' }, { allure: 'vif' }]],
  ['single answers and their union', [{ avis: 'oui' }, { avis: 'non' }]],
  ['several', [{ canaux: ['mel'] }, { canaux: ['mel', 'papier'] }]],
  ['a question that depends on another', routed],
])('by three variables: %s', (_, patterns) => {
  it('leaves two possibilities at least, unless the totals leave one', () => {
    const breakdowns = variables.map((by) => `{ by: ${by} }`).join(', ');
    const judge = (persons: readonly Person[]) =>
      expectNothingExact(seen(persons, patterns, breakdowns));
    fc.assert(fc.property(anywhere(patterns), judge), { numRuns: 3 * RUNS });
  });
});

describe('a question that depends on another', () => {
  it.each([
    ['{ by: type, questions: [allure] }, { by: secteur, questions: [detail] }'],
    ['{ by: type }, { by: secteur, questions: [detail] }, { by: taille, questions: [allure] }'],
  ])('is not told by a variable of its own: %s', (breakdowns) => {
    const judge = (persons: readonly Person[]) =>
      expectNothingExact(seen(persons, routed, breakdowns));
    fc.assert(fc.property(anywhere(routed), judge), { numRuns: 2 * RUNS });
  });

  // By hand: « un » is what all « college » said, and nobody of these is « public ».
  it('is not told of those whose number is hidden', () => {
    const persons = [
      ...some(5, 'lycee', { allure: 'calme' }),
      ...some(1, 'college', { allure: 'calme' }, 'prive'),
      ...some(6, 'lycee', { allure: 'vif', detail: 'deux' }, 'prive'),
      ...some(6, 'college', { allure: 'vif', detail: 'un' }, 'prive'),
    ];
    const reader = seen(persons, routed, '{ by: type }, { by: secteur }');
    expect(reader.hidden).toContain('detail.un@secteur=public');
    expect(width(reader.ranges.get('detail.un@secteur=public'))).toBeGreaterThan(0);
  });
});

describe('three variables that tell what no two of them tell', () => {
  const patterns: readonly Answers[] = [{ allure: 'calme' }, { allure: 'vif' }];
  type Row = readonly [...place: [string, string, string], calm: number, all: number];
  const seenOf = (rows: readonly Row[], ...by: readonly string[]) => {
    const persons = rows.flatMap(([type, secteur, taille, calm, all]) =>
      Array.from({ length: all }, (_, i) =>
        person([type, secteur, taille], { allure: i < calm ? 'calme' : 'vif' }),
      ),
    );
    return seen(persons, patterns, by.map((one) => `{ by: ${one} }`).join(', '));
  };
  const shownBy = (variable: string, { published }: ReturnType<typeof seenOf>) =>
    published.flatMap(({ id, count }) =>
      id.startsWith('allure.calme@') && id.includes(variable) ? [count] : [],
    );

  // By hand: five of the six « prive » are calm, and six of the seven « grand », who are these six
  // and the one « lycee ».
  const one: readonly Row[] = [
    ['college', 'public', 'petit', 4, 6],
    ['college', 'prive', 'grand', 5, 6],
    ['lp', 'public', 'petit', 4, 5],
    ['lycee', 'public', 'grand', 1, 1],
  ];
  // By hand: one « college » is calm and nobody « public », so that it is one « college » and
  // « prive », who are « petit »; the other « petit » are « public ».
  const whole: readonly Row[] = [
    ['college', 'public', 'petit', 0, 5],
    ['college', 'public', 'grand', 0, 5],
    ['college', 'prive', 'petit', 1, 5],
    ['lycee', 'prive', 'grand', 1, 3],
    ['lp', 'public', 'petit', 0, 4],
    ['lp', 'prive', 'grand', 1, 1],
  ];

  it.each([
    ['a category', one, 'allure.calme@type=lycee', [[], [9, 5], []]],
    ['one of a variable that is hidden whole', whole, 'allure.calme@taille=petit', [[1], [], []]],
  ])('%s: the first that tells anything is shown alone', (_, rows, id, shown) => {
    const reader = seenOf(rows, ...variables);
    expect(reader.hidden).toContain(id);
    expect(width(reader.ranges.get(id))).toBeGreaterThan(0);
    expect(variables.map((by) => shownBy(by, reader))).toEqual(shown);
  });

  it('any two of them are shown', () => {
    expect(shownBy('secteur', seenOf(whole, 'type', 'secteur'))).toEqual([0, 3]);
    expect(shownBy('taille', seenOf(whole, 'type', 'taille'))).toEqual([1, 2]);
  });

  it('all are shown of a question of which nothing is hidden', () => {
    const large = whole.map(
      ([type, secteur, taille, calm, all]): Row => [type, secteur, taille, 6 * calm, 6 * all],
    );
    const reader = seenOf(large, ...variables);
    expect(reader.hidden).toEqual([]);
    expect(variables.map((by) => shownBy(by, reader).length)).toEqual([3, 2, 2]);
  });
});

function expectNothingExact({ ranges, told }: Reader): void {
  for (const [id, range] of ranges) {
    expect(width(range), id).toBeGreaterThanOrEqual(Math.min(1, width(told.get(id))));
  }
}

function seen(persons: readonly Person[], patterns: readonly Answers[], breakdowns: string) {
  const report = reportOf(datasetOf(persons), { analysis: `  breakdowns: [${breakdowns}]` });
  return readerOf(report, persons, patterns);
}

/** One to six persons in some of the places that three variables make. */
function anywhere(patterns: readonly Answers[]) {
  const all = types.flatMap((type) =>
    ['public', 'prive'].flatMap((secteur) =>
      ['petit', 'grand'].map((taille): Place => [type, secteur, taille]),
    ),
  );
  const places = fc.shuffledSubarray(all, { minLength: 4, maxLength: 6 });
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 6 });
  return fc
    .tuple(places, sizes)
    .chain(([some, numbers]) =>
      peopleOf(numbers.slice(0, some.length), patterns).map((people) =>
        people.map(({ cell, pattern }) => person(some[cell] ?? [], pattern)),
      ),
    );
}
