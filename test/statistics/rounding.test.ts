import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, percentUnits } from '../../src/statistics/rounding.ts';

describe('percentUnits', () => {
  it('equals rational arithmetic for every count of every base up to 446', () => {
    const wrong: string[] = [];
    for (const decimals of [0, 1, 2]) {
      for (let base = 1; base <= 446; base += 1) {
        for (let count = 0; count <= base; count += 1) {
          const units = percentUnits(count, base, decimals);
          if (units !== rationalHalfUp(count, base, decimals)) {
            wrong.push(`${count}/${base} with ${decimals} decimals: ${units}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('equals rational arithmetic on large bases', () => {
    const part = fc
      .integer({ min: 1, max: 10 ** 9 })
      .chain((base) =>
        fc.tuple(
          fc.integer({ min: 0, max: base }),
          fc.constant(base),
          fc.integer({ min: 0, max: 4 }),
        ),
      );
    fc.assert(
      fc.property(part, ([count, base, decimals]) => {
        expect(percentUnits(count, base, decimals)).toBe(rationalHalfUp(count, base, decimals));
      }),
    );
  });

  it('truncates, and rounds half to the even unit, as rational arithmetic does', () => {
    const part = fc
      .integer({ min: 1, max: 1000 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(part, fc.integer({ min: 0, max: 2 }), ([count, base], decimals) => {
        const twice = BigInt(count) * 200n * 10n ** BigInt(decimals);
        const floor = Number(twice / (2n * BigInt(base)));
        expect(percentUnits(count, base, decimals, 'truncated')).toBe(floor);
        const isHalf = twice === BigInt(2 * floor + 1) * BigInt(base);
        const halfUp = percentUnits(count, base, decimals);
        const expected = isHalf && floor % 2 === 0 ? floor : halfUp;
        expect(percentUnits(count, base, decimals, 'half_even')).toBe(expected);
      }),
    );
    // Every eighth is a half at no decimal.
    expect([1, 3, 5, 7].map((count) => percentUnits(count, 8, 0, 'half_even'))).toEqual([
      12, 38, 62, 88,
    ]);
  });

  // The two cases where floating point, the usual way, prints another figure.
  it('is not caught by floating point', () => {
    expect(Math.round((57 / 200) * 100)).toBe(28);
    expect(percentUnits(57, 200)).toBe(29);
    expect(((167 / 2000) * 100).toFixed(1)).toBe('8.3');
    expect(percentUnits(167, 2000, 1)).toBe(84);
  });

  it('prints the response rates of 2021', () => {
    expect(percentUnits(244, 446, 2)).toBe(5471);
    expect(percentUnits(244, 448, 2)).toBe(5446);
    expect(percentUnits(142, 227, 2)).toBe(6256);
  });

  it.each([
    ['a negative count', -1, 8, 0],
    ['more than the base', 9, 8, 0],
    ['an empty base', 0, 0, 0],
    ['a negative base', 0, -8, 0],
    ['half a person', 0.5, 8, 0],
    ['a base that is not whole', 1, 8.5, 0],
    ['no number', Number.NaN, 8, 0],
    ['negative decimals', 1, 8, -1],
    ['decimals that are not whole', 1, 8, 0.5],
    ['more than doubles hold exactly', 10 ** 13, 10 ** 13, 2],
  ])('refuses %s', (_, count, base, decimals) => {
    expect(() => percentUnits(count, base, decimals)).toThrow(RangeError);
  });
});

describe('largestRemainder', () => {
  const choices = fc
    .array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 })
    .filter((given) => sum(given) > 0);
  const decimals = fc.integer({ min: 0, max: 2 });

  it('sums to 100', () => {
    fc.assert(
      fc.property(choices, decimals, (given, places) => {
        expect(sum(largestRemainder(Object.freeze(given), places))).toBe(100 * 10 ** places);
      }),
    );
  });

  it('is the floor of the exact percentage, or one more', () => {
    fc.assert(
      fc.property(choices, decimals, (given, places) => {
        const base = sum(given);
        largestRemainder(given, places).forEach((units, order) => {
          const exact = BigInt(given[order] ?? 0) * 100n * 10n ** BigInt(places);
          const floor = Number(exact / BigInt(base));
          expect([floor, floor + 1]).toContain(units);
        });
      }),
    );
  });

  it('never prints less for more persons', () => {
    fc.assert(
      fc.property(choices, decimals, (given, places) => {
        const units = largestRemainder(given, places);
        const byCount = given
          .map((count, order) => ({ count, units: units[order] ?? 0 }))
          .sort((a, b) => a.count - b.count || a.units - b.units);
        const ordered = byCount.map((choice) => choice.units);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });

  // By hand: 1/8, 3/8 and 4/8 are 12.5, 37.5 and 50; one unit is left for two remainders of one
  // half, and goes to the three persons. With three equal thirds it goes to the first choice.
  it('breaks ties by the larger count, then by the order', () => {
    expect(largestRemainder([1, 3, 4])).toEqual([12, 38, 50]);
    expect(largestRemainder([3, 1, 4])).toEqual([38, 12, 50]);
    expect(largestRemainder([5, 5, 5])).toEqual([34, 33, 33]);
  });

  it.each([
    ['nobody', [0, 0]],
    ['no choice', []],
    ['a negative count', [3, -1]],
    ['half a person', [0.5, 0.5]],
  ])('refuses %s', (_, given) => {
    expect(() => largestRemainder(given)).toThrow(RangeError);
  });
});

/** Half up in exact rational arithmetic: the floor, plus one when the rest is half or more. */
function rationalHalfUp(count: number, base: number, decimals: number): number {
  const scaled = BigInt(count) * 100n * 10n ** BigInt(decimals);
  const divisor = BigInt(base);
  const rest = scaled % divisor;
  return Number(scaled / divisor + (2n * rest >= divisor ? 1n : 0n));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
