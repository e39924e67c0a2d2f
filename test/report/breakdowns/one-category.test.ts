/** Few are asked, and a condition makes them all of one category, or nearly: nothing says which. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/form/response.ts';
import { type Place, person } from './arbitrary-people.ts';
import { isInBase } from './every-world.ts';
import { readerOf, width } from './reader.ts';
import { build, datasetOf, type Person, THRESHOLD } from './small-edition.ts';

const RUNS = 30;
const types = ['college', 'lycee', 'lp'];

interface Family {
  readonly about: string;
  /** Answers of who is asked the question that depends on another, or offered one of its choices. */
  readonly asked: readonly Answers[];
  readonly others: readonly Answers[];
  readonly deciding: string;
  readonly decided: string;
  readonly isConditional: boolean;
}

const families: readonly Family[] = [
  {
    about: 'an answer beside others that a union holds',
    asked: [
      { avis: 'oui', suite: 'tot' },
      { avis: 'oui', suite: 'tard' },
    ],
    others: [{ avis: 'non' }, { avis: 'autre' }],
    deciding: 'avis',
    decided: 'suite',
    isConditional: true,
  },
  {
    about: 'a single answer, and somebody who left the question that follows blank',
    asked: [{ allure: 'vif', detail: 'un' }, { allure: 'vif', detail: 'deux' }, { allure: 'vif' }],
    others: [{ allure: 'calme' }],
    deciding: 'allure',
    decided: 'detail',
    isConditional: true,
  },
  {
    about: 'a choice that was offered to few',
    asked: [
      { canaux: ['mel'], lieux: ['classe'] },
      { canaux: ['mel'], lieux: ['classe', 'ailleurs'] },
    ],
    others: [{ canaux: ['papier'], lieux: ['classe'] }],
    deciding: 'canaux',
    decided: 'lieux',
    isConditional: false,
  },
  {
    about: 'a question that most left blank',
    asked: [{ allure: 'calme' }, { allure: 'vif' }],
    others: [{}],
    deciding: 'avis',
    decided: 'allure',
    isConditional: false,
  },
];
const byType = types.map((type): Place => [type]);
const crossed: readonly Place[] = [
  ['college', 'public'],
  ['college', 'prive'],
  ['lycee', 'public'],
  ['lycee', 'prive'],
];

describe.each(families)('$about', ({ asked, others, deciding, decided, isConditional }) => {
  const plans: readonly (readonly [string, string, readonly Place[], readonly number[]])[] = [
    ['alone, by one variable', `{ by: type, questions: [${decided}] }`, byType, [12, 8, 5]],
    ['with what decides, by one variable', '{ by: type }', byType, [12, 8, 5]],
    [
      'alone, by two variables',
      `{ by: type, questions: [${decided}] }, { by: secteur, questions: [${decided}] }`,
      crossed,
      [7, 6, 5, 4],
    ],
    ['with what decides, by two variables', '{ by: type }, { by: secteur }', crossed, [7, 6, 5, 4]],
    [
      'by a variable that what decides is not broken down by',
      `{ by: type, questions: [${decided}] }, { by: secteur, questions: [${deciding}] }`,
      crossed,
      [7, 6, 5, 4],
    ],
  ];

  it.each(plans)(
    'broken down %s: no hidden cell is known to the person, or the author is warned',
    (_, breakdowns, places, most) => {
      const judge = (persons: readonly Person[]) => {
        const { report, problems } = build(datasetOf(persons), {
          analysis: `  breakdowns: [${breakdowns}]`,
        });
        if (!report) throw new Error(JSON.stringify(problems));
        const codes = new Set(problems.map(({ code }) => code));
        const isWarned = codes.has('small-base-published') || codes.has('too-few-to-publish');
        const { ranges, totals, published } = readerOf(report, persons, [...asked, ...others]);
        const isWhoTold =
          !isConditional ||
          breakdowns.startsWith('{ by: type }') ||
          breakdowns.includes(`[${deciding}]`);
        // The answers of twice the threshold may be told, once it is told who they are: what all of
        // one category said, or all of several. Where all were asked, this is so of fewer.
        const isTold = (id: string) => {
          const overall = published.find((one) => id.startsWith(`${one.id}@`));
          const isUnanimous = overall?.count === overall?.base;
          const isLarge = (overall?.base ?? 0) >= 2 * THRESHOLD;
          const variable = id.includes('@secteur') ? 'secteur' : 'type';
          const base = persons.filter(({ answers }) => isInBase(answers, id.split('@')[0] ?? ''));
          const isOfOne = new Set(base.map((one) => one[variable])).size === 1;
          const isOpen = isLarge ? isUnanimous || isOfOne : isUnanimous && !isConditional;
          return isWhoTold && isOpen;
        };
        for (const [id, range] of ranges) {
          const isKnown = width(range) === 0 && range.low > 0 && width(totals.get(id)) > 0;
          expect(isKnown && !isWarned && !isTold(id), id).toBe(false);
        }
      };
      fc.assert(fc.property(concentrated(places, most, asked, others), judge), { numRuns: RUNS });
    },
  );
});

/** Of one place some are asked; of the others nobody, but one or two. */
function concentrated(
  places: readonly Place[],
  most: readonly number[],
  asked: readonly Answers[],
  others: readonly Answers[],
) {
  const sizes = fc.tuple(...most.map((max) => fc.nat({ max })));
  return fc
    .tuple(sizes, fc.nat({ max: places.length - 1 }), fc.nat({ max: 2 }))
    .chain(([numbers, one, strays]) => {
      let left = strays;
      const drawn = numbers.flatMap((size, cell) =>
        Array.from({ length: size }, () => {
          const isAsked = cell === one || left-- > 0;
          const patterns = cell === one ? [...asked, ...others] : isAsked ? asked : others;
          return fc.constantFrom(...patterns).map((answers) => person(places[cell] ?? [], answers));
        }),
      );
      return fc.tuple(...drawn);
    });
}
