import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightDiagnostics } from '../../src/statistics/weight-diagnostics.ts';

describe('weightDiagnostics', () => {
  const anyWeights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 });

  it('gives the effective number of respondents by its other formula', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const found = weightDiagnostics(weights);
        const sum = weights.reduce((total, weight) => total + weight, 0);
        const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
        const relative = (found?.effectiveRespondents ?? 0) / (sum ** 2 / squares);
        expect(relative).toBeCloseTo(1, 12);
        expect(found?.deff).toBeGreaterThanOrEqual(1);
        expect(found?.maxOfMean).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });

  it('warns beyond the limits, and not at them', () => {
    // deff = 3 (1 + 1 + 16) / 36 = 1.5, largest 2 means; then 5 (4 + 36) / 100 = 2, 3 means.
    expect(weightDiagnostics([1, 1, 4])).toMatchObject({ isCostly: false, isExtreme: false });
    expect(weightDiagnostics([1, 1, 1, 1, 6])).toMatchObject({ isCostly: true, isExtreme: false });
    expect(weightDiagnostics([1, 1, 1, 1, 7])).toMatchObject({ isCostly: true, isExtreme: true });
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a weight of %d', (weight) => {
    expect(() => weightDiagnostics([1, weight])).toThrow(RangeError);
  });
});
