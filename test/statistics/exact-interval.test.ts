import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactInterval } from '../../src/statistics/exact-interval.ts';
import { hypergeometric } from '../../src/statistics/hypergeometric.ts';
import { boundsWithoutAssumption } from '../../src/statistics/proportion.ts';
import { choose, range, sumOf, waysToDraw } from './exact-arithmetic.ts';

describe('exactInterval', () => {
  // In whole numbers a tail of exactly 2.5 % is known for what it is: 1 drawn of 40, for one.
  it('is its definition, tried on every number of persons, ties included', () => {
    for (const population of [1, 2, 7, 20, 40]) {
      for (const base of range(1, Math.min(population, 9))) {
        for (const count of range(0, base)) {
          const kept = range(0, population).filter((marked) => {
            const ways = (counts: number[]) =>
              sumOf(counts, (one) => waysToDraw(one, population, marked, base));
            const limit = choose(population, base);
            return 40n * ways(range(count, base)) > limit && 40n * ways(range(0, count)) > limit;
          });
          const found = exactInterval(count, base, population);
          expect(range(found?.low ?? 0, found?.high ?? -1)).toEqual(kept);
        }
      }
    }
  });

  // Figures of the method: all numbers of persons of a population of 446, 244 of whom answered.
  it('covers 96.4 % on average and never less than 95.2 %, at a width of 6.77 points', () => {
    const intervals = range(0, 244).map((count) => exactInterval(count, 244, 446));
    const perMarked = range(0, 446).map((marked) => {
      const { lowest, densities } = hypergeometric(446, marked, 244);
      let [covered, width] = [0, 0];
      densities.forEach((density, place) => {
        const { low = 0, high = 0 } = intervals[lowest + place] ?? {};
        if (low <= marked && marked <= high) covered += density;
        width += (density * (high - low)) / 446;
      });
      return { covered, width };
    });
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const coverage = perMarked.map(({ covered }) => covered);
    expect((100 * Math.min(...coverage)).toFixed(1)).toBe('95.2');
    expect((100 * mean(coverage)).toFixed(1)).toBe('96.4');
    expect((100 * mean(perMarked.map(({ width }) => width))).toFixed(2)).toBe('6.77');
  });

  it('holds the share within the bounds without assumption, and mirrors', () => {
    fc.assert(
      fc.property(someAnswers(), ([count, base, population]) => {
        const found = exactInterval(count, base, population);
        const mirrored = exactInterval(base - count, base, population);
        const bounds = boundsWithoutAssumption(count, base, population);
        const point = (count / base) * population;
        const low = found?.low ?? Number.NaN;
        const high = found?.high ?? Number.NaN;
        // Persons are whole, their share of the population seldom is.
        expect(low).toBeLessThanOrEqual(Math.ceil(point));
        expect(high).toBeGreaterThanOrEqual(Math.floor(point));
        expect(low / population).toBeGreaterThanOrEqual(bounds.low);
        expect(high / population).toBeLessThanOrEqual(bounds.high);
        expect([mirrored?.low, mirrored?.high]).toEqual([population - high, population - low]);
      }),
    );
  });

  it.each([
    ['more than the base', 9, 8, 10, 0.95],
    ['a base above the population', 4, 8, 7, 0.95],
    ['certainty', 4, 8, 10, 1],
    ['no confidence', 4, 8, 10, Number.NaN],
  ])('refuses %s', (_, count, base, population, confidence) => {
    expect(() => exactInterval(count, base, population, confidence)).toThrow(RangeError);
  });
});

/** Count, base and population, somebody having answered. */
function someAnswers(): fc.Arbitrary<[number, number, number]> {
  return fc
    .integer({ min: 1, max: 2000 })
    .chain((population) =>
      fc
        .integer({ min: 1, max: population })
        .chain((base) =>
          fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base), fc.constant(population)),
        ),
    );
}
