import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compatibleBases } from '../../src/statistics/compatible-bases.ts';
import { percentUnits } from '../../src/statistics/rounding.ts';

describe('compatibleBases', () => {
  // By hand: thirds need a base of which a third is whole, and one and two thirds make it whole.
  it('finds thirds', () => {
    expect(compatibleBases(['33,3', '66,7'], 9, 'single', 'half_up')).toEqual([3, 6, 9]);
    expect(compatibleBases(['33,3', '33,3'], 9, 'single', 'half_up')).toEqual([]);
    expect(compatibleBases(['33,3', '33,3'], 9, 'multiple', 'half_up')).toEqual([3, 6, 9]);
  });

  it('holds the base that the percentages were computed on', () => {
    const counts = fc
      .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
      .filter((given) => given.some((count) => count > 0));
    const rules = fc.constantFrom('half_up' as const, 'half_even' as const, 'truncated' as const);
    fc.assert(
      fc.property(counts, rules, fc.integer({ min: 0, max: 2 }), (given, rule, decimals) => {
        const base = given.reduce((sum, count) => sum + count, 0);
        const printed = given.map((count) =>
          (percentUnits(count, base, decimals, rule) / 10 ** decimals).toFixed(decimals),
        );
        expect(compatibleBases(printed, base, 'single', rule)).toContain(base);
        expect(compatibleBases(printed, base, 'multiple', rule)).toEqual(
          expect.arrayContaining([...(compatibleBases(printed, base, 'single', rule) ?? [])]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('has no answer where something is no percentage', () => {
    expect(compatibleBases(['50', 'la moitié'], 10, 'single', 'half_up')).toBeNull();
  });

  it('tries no base when there is none to try, and refuses an impossible one', () => {
    expect(compatibleBases(['50'], 0, 'multiple', 'half_up')).toEqual([]);
    expect(() => compatibleBases(['50'], -1, 'multiple', 'half_up')).toThrow(RangeError);
  });
});
