import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { expectClose, number, readExpected, readGiven } from './reference-file.ts';

describe('normalQuantile', () => {
  it('equals the z of R at every confidence of the reference file', () => {
    const confidence = new Map(
      readGiven('proportions').map((row) => [number(row, 'id'), number(row, 'conf')]),
    );
    for (const record of readExpected('proportions')) {
      const tail = (1 - (confidence.get(number(record, 'id')) ?? Number.NaN)) / 2;
      expectClose(-normalQuantile(tail), record.z, `case ${record.id}`);
    }
  });

  // Seventeen digits of R's qnorm(0.975): never 1.96.
  it('has full precision at 95 %', () => {
    expectClose(normalQuantile(0.975), 1.9599639845400536, 'qnorm(0.975)');
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
