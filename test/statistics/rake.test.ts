import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../src/statistics/calibration.ts';
import type { MarginVariable } from '../../src/statistics/margins.ts';
import { rake } from '../../src/statistics/rake.ts';
import type { NoCalibration } from '../../src/statistics/weighting-problem.ts';
import { anyFrame, anyOrder, marginsOf, reordered } from './any-frame.ts';

describe('rake', () => {
  // Raking keeps the odds ratio of a 2 x 2 table: with margins 100, 300 and 200, 200 the first cell
  // x solves x (100 + x) / ((100 - x) (200 - x)) = 7 * 7 / (9 * 12).
  it('gives the table that algebra gives', () => {
    const counts = { 'a x': 7, 'a y': 9, 'b x': 12, 'b y': 7 };
    const people = Object.entries(counts).flatMap(([cell, n]) => new Array<string>(n).fill(cell));
    const { weights } = weightsOf(
      rake([
        margin(
          'row',
          people.map((cell) => cell.slice(0, 1)),
          { a: 100, b: 300 },
        ),
        margin(
          'column',
          people.map((cell) => cell.slice(2)),
          { x: 200, y: 200 },
        ),
      ]),
    );
    const [a, b, c] = [59, 108 * 100 + 49 * 300, -49 * 20_000];
    const first = (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a);
    expect((weights[0] ?? 0) * 7).toBeCloseTo(first, 9);
    expect((weights.at(-1) ?? 0) * 7).toBeCloseTo(100 + first, 9);
  });

  it('meets every margin, with one factor per category', () => {
    fc.assert(
      fc.property(anyFrame(), (frame) => {
        const variables = marginsOf(frame);
        const raked = rake(variables);
        if (raked.kind === 'no_calibration') return;
        for (const { categories, targets } of variables) {
          for (const [category, target] of targets) {
            const reached = raked.weights.reduce(
              (sum, weight, i) => (categories[i] === category ? sum + weight : sum),
              0,
            );
            expect(Math.abs(reached / target - 1)).toBeLessThan(1e-11);
          }
        }
        expectRectangles(variables, raked.weights);
      }),
    );
  });

  it('does not know the order of the respondents', () => {
    const frameInOrders = anyFrame().chain((frame) => {
      return fc.tuple(fc.constant(frame), anyOrder(frame[0]?.respondents.length ?? 0));
    });
    fc.assert(
      fc.property(frameInOrders, ([frame, order]) => {
        const [raked, again] = [rake(marginsOf(frame)), rake(marginsOf(reordered(frame, order)))];
        if (raked.kind === 'no_calibration') expect(again).toEqual(raked);
        else expect(weightsOf(again).weights).toEqual(order.map((place) => raked.weights[place]));
      }),
    );
  });

  it('leaves respondents who already are like the frame their equal weights', () => {
    const categories = ['a', 'a', 'b', 'a', 'b', 'b'];
    const other = ['x', 'y', 'x', 'y', 'y', 'x'];
    const raked = rake([
      margin('one', categories, { a: 9, b: 9 }),
      margin('other', other, { x: 9, y: 9 }),
    ]);
    expect(weightsOf(raked).weights).toEqual(categories.map(() => 3));
  });
});

describe('what cannot be raked', () => {
  it('is told all at once', () => {
    const raked = rake([
      margin('one', ['a', 'a', 'z'], { a: 4, b: 2, c: 1, d: 0 }),
      margin('other', ['x', 'y', 'x'], { x: 5, y: 1, w: 2 }),
    ]);
    expect(problemsOf(raked)).toEqual([
      {
        kind: 'targets_differ',
        totals: [
          { variable: 'one', persons: 7 },
          { variable: 'other', persons: 8 },
        ],
      },
      { kind: 'empty_category', variable: 'one', category: 'b', persons: 2 },
      { kind: 'empty_category', variable: 'one', category: 'c', persons: 1 },
      { kind: 'unknown_category', variable: 'one', category: 'z', respondents: 1 },
      { kind: 'empty_category', variable: 'other', category: 'w', persons: 2 },
    ]);
  });

  // Whoever is a is x, and whoever is b is y: both margins say how many that is, differently.
  it('is told when margins contradict each other, with the worst', () => {
    const raked = rake([
      margin('one', ['a', 'a', 'b'], { a: 6, b: 4 }),
      margin('other', ['x', 'x', 'y'], { x: 3, y: 7 }),
    ]);
    expect(problemsOf(raked)).toEqual([
      {
        kind: 'not_converged',
        worst: { variable: 'one', category: 'b', respondents: 1, target: 4, reached: 7 },
      },
    ]);
  });

  it('is told when nobody answered', () => {
    const nobody = [{ kind: 'no_respondents' }];
    expect(problemsOf(rake([margin('one', [], { a: 3 })]))).toEqual(nobody);
    expect(problemsOf(rake([margin('one', [], {})]))).toEqual(nobody);
  });

  it.each([
    ['columns of different lengths', [margin('one', ['a'], { a: 2 }), margin('two', [], { b: 2 })]],
    ['more respondents than persons', [margin('one', ['a', 'a'], { a: 1 })]],
    ['half a person', [margin('one', ['a'], { a: 1.5 })]],
    ['fewer than no persons', [margin('one', ['a'], { a: 2, b: -1 })]],
    ['a target that is no number', [margin('one', ['a'], { a: Number.NaN })]],
    ['no margin', []],
  ])('is refused when it is our bug: %s', (_, variables) => {
    expect(() => rake(variables)).toThrow(RangeError);
  });
});

function margin(
  name: string,
  categories: readonly string[],
  targets: Readonly<Record<string, number>>,
): MarginVariable {
  return { name, categories: Object.freeze(categories), targets: new Map(Object.entries(targets)) };
}

function weightsOf(result: Calibration | NoCalibration): Calibration {
  if (result.kind === 'no_calibration') throw new Error(JSON.stringify(result.problems));
  return result;
}

function problemsOf(result: Calibration | NoCalibration): NoCalibration['problems'] {
  return result.kind === 'no_calibration' ? result.problems : [];
}

/**
 * A product of one factor per category is told by this, with all other categories equal: in any
 * rectangle of the first two variables, both diagonals multiply to the same.
 */
function expectRectangles(variables: readonly MarginVariable[], weights: readonly number[]): void {
  const [first, second, third] = variables.map(({ categories }) => categories);
  const cell = (i: number) => `${first?.[i]} ${second?.[i]} ${third?.[i]}`;
  const weightOf = new Map(weights.map((weight, i) => [cell(i), weight]));
  for (const [one, weight] of weightOf) {
    for (const [other, opposite] of weightOf) {
      const [[a, x, z], [b, y, same]] = [one.split(' '), other.split(' ')];
      const across = [weightOf.get(`${a} ${y} ${z}`), weightOf.get(`${b} ${x} ${z}`)];
      if (z !== same || across[0] === undefined || across[1] === undefined) continue;
      expect((weight * opposite) / (across[0] * across[1])).toBeCloseTo(1, 9);
    }
  }
}
