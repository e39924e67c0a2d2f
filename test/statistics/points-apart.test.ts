/** Points between two percentages, by hand; both directions are one size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsApart, roundedPoints } from '../../src/statistics/points-apart.ts';

const rounded = (c1: number, b1: number, c2: number, b2: number) =>
  roundedPoints(pointsApart({ count: c1, base: b1 }, { count: c2, base: b2 }));

describe('points', () => {
  // 28.4 and 24.6: printed 28 and 25, which are 3 apart; 3.8 points are 4.
  it.each([
    [71, 250, 123, 500, 4],
    [123, 500, 71, 250, -4],
    [1, 1, 0, 1, 100],
    [1, 200, 2, 200, -1],
    [2, 200, 1, 200, 1],
    [1, 201, 2, 201, 0],
    [93, 238, 70, 241, 10],
    [7, 7, 13, 13, 0],
  ])('%d of %d and %d of %d are %6$d apart', (c1, b1, c2, b2, points) => {
    expect(Object.is(rounded(c1, b1, c2, b2), points)).toBe(true);
  });

  it('are what exact arithmetic gives, half away from zero, the same both ways', () => {
    const base = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(base, base, fc.nat(), fc.nat(), (b1, b2, n1, n2) => {
        const [c1, c2] = [n1 % (b1 + 1), n2 % (b2 + 1)];
        const apart = (BigInt(c1) * BigInt(b2) - BigInt(c2) * BigInt(b1)) * 100n;
        const whole = BigInt(b1) * BigInt(b2);
        const size = (2n * (apart < 0n ? -apart : apart) + whole) / (2n * whole);
        const found = rounded(c1, b1, c2, b2);
        expect(BigInt(Math.abs(found))).toBe(size);
        expect(rounded(c2, b2, c1, b1) + found).toBe(0);
      }),
    );
  });

  it('of nobody, or of more than answered, are refused', () => {
    expect(() => rounded(0, 0, 1, 2)).toThrow(RangeError);
    expect(() => rounded(3, 2, 1, 2)).toThrow(RangeError);
  });
});
