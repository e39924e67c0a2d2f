import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { choose, range, relativeError, sumOf, toNumber, waysToDraw } from './exact-arithmetic.ts';

const part = fc
  .integer({ min: 0, max: 60 })
  .chain((base) => fc.integer({ min: 0, max: base }).map((count) => ({ count, base })));

describe('fisherExact', () => {
  // Whole numbers know tables that are exactly as likely; rounding is allowed for in ours.
  it('equals the sum over every table of the same margins', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const everybody = first.base + second.base;
        const holders = first.count + second.count;
        const ways = (count: number) => waysToDraw(count, everybody, holders, first.base);
        const atMost = range(0, first.base).filter((count) => ways(count) <= ways(first.count));
        const right = toNumber(sumOf(atMost, ways), choose(everybody, first.base));
        expect(relativeError(fisherExact(first, second), right)).toBeLessThan(1e-12);
      }),
    );
  });

  // Fisher 1935, The Design of Experiments: three of four cups told right.
  it('gives the lady tasting tea', () => {
    const found = fisherExact({ count: 3, base: 4 }, { count: 1, base: 4 });
    expect(found).toBeCloseTo(34 / 70, 14);
  });

  it('does not tell groups from answers, nor one group from the other', () => {
    fc.assert(
      fc.property(part, part, (first, second) => {
        const found = fisherExact(first, second);
        const transposed = fisherExact(
          { count: first.count, base: first.count + second.count },
          {
            count: first.base - first.count,
            base: first.base - first.count + second.base - second.count,
          },
        );
        expect(fisherExact(second, first)).toBeCloseTo(found, 12);
        expect(transposed).toBeCloseTo(found, 12);
      }),
    );
  });

  it('refuses impossible counts', () => {
    const right = { count: 1, base: 2 };
    expect(() => fisherExact({ count: 3, base: 2 }, right)).toThrow(RangeError);
    expect(() => fisherExact(right, { count: -1, base: 2 })).toThrow(RangeError);
  });
});
