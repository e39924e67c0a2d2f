import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericSummary } from '../../src/statistics/numeric-summary.ts';
import { quantile } from '../../src/statistics/quantile.ts';

describe('numericSummary', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });

  it('does not depend on the order of the respondents', () => {
    fc.assert(
      fc.property(values, (given) => {
        const sorted = Object.freeze([...given].sort((a, b) => a - b));
        expect(numericSummary(Object.freeze(given))).toEqual(numericSummary(sorted));
      }),
    );
  });

  it('orders the extremes, the quartiles and the median', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { min, lowerQuartile, median, upperQuartile, max, mean } = numericSummary(given);
        const ordered = [min, lowerQuartile, median, upperQuartile, max].map(Number);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
        expect(Number(mean)).toBeGreaterThanOrEqual(Number(min) - 1e-12);
        expect(Number(mean)).toBeLessThanOrEqual(Number(max) + 1e-12);
      }),
    );
  });

  it('has the quartiles of type 7', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { lowerQuartile, median, upperQuartile } = numericSummary(given);
        expect([0.25, 0.5, 0.75].map((probability) => quantile(given, probability))).toEqual([
          lowerQuartile,
          median,
          upperQuartile,
        ]);
      }),
    );
  });

  it('leaves undefined what too few values cannot tell', () => {
    expect(Object.values(numericSummary([]))).toEqual([0, ...Array(7).fill(null)]);
    expect(numericSummary([7])).toMatchObject({ count: 1, mean: 7, sd: null, median: 7 });
    expect(numericSummary([7, 7]).sd).toBe(0);
  });

  // The sum of two of them is no number any more, nor is the square of one.
  it('summarises numbers of any size, a thousand powers of two apart, as their small likes', () => {
    const small = numericSummary([-3, 1, 1.5, 5]);
    const large = numericSummary([-3, 1, 1.5, 5].map((value) => value * 2 ** 1000));
    const scaled = Object.entries(small).map(([name, value]) => [
      name,
      name === 'count' ? value : Number(value) * 2 ** 1000,
    ]);
    expect(large).toEqual(Object.fromEntries(scaled));
    expect(numericSummary([1e308, -1e308]).sd).toBeCloseTo(Math.SQRT2 * 1e308, -298);
  });

  // simple-statistics alone answers 3 here.
  it.each([Number.NaN, Infinity, -Infinity])('refuses %d among the values', (odd) => {
    expect(() => numericSummary([1, odd, 3])).toThrow(RangeError);
    expect(() => numericSummary([odd])).toThrow(RangeError);
  });
});

describe('quantile', () => {
  // Pins the rule of the library: types 6 and 8 would give 1.25 and 1.42, type 2 would give 1.5.
  it('is of type 7', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
  });

  it('refuses no value and an impossible probability', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1, 2], 1.5)).toThrow(RangeError);
    expect(() => quantile([1, 2], Number.NaN)).toThrow(RangeError);
  });
});
