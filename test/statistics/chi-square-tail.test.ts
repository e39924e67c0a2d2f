import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../src/statistics/chi-square-tail.ts';
import { twoSidedNormal } from '../../src/statistics/normal-tail.ts';
import { relativeError } from './exact-arithmetic.ts';

describe('chiSquareTail', () => {
  // The incomplete gamma function of @stdlib gives 0.5053 for the last but one.
  it.each([
    [3, 2.5],
    [4, 9],
    [17, 40],
    [60, 41],
    [999, 1100],
    [1500, 1500],
    [5000, 5000],
    [20_001, 20_500],
  ])('is the area under the curve of %i degrees beyond %d', (degrees, value) => {
    const end = degrees + 60 * Math.sqrt(2 * degrees) + 100;
    const logHeight = (x: number) => (degrees / 2 - 1) * Math.log(x) - x / 2;
    const top = logHeight(degrees - 2);
    const height = (x: number) => (x === 0 ? 0 : Math.exp(logHeight(x) - top));
    const beyond = area(height, value, end);
    const right = beyond / (area(height, 0, value) + beyond);
    expect(relativeError(chiSquareTail(value, degrees), right)).toBeLessThan(1e-7);
  });

  it('is that of a squared normal deviate for one degree, exponential for two', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (z) => {
        expect(relativeError(chiSquareTail(z ** 2, 1), twoSidedNormal(z))).toBeLessThan(1e-11);
        const right = Math.exp(-(z ** 2) / 2);
        expect(relativeError(chiSquareTail(z ** 2, 2), right)).toBeLessThan(1e-14);
      }),
    );
  });

  it('falls with the value and grows with the degrees', () => {
    const value = fc.double({ min: 0, max: 3000, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 2000 }), (one, other, degrees) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const found = chiSquareTail(high, degrees);
        expect(found).toBeLessThanOrEqual(chiSquareTail(low, degrees) + 1e-12);
        expect(found).toBeLessThanOrEqual(chiSquareTail(high, degrees + 1) + 1e-12);
      }),
    );
  });

  it('is 1 at 0, and 0 where nothing is left', () => {
    expect([1, 2, 7].map((degrees) => chiSquareTail(0, degrees))).toEqual([1, 1, 1]);
    expect(chiSquareTail(1e6, 7)).toBe(0);
    expect(chiSquareTail(1e-300, 9)).toBe(1);
    expect(chiSquareTail(5e-324, 2)).toBe(1);
  });

  it.each([
    ['a negative value', -1, 3],
    ['an infinite value', Infinity, 3],
    ['no value', Number.NaN, 3],
    ['no degrees', 1, 0],
    ['half a degree', 1, 2.5],
    ['undefined degrees', 1, Number.NaN],
  ])('refuses %s', (_, x, degrees) => {
    expect(() => chiSquareTail(x, degrees)).toThrow(RangeError);
  });
});

/** Simpson's rule. */
function area(height: (x: number) => number, low: number, high: number): number {
  const pieces = 20_000;
  const step = (high - low) / pieces;
  let sum = height(low) + height(high);
  for (let i = 1; i < pieces; i++) sum += (i % 2 === 0 ? 2 : 4) * height(low + i * step);
  return (sum * step) / 3;
}
