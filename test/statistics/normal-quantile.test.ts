import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';

describe('normalQuantile', () => {
  // Seventeen digits of R's qnorm(0.975): never 1.96.
  it('has full precision at 95 %', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400536, 14);
  });

  it('is antisymmetric and increasing', () => {
    const probability = fc.integer({ min: 1, max: 2 ** 20 - 1 }).map((part) => part / 2 ** 20);
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        expect(Math.abs(normalQuantile(p) + normalQuantile(1 - p))).toBeLessThanOrEqual(1e-12);
        if (p < q) expect(normalQuantile(p)).toBeLessThan(normalQuantile(q));
      }),
    );
  });

  it('has infinite ends and a middle of zero', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (probability) => {
    expect(() => normalQuantile(probability)).toThrow(RangeError);
  });
});
