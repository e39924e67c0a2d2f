import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalWeights } from '../../src/statistics/calibration.ts';
import { boundsWithoutAssumption, proportion } from '../../src/statistics/proportion.ts';
import { weightedEstimate } from '../../src/statistics/weighted-estimate.ts';
import { weightedInterval } from '../../src/statistics/weighted-interval.ts';
import { anySurvey } from './any-survey.ts';

describe('weightedInterval', () => {
  it('holds the share, within the bounds that hold it', () => {
    fc.assert(
      fc.property(anySurvey(), ({ calibration, values }) => {
        const found = weightedEstimate(calibration, values);
        if (found === null) return;
        const count = values.filter((value) => value === 1).length;
        const bounds = boundsWithoutAssumption(count, found.base, calibration.population);
        const [free, clamped] = [null, bounds].map((one) => weightedInterval(found, one));
        for (const interval of [free, clamped]) {
          expect(interval?.low).toBeGreaterThanOrEqual(0);
          expect(interval?.low).toBeLessThanOrEqual(found.mean);
          expect(interval?.high).toBeGreaterThanOrEqual(found.mean);
          expect(interval?.high).toBeLessThanOrEqual(1);
        }
        if (found.mean < bounds.low || found.mean > bounds.high) return;
        expect(clamped?.low).toBeGreaterThanOrEqual(bounds.low);
        expect(clamped?.high).toBeLessThanOrEqual(bounds.high);
      }),
    );
  });

  it('is never narrower than the effective base allows, nor than the variance does', () => {
    const wide = { mean: 0.4, effectiveBase: 50, standardError: 0.01 };
    const uncertain = { mean: 0.4, effectiveBase: 500, standardError: 0.1 };
    expect(weightedInterval(wide, null)).toEqual(
      weightedInterval({ ...wide, standardError: null }, null),
    );
    // Wilson on 0.24 / 0.01 = 24 persons, from his formula with z^2 = 3.841458820694124.
    const square = 3.841458820694124 / 24;
    const half = Math.sqrt(square * 0.24 + square ** 2 / 4) / (1 + square);
    const centre = (0.4 + square / 2) / (1 + square);
    expect(weightedInterval(uncertain, null).low).toBeCloseTo(centre - half, 12);
    expect(weightedInterval(uncertain, null).high).toBeCloseTo(centre + half, 12);
  });

  it('is close to that of the same share unweighted, when weights are equal', () => {
    const values = Array.from({ length: 244 }, (_, i) => Number(i < 122));
    const found = weightedEstimate(equalWeights(244, 446), values);
    const plain = proportion(122, 244, 446);
    if (found === null || plain === null) throw new Error('somebody answered');
    expect(weightedInterval(found, plain.bounds).low).toBeCloseTo(plain.interval.low, 3);
    expect(weightedInterval(found, plain.bounds).high).toBeCloseTo(plain.interval.high, 3);
  });

  it('opens at 0 and at 1, where the variance is none', () => {
    const nobody = weightedInterval({ mean: 0, standardError: 0, effectiveBase: 90 }, null);
    expect(nobody.low).toBe(0);
    expect(nobody.high).toBeCloseTo(3.841458820694124 / (90 + 3.841458820694124), 12);
    const all = weightedInterval({ mean: 1, standardError: 0, effectiveBase: 90 }, null);
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(1 - nobody.high, 12);
  });
});
