import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { normalCdf, twoSidedNormal } from '../../src/statistics/normal-tail.ts';
import { relativeError } from './exact-arithmetic.ts';

const anyZ = fc.double({ min: -30, max: 30, noNaN: true });

describe('normalCdf', () => {
  it('keeps its digits in the far tail, between two bounds of the Mills ratio', () => {
    for (const z of [3, 5, 10, 20, 30]) {
      const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
      const tail = normalCdf(-z);
      expect(tail).toBeGreaterThan((density * z) / (z ** 2 + 1));
      expect(tail).toBeLessThan(density / z);
    }
  });

  it('undoes the quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 0.5, noNaN: true }), (probability) => {
        const found = normalCdf(normalQuantile(probability));
        expect(relativeError(found, probability)).toBeLessThan(1e-12);
      }),
    );
  });

  it('grows, and both tails sum to 1', () => {
    fc.assert(
      fc.property(anyZ, anyZ, (z, other) => {
        if (z < other) expect(normalCdf(z)).toBeLessThanOrEqual(normalCdf(other));
        expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it('ends at 0 and 1, and refuses NaN', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe('twoSidedNormal', () => {
  it('does not see the sign', () => {
    fc.assert(
      fc.property(anyZ, (z) => {
        expect(twoSidedNormal(z)).toBe(twoSidedNormal(-z));
        expect(twoSidedNormal(z)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
