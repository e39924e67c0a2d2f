/** Whoever answered what, and whatever is published: nothing hidden can be worked out from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/form/response.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import type { Report } from '../../../src/report/report.ts';
import { type Cell, type Published, possibleRanges, type Range } from './every-world.ts';
import { datasetOf, type Person, reportOf, THRESHOLD } from './small-edition.ts';

const families: Readonly<Record<string, readonly Answers[]>> = {
  'single answers, their union and a question that depends on one': [
    { avis: 'oui', suite: 'tot' },
    { avis: 'oui', suite: 'tard' },
    { avis: 'non' },
    { avis: 'autre' },
  ],
  'choices ticked together, none of them, and somebody who ticked nothing': [
    { canaux: ['mel'] },
    { canaux: ['papier'] },
    { canaux: ['mel', 'papier'] },
    { canaux: ['aucun'] },
    {},
  ],
  'a choice that was offered to some': [
    { canaux: ['mel'], lieux: ['classe'] },
    { canaux: ['mel'], lieux: ['ailleurs'] },
    { canaux: ['papier'], lieux: ['classe'] },
    { canaux: ['mel'], lieux: ['cdi'] },
    { canaux: ['papier'], lieux: ['cdi'] },
  ],
  'single answers without a union, and a question that depends on one': [
    { allure: 'calme' },
    { allure: 'vif', detail: 'un' },
    { allure: 'vif', detail: 'deux' },
    { allure: 'rude' },
  ],
  'a ranking': [{ rang: ['x'] }, { rang: ['x', 'y'] }, { rang: ['y', 'x'] }, { rang: ['z'] }],
};
const RUNS = 20;
const types = ['college', 'lycee', 'lp'];
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

describe.each(Object.entries(families))('by one variable: %s', (_, patterns) => {
  it('leaves as many possibilities as the threshold wants, or as the totals leave', () => {
    const sizes = fc.tuple(...[6, 5, 4].map((max) => fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(
        sizes.chain((numbers) => peopleOf(numbers, patterns)),
        (people) => {
          const persons = people.map(({ cell, pattern }) => person(types[cell], 'public', pattern));
          const report = reportOf(datasetOf(persons), { analysis: '  breakdowns: [{ by: type }]' });
          const { ranges, told } = readerOf(report, cellsOf(persons), patterns);
          for (const [id, range] of ranges) {
            const wanted = Math.min(THRESHOLD - 1, width(told.get(id)));
            expect(width(range), id).toBeGreaterThanOrEqual(wanted);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const three: readonly Answers[] = [{ allure: 'calme' }, { allure: 'vif' }, { allure: 'rude' }];

describe.each<[string, readonly Answers[], readonly (readonly [string, string])[]]>([
  ['single answers', three, crossed],
  [
    'single answers and their union',
    [{ avis: 'oui' }, { avis: 'non' }, { avis: 'autre' }],
    crossed,
  ],
  ['several', [{ canaux: ['mel'] }, { canaux: ['mel', 'papier'] }, { canaux: ['aucun'] }], crossed],
  // The second unites what the first tells apart: it gives away what two of the three hide.
  ['groups inside groups', three, nested],
])('by two variables: %s', (_, patterns, places) => {
  it('leaves two possibilities at least, unless the totals leave one', () => {
    const sizes = fc.tuple(...[4, 3, 3, 2].slice(0, places.length).map((max) => fc.nat({ max })));
    fc.assert(
      fc.property(
        sizes.chain((numbers) => peopleOf(numbers, patterns)),
        (people) => {
          const persons = people.map(({ cell, pattern }) => {
            const [type, secteur] = places[cell] ?? [];
            return person(type, secteur, pattern);
          });
          const report = reportOf(datasetOf(persons), {
            analysis: '  breakdowns: [{ by: type }, { by: secteur }]',
          });
          const { ranges, told } = readerOf(report, cellsOf(persons), patterns);
          for (const [id, range] of ranges) {
            expect(width(range), id).toBeGreaterThanOrEqual(Math.min(1, width(told.get(id))));
          }
        },
      ),
      { numRuns: RUNS },
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

/** Persons of each cell, each of some pattern. */
function peopleOf(sizes: readonly number[], patterns: readonly Answers[]) {
  const cells = sizes.flatMap((size, cell) => Array.from({ length: size }, () => cell));
  const drawn = fc.array(fc.integer({ min: 0, max: patterns.length - 1 }), {
    minLength: cells.length,
    maxLength: cells.length,
  });
  return drawn.map((places) =>
    places.map((place, i) => ({ cell: cells[i] ?? 0, pattern: patterns[place] ?? {} })),
  );
}

function person(type = '', secteur = '', answers: Answers): Person {
  return { type, secteur, answers };
}

function cellsOf(persons: readonly Person[]): readonly Cell[] {
  const groups = Map.groupBy(persons, ({ type, secteur }) => `${type} ${secteur}`);
  return [...groups.values()].map((group) => ({
    frame: { type: group[0]?.type ?? '', secteur: group[0]?.secteur ?? '' },
    persons: group.length,
  }));
}

/**
 * What a reader deduces of each hidden figure: from all that is published; and from what no
 * breakdown of its own question tells, which is told whatever is hidden here.
 */
function readerOf(report: Report, cells: readonly Cell[], patterns: readonly Answers[]) {
  const questions = new Set(patterns.flatMap((answers) => Object.keys(answers)));
  const { figures } = JSON.parse(figuresJson(report)) as { figures: FigureJson[] };
  const about = figures.filter(({ id }) => questions.has(questionOf(id)));
  const published = about.flatMap(({ id, base, count }): Published[] =>
    base && count !== undefined ? [{ id, base: base.count, count }] : [],
  );
  const hidden = about.filter(({ suppressed }) => suppressed).map(({ id }) => id);
  const bases = printedBases(report, questions);
  const overall = published.filter(({ id }) => !id.includes('@'));
  const told = [...Map.groupBy(hidden, questionOf)].flatMap(([question, ids]) => {
    const before = published.filter(({ id }) => questionOf(id) === deciding[question]);
    return [...possibleRanges(cells, patterns, [...overall, ...bases, ...before], ids)];
  });
  return {
    ranges: possibleRanges(cells, patterns, [...published, ...bases], hidden),
    told: new Map<string, Range>(told),
  };
}

/** Whose answers decide who is asked, or offered, what. */
const deciding: Readonly<Record<string, string>> = {
  suite: 'avis',
  detail: 'allure',
  lieux: 'canaux',
};

function questionOf(id: string): string {
  return id.split('.')[0] ?? '';
}

interface FigureJson {
  readonly id: string;
  readonly base?: { readonly count: number };
  readonly count?: number;
  readonly suppressed?: string;
}

/** The last row of each table. */
function printedBases({ analysis }: Report, questions: ReadonlySet<string>): readonly Published[] {
  const breakdowns = analysis.flatMap((step) =>
    step.questions.flatMap((one) => one.breakdowns ?? []),
  );
  return breakdowns.flatMap(({ by, groups, items }) =>
    items
      .filter(({ id }) => questions.has(id))
      .flatMap(({ rows, bases }) =>
        bases.flatMap((base, place): Published[] =>
          base === null ? [] : [{ id: `${rows[0]?.overall}@${by}=${groups[place]?.id}`, base }],
        ),
      ),
  );
}

function width(range: Range | undefined): number {
  return range ? range.high - range.low : 0;
}
