import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarginVariable } from '../../src/statistics/margins.ts';
import { rake } from '../../src/statistics/rake.ts';
import { trimWeights } from '../../src/statistics/trim-weights.ts';
import { anyFrame, marginsOf } from './any-frame.ts';

describe('trimWeights', () => {
  it('keeps within the bounds and on the margins', () => {
    let trimmedSome = 0;
    fc.assert(
      fc.property(
        anyFrame(),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        someHighest(),
        (...drawn) => {
          const [frame, lowest, highest] = drawn;
          const variables = marginsOf(frame);
          const trimmed = trimWeights(variables, lowest, highest);
          if (trimmed.kind === 'no_calibration') return;
          const mean = trimmed.population / trimmed.weights.length;
          expect(Math.min(...trimmed.weights)).toBeGreaterThanOrEqual(lowest * mean);
          expect(Math.max(...trimmed.weights)).toBeLessThanOrEqual(highest * mean);
          expectMargins(variables, trimmed.weights);
          const raked = rake(variables);
          if (raked.kind === 'calibration' && raked.weights !== trimmed.weights) trimmedSome += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(trimmedSome).toBeGreaterThan(0);
  });

  // Four cells of two: with one held at the bound, the margins leave no choice for the others.
  it('gives the table that the bound and the margins leave', () => {
    const people = ['ax', 'ax', 'ay', 'ay', 'bx', 'bx', 'by', 'by'];
    const variables = [
      margin(
        'row',
        people.map((cell) => cell.slice(0, 1)),
        { a: 30, b: 10 },
      ),
      margin(
        'column',
        people.map((cell) => cell.slice(1)),
        { x: 28, y: 12 },
      ),
    ];
    // Independence gives the first cell 30 * 28 / 40 = 21 persons, hence 10.5 for each of its two.
    const trimmed = trimWeights(variables, 0, 1.9);
    if (trimmed.kind === 'no_calibration') throw new Error(JSON.stringify(trimmed.problems));
    const expected = [9.5, 9.5, 5.5, 5.5, 4.5, 4.5, 0.5, 0.5];
    for (const [i, weight] of trimmed.weights.entries()) {
      expect(weight).toBeCloseTo(expected[i] ?? 0, 10);
    }
  });

  it('gives raked weights back when they are within the bounds', () => {
    const variables = [margin('row', ['a', 'b'], { a: 5, b: 3 })];
    expect(trimWeights(variables, 0.5, 1.5)).toEqual(rake(variables));
  });
});

describe('what cannot be trimmed', () => {
  it('names the categories that no weight within the bounds can fill or empty', () => {
    const variables = [margin('row', ['a', 'b', 'b', 'c', 'c', 'c'], { a: 9, b: 12, c: 3 })];
    expect(trimWeights(variables, 0.5, 2)).toEqual({
      kind: 'no_calibration',
      problems: [
        {
          kind: 'bounds_too_narrow',
          categories: [
            { variable: 'row', category: 'c', respondents: 3, target: 3, reached: 6 },
            { variable: 'row', category: 'a', respondents: 1, target: 9, reached: 8 },
          ],
        },
      ],
    });
  });

  // Weights from 0.8 to 5. Each category alone could: but `ay` and `bx` would have to weigh 4 at
  // least, which leaves 3 persons of `b` to its five others, who weigh 4 at least.
  it('names the categories when only both margins together are too much', () => {
    const people = ['ax', 'ay', 'bx', 'by', 'by', 'by', 'by', 'by'];
    const variables = [
      margin(
        'row',
        people.map((cell) => cell.slice(0, 1)),
        { a: 9, b: 7 },
      ),
      margin(
        'column',
        people.map((cell) => cell.slice(1)),
        { x: 9, y: 7 },
      ),
    ];
    const trimmed = trimWeights(variables, 0.4, 2.5);
    if (trimmed.kind === 'calibration') throw new Error('these margins leave no such weights');
    const [problem] = trimmed.problems;
    if (problem?.kind !== 'bounds_too_narrow') throw new Error(problem?.kind);
    expect(problem.categories.length).toBeGreaterThan(0);
    for (const { reached, target } of problem.categories) expect(reached).not.toBe(target);
  });

  it('is what cannot be raked either', () => {
    const variables = [margin('row', ['a'], { a: 1, b: 1 })];
    expect(trimWeights(variables, 0.5, 2)).toEqual(rake(variables));
  });

  it.each([
    [1, 2],
    [0.5, 1],
    [-0.1, 2],
    [Number.NaN, 2],
    [0.5, Number.NaN],
  ])('is refused when it is our bug: bounds of %d and %d means', (lowest, highest) => {
    const variables = [margin('row', ['a'], { a: 1 })];
    expect(() => trimWeights(variables, lowest, highest)).toThrow(RangeError);
  });
});

function someHighest(): fc.Arbitrary<number> {
  return fc.double({ min: 1.05, max: 3, noNaN: true });
}

function margin(
  name: string,
  categories: readonly string[],
  targets: Readonly<Record<string, number>>,
): MarginVariable {
  return { name, categories, targets: new Map(Object.entries(targets)) };
}

function expectMargins(variables: readonly MarginVariable[], weights: readonly number[]): void {
  for (const { categories, targets } of variables) {
    for (const [category, target] of targets) {
      const members = weights.filter((_, i) => categories[i] === category);
      const reached = members.reduce((sum, weight) => sum + weight, 0);
      expect(Math.abs(reached / target - 1)).toBeLessThan(1e-11);
    }
  }
}
