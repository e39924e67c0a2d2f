/** Every count and every base tried, in rational arithmetic. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basesOfCount,
  nearestBases,
  possibleCounts,
  rules,
} from '../../../src/exchange/published-figures/possible-counts.ts';
import type { RoundingRule } from '../../../src/statistics/rounding.ts';

/** Twice the percentage in units lies between twice the bounds: what each rule prints as `units`. */
function prints(count: number, base: number, units: number, decimals: number, rule: RoundingRule) {
  const twice = 2n * BigInt(count) * 100n * 10n ** BigInt(decimals);
  const at = (halves: number) => BigInt(halves) * BigInt(base);
  if (rule === 'truncated') return at(2 * units) <= twice && twice < at(2 * units + 2);
  const [low, high] = [at(2 * units - 1), at(2 * units + 1)];
  const inside = low < twice && twice < high;
  if (rule === 'half_up') return inside || twice === low;
  return inside || (units % 2 === 0 && (twice === low || twice === high));
}

const upTo = (most: number, from = 0) =>
  Array.from({ length: most - from + 1 }, (_, index) => from + index);
const ends = (all: readonly number[]) =>
  all.length === 0 ? null : { first: all[0], last: all.at(-1) };

const percentages = fc.integer({ min: 0, max: 2 }).chain((decimals) =>
  fc.record({
    decimals: fc.constant(decimals),
    units: fc.integer({ min: 0, max: 100 * 10 ** decimals }),
  }),
);

describe('possibleCounts', () => {
  it('are those of all counts that print so, without a hole', () => {
    fc.assert(
      fc.property(percentages, fc.integer({ min: 1, max: 500 }), ({ units, decimals }, base) => {
        const found = possibleCounts({ units, decimals }, base);
        for (const rule of rules) {
          const all = upTo(base).filter((count) => prints(count, base, units, decimals, rule));
          expect(found[rule]).toEqual(ends(all));
          expect(all.at(-1) ?? 0).toBe((all[0] ?? 0) + Math.max(all.length - 1, 0));
        }
      }),
    );
  });

  it('of ten million persons are found as those of ten', () => {
    // 31.5 % and 32.5 % of ten million.
    const { half_up, half_even, truncated } = possibleCounts(
      { units: 32, decimals: 0 },
      10_000_000,
    );
    expect(half_up).toEqual({ first: 3_150_000, last: 3_249_999 });
    expect(half_even).toEqual({ first: 3_150_000, last: 3_250_000 });
    expect(truncated).toEqual({ first: 3_200_000, last: 3_299_999 });
  });
});

describe('basesOfCount', () => {
  it('are those of all bases that print so', () => {
    const counts = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(percentages, counts, ({ units, decimals }, count) => {
        fc.pre(units > 2 * 10 ** decimals);
        const found = basesOfCount({ units, decimals }, count);
        for (const rule of rules) {
          // Above 2 %, 60 persons are of 4 000 at most.
          const all = upTo(4000, count).filter((base) =>
            prints(count, base, units, decimals, rule),
          );
          expect(found[rule]).toEqual(ends(all));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of nobody are all, of 0 %', () => {
    expect(basesOfCount({ units: 0, decimals: 0 }, 0).half_up).toEqual({
      first: 1,
      last: 10_000_000,
    });
    expect(basesOfCount({ units: 1, decimals: 0 }, 0).half_up).toBeNull();
  });
});

describe('nearestBases', () => {
  it('look on both sides, the nearest first, and not above what makes sense', () => {
    const tens = (base: number) => base % 10 === 0;
    expect(nearestBases(34, undefined, tens)).toEqual([30, 40, 20, 50, 10]);
    expect(nearestBases(34, 34, tens)).toEqual([30, 20, 10]);
    expect(nearestBases(40, undefined, tens)[0]).toBe(40);
    expect(nearestBases(1, undefined, tens)).toEqual([10, 20, 30, 40, 50]);
  });

  it('end where there is none', () => {
    expect(nearestBases(10_000_000, undefined, () => false)).toEqual([]);
  });
});
