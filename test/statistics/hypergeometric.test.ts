import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hypergeometric,
  hypergeometricDensity,
  hypergeometricLowerTail,
  hypergeometricUpperTail,
} from '../../src/statistics/hypergeometric.ts';
import { choose, range, relativeError, sumOf, toNumber, waysToDraw } from './exact-arithmetic.ts';

describe('a hypergeometric distribution', () => {
  it('equals whole-number arithmetic, in both tails', () => {
    fc.assert(
      fc.property(anyDraw(300), ([count, population, marked, drawn]) => {
        const all = choose(population, drawn);
        const ways = (numbers: readonly number[]) =>
          toNumber(
            sumOf(numbers, (number) => waysToDraw(number, population, marked, drawn)),
            all,
          );
        for (const [found, right] of [
          [hypergeometricDensity(count, population, marked, drawn), ways([count])],
          [hypergeometricLowerTail(count, population, marked, drawn), ways(range(0, count))],
          [hypergeometricUpperTail(count, population, marked, drawn), ways(range(count, drawn))],
        ] as const) {
          expect(relativeError(found, right)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('equals it in a population of 20 000, where libraries fail', () => {
    const [population, marked, drawn] = [20_000, 200, 9_000];
    const right = toNumber(
      sumOf(range(0, 70), (number) => waysToDraw(number, population, marked, drawn)),
      choose(population, drawn),
    );
    const found = hypergeometricLowerTail(70, population, marked, drawn);
    expect(relativeError(found, right)).toBeLessThan(1e-12);
  });

  it('does not tell who is marked from who is drawn', () => {
    fc.assert(
      fc.property(anyDraw(20_000), ([count, population, marked, drawn]) => {
        const one = hypergeometricLowerTail(count, population, marked, drawn);
        const other = hypergeometricLowerTail(count, population, drawn, marked);
        expect(Math.abs(one - other)).toBeLessThan(1e-12);
        const above = hypergeometricUpperTail(count + 1, population, marked, drawn);
        expect(Math.abs(one + above - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('knows the numbers that cannot be', () => {
    expect(hypergeometric(10, 8, 5)).toMatchObject({ lowest: 3 });
    expect(hypergeometric(10, 8, 5).densities).toHaveLength(3);
    expect([-1, 2, 6].map((count) => hypergeometricDensity(count, 10, 8, 5))).toEqual([0, 0, 0]);
    expect([-1, 2, 5].map((count) => hypergeometricLowerTail(count, 10, 8, 5))).toEqual([0, 0, 1]);
    expect([-1, 3, 6].map((count) => hypergeometricUpperTail(count, 10, 8, 5))).toEqual([1, 1, 0]);
  });

  it('is certain when nobody or everybody is drawn', () => {
    expect([...hypergeometric(10, 4, 0).densities]).toEqual([1]);
    expect(hypergeometric(10, 4, 10)).toEqual({ lowest: 4, densities: Float64Array.of(1) });
    expect([...hypergeometric(0, 0, 0).densities]).toEqual([1]);
  });

  it.each([
    ['more marked than there are', 1, 10, 11, 5],
    ['more drawn than there are', 1, 10, 5, 11],
    ['half a person', 0.5, 10, 5, 5],
    ['no number', Number.NaN, 10, 5, 5],
  ])('refuses %s', (_, count, population, marked, drawn) => {
    for (const found of [hypergeometricDensity, hypergeometricLowerTail, hypergeometricUpperTail]) {
      expect(() => found(count, population, marked, drawn)).toThrow(RangeError);
    }
  });
});

/** Count, population, marked and drawn; the count may be impossible. */
function anyDraw(largest: number): fc.Arbitrary<[number, number, number, number]> {
  return fc.integer({ min: 1, max: largest }).chain((population) => {
    const part = fc.integer({ min: 0, max: population });
    return fc.tuple(part, fc.constant(population), part, part);
  });
}
