import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/statistics/mean-interval.ts';

/** Far enough for no end to be cut off. */
const wide = { minimum: -1e6, maximum: 1e6 };
const widthOf = (found: ReturnType<typeof meanInterval>) => (found?.high ?? 0) - (found?.low ?? 0);

/** Values, the persons who gave none, and the range they lie in. */
const someValues = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 60 }),
  fc.integer({ min: 1, max: 300 }),
);
const hours = { minimum: 0, maximum: 40 };

describe('meanInterval', () => {
  // Signatures on 50 of 676 sheets of a petition, Cochran 1977, table 2.2 and section 2.8: 80 %
  // limits of their total are 18 107 and 21 669, rounded on the way, with the normal deviate 1.28 for
  // t(0.9; 49) = 1.299069.
  it('gives the worked example of the textbook', () => {
    const sheets = [
      [42, 23],
      [41, 4],
      [36, 1],
      [32, 1],
      [29, 1],
      [27, 2],
      [23, 1],
      [19, 1],
      [16, 2],
      [15, 2],
      [14, 1],
      [11, 1],
      [10, 1],
      [9, 1],
      [7, 1],
      [6, 3],
      [5, 2],
      [4, 1],
      [3, 1],
    ] as const;
    const signatures = sheets.flatMap(([value, times]) => Array<number>(times).fill(value));
    expect(signatures).toHaveLength(50);
    const found = meanInterval(signatures, 676, { minimum: 0, maximum: 42 }, 0.8);
    const total = 676 * (1471 / 50);
    const half = (1781 * 1.299069) / 1.28;
    expect(Math.abs(676 * (found?.low ?? 0) - (total - half))).toBeLessThan(2);
    expect(Math.abs(676 * (found?.high ?? 0) - (total + half))).toBeLessThan(2);
  });

  // What an unbiased estimate means: its mean over all samples is the variance over all samples.
  it('rests on an error that is right on average', () => {
    const population = [0, 1, 1, 2, 3, 5, 8, 13];
    const samples = population.flatMap((a, i) =>
      population.slice(i + 1).flatMap((b, j) => population.slice(i + j + 2).map((c) => [a, b, c])),
    );
    expect(samples).toHaveLength(56);
    const means = samples.map((sample) => sample.reduce((sum, value) => sum + value, 0) / 3);
    const average = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const centre = average(means);
    // R's qt(0.975, 2), 4.302652729749462: of two degrees, 0.95 / sqrt(2 * 0.975 * 0.025).
    const t = 0.95 / Math.sqrt(2 * 0.975 * 0.025);
    const squares = samples.map((sample) => (widthOf(meanInterval(sample, 8, wide)) / 2 / t) ** 2);
    expect(average(squares)).toBeCloseTo(average(means.map((mean) => (mean - centre) ** 2)), 10);
  });

  it('holds the mean, within what the others could still bring', () => {
    fc.assert(
      fc.property(someValues, ([values, silent]) => {
        const population = values.length + silent;
        const total = values.reduce((sum, value) => sum + value, 0);
        const found = meanInterval(values, population, hours);
        fc.pre(found !== null);
        const ends = [0, 40].map((end) => (total + silent * end) / population);
        const mean = total / values.length;
        expect(found?.low).toBeGreaterThanOrEqual(Number(ends[0]) - 1e-9);
        expect(found?.low).toBeLessThanOrEqual(mean + 1e-9);
        expect(found?.high).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(found?.high).toBeLessThanOrEqual(Number(ends[1]) + 1e-9);
      }),
    );
  });

  it('follows the values where they are moved, stretched or turned round', () => {
    fc.assert(
      fc.property(someValues, ([values, silent]) => {
        const population = values.length + silent;
        const found = meanInterval(values, population, hours);
        const turned = meanInterval(
          values.map((value) => 100 - 2 * value),
          population,
          { minimum: 20, maximum: 100 },
        );
        expect(turned === null).toBe(found === null);
        expect(turned?.low ?? 0).toBeCloseTo(found ? 100 - 2 * found.high : 0, 8);
        expect(turned?.high ?? 0).toBeCloseTo(found ? 100 - 2 * found.low : 0, 8);
      }),
    );
  });

  it('narrows as those who answered become all, and is then a point', () => {
    const values = [1, 2, 2, 3, 7];
    const widths = [1000, 50, 10, 6].map((all) => widthOf(meanInterval(values, all, wide)));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(meanInterval(values, 5, wide)).toEqual({ low: 3, high: 3 });
    expect(meanInterval([4], 1, wide)).toEqual({ low: 4, high: 4 });
    expect(meanInterval([4, 4], 2, wide)).toEqual({ low: 4, high: 4 });
  });

  it('is none where there is no spread to judge by', () => {
    expect(meanInterval([], 0, wide)).toBeNull();
    expect(meanInterval([], 9, wide)).toBeNull();
    expect(meanInterval([4], 9, wide)).toBeNull();
    // Their computed deviation need not be 0.
    expect(meanInterval([0.1, 0.1, 0.1], 9, wide)).toBeNull();
  });

  it('holds a mean that lies beyond the range', () => {
    const found = meanInterval([8, 9, 10], 9, { minimum: 0, maximum: 5 });
    expect(found?.high).toBe(9);
    expect(found?.low).toBeLessThan(9);
  });

  it.each([
    ['more values than persons', [1, 2, 3], 2, wide, 0.95],
    ['half a person', [1, 2], 2.5, wide, 0.95],
    ['a value that is none', [1, Number.NaN], 3, wide, 0.95],
    ['a range turned round', [1, 2], 3, { minimum: 1, maximum: 0 }, 0.95],
    ['certainty', [1, 2], 3, wide, 1],
    ['no confidence', [1, 2], 3, wide, 0],
  ])('refuses %s', (_, values, population, range, confidence) => {
    expect(() => meanInterval(values, population, range, confidence)).toThrow(RangeError);
  });
});
