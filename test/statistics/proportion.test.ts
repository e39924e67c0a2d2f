import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsWithoutAssumption,
  proportion,
  wilsonInterval,
} from '../../src/statistics/proportion.ts';
import { percentUnits } from '../../src/statistics/rounding.ts';

describe('proportion', () => {
  it('holds the share, within bounds that hold the interval', () => {
    fc.assert(
      fc.property(
        someShare(),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        ([count, base, population], confidence) => {
          const found = proportion(count, base, population, confidence);
          if (found === null) throw new Error('somebody answered');
          const { bounds, interval, share } = found;
          const ordered = [0, bounds.low, interval.low, share, interval.high, bounds.high, 1];
          expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('mirrors: the others are the complement', () => {
    fc.assert(
      fc.property(someShare(), ([count, base, population]) => {
        const one = proportion(count, base, population)?.interval;
        const other = proportion(base - count, base, population)?.interval;
        expect(Number(one?.low) + Number(other?.high)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is a point when everybody answered, and nothing when nobody did', () => {
    const all = proportion(5, 8, 8);
    expect(all?.interval).toEqual({ low: 0.625, high: 0.625 });
    expect(all?.bounds).toEqual(all?.interval);
    expect(proportion(0, 0, 8)).toBeNull();
    expect(boundsWithoutAssumption(0, 0, 8)).toEqual({ low: 0, high: 1 });
  });

  it('narrows as the base grows towards the population', () => {
    const widths = [50, 100, 200, 400].map((base) => {
      const interval = proportion(base / 2, base, 446)?.interval;
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  // What the assumption is worth: half of the respondents, with it and without.
  it('gives the worked example', () => {
    const found = proportion(122, 244, 446);
    const printed = [found?.interval, found?.bounds].map((range) => [
      ((range?.low ?? 0) * 100).toFixed(1),
      ((range?.high ?? 0) * 100).toFixed(1),
    ]);
    expect(printed).toEqual([
      ['45.8', '54.2'],
      ['27.4', '72.6'],
    ]);
  });

  // Figures published in 2021, on the base that gives them: count, base, percentage, interval.
  it.each([
    [101, 242, 42, 38, 46],
    [138, 243, 57, 53, 61],
    [178, 244, 73, 69, 77],
    [70, 241, 29, 25, 33],
    [55, 240, 23, 20, 27],
    [39, 244, 16, 13, 19],
    [197, 243, 81, 78, 84],
    [40, 236, 17, 14, 20],
    [230, 244, 94, 92, 96],
    [14, 244, 6, 4, 8],
    [67, 239, 28, 24, 32],
    [142, 227, 63, 58, 67],
  ])('gives %i of %i in 2021', (count, base, printed, low, high) => {
    const interval = proportion(count, base, 446)?.interval;
    expect(percentUnits(count, base)).toBe(printed);
    expect(Math.round((interval?.low ?? 0) * 100)).toBe(low);
    expect(Math.round((interval?.high ?? 0) * 100)).toBe(high);
  });

  it.each([
    ['more than the base', 9, 8, 10, 0.95],
    ['a base above the population', 4, 8, 7, 0.95],
    ['half a person', 0.5, 8, 10, 0.95],
    ['more who answered than there are', 1, 9, 8, 0.95],
    ['certainty', 4, 8, 10, 1],
    ['no confidence', 4, 8, 10, 0],
  ])('refuses %s', (_, count, base, population, confidence) => {
    expect(() => proportion(count, base, population, confidence)).toThrow(RangeError);
  });

  it('refuses a share or a base that cannot be', () => {
    expect(() => wilsonInterval(1.1, 8)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 8)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, 0)).toThrow(RangeError);
  });
});

/** Count, base and population, somebody having answered. */
function someShare(): fc.Arbitrary<[number, number, number]> {
  return fc
    .integer({ min: 1, max: 20_000 })
    .chain((population) =>
      fc.tuple(fc.integer({ min: 1, max: population }), fc.constant(population)),
    )
    .chain(([base, population]) =>
      fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base), fc.constant(population)),
    );
}
