import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalSummary } from '../../src/statistics/ordinal-summary.ts';
import { quantile } from '../../src/statistics/quantile.ts';

const scale = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 7 });

describe('ordinalSummary', () => {
  // By hand, person by person: 1 2 2 3 3 3 4 4 4 4, the fifth and the sixth in the middle.
  it('counts boxes and finds the middle', () => {
    expect(ordinalSummary(Object.freeze([1, 2, 3, 4]))).toEqual({
      base: 10,
      bottomTwo: 3,
      topTwo: 7,
      median: { low: 2, high: 2 },
    });
    expect(ordinalSummary([5, 0, 0, 5]).median).toEqual({ low: 0, high: 3 });
    expect(ordinalSummary([0, 0, 1, 0]).median).toEqual({ low: 2, high: 2 });
  });

  it('has the middle of the answers laid in order', () => {
    fc.assert(
      fc.property(scale, (counts) => {
        const persons = counts.flatMap((count, step) => Array<number>(count).fill(step));
        const { median } = ordinalSummary(counts);
        if (persons.length === 0) expect(median).toBeNull();
        else expect(((median?.low ?? -1) + (median?.high ?? -1)) / 2).toBe(quantile(persons, 0.5));
      }),
    );
  });

  it('has boxes on a scale of four steps or more only, where they do not meet', () => {
    expect(ordinalSummary([3, 4, 5])).toMatchObject({ bottomTwo: null, topTwo: null, base: 12 });
    fc.assert(
      fc.property(scale, (counts) => {
        const { base, bottomTwo, topTwo } = ordinalSummary(counts);
        expect((bottomTwo ?? 0) + (topTwo ?? 0)).toBeLessThanOrEqual(base);
      }),
    );
  });

  it('mirrors with its scale', () => {
    fc.assert(
      fc.property(scale, (counts) => {
        const [there, back] = [ordinalSummary(counts), ordinalSummary(counts.toReversed())];
        expect(back.topTwo).toBe(there.bottomTwo);
        if (there.median !== null) {
          expect(back.median?.high).toBe(counts.length - 1 - there.median.low);
        }
      }),
    );
  });

  it('knows an empty scale, and refuses an impossible count', () => {
    expect(ordinalSummary([])).toEqual({ base: 0, bottomTwo: null, topTwo: null, median: null });
    expect(ordinalSummary([0, 0, 0, 0, 0])).toMatchObject({ base: 0, topTwo: 0, median: null });
    expect(() => ordinalSummary([1, -1])).toThrow(RangeError);
    expect(() => ordinalSummary([0.5])).toThrow(RangeError);
  });
});
