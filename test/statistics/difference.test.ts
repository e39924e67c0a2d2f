import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, type Group, newcombeInterval } from '../../src/statistics/difference.ts';
import { boundsWithoutAssumption, proportion } from '../../src/statistics/proportion.ts';
import { anyGroup } from './any-group.ts';

describe('difference', () => {
  it('holds the difference, within what the others could still change', () => {
    fc.assert(
      fc.property(anyGroup(), anyGroup(), (first, second) => {
        const { value = Number.NaN, interval } = difference(first, second) ?? {};
        const [one, other] = [boundsOf(first), boundsOf(second)];
        const ordered = [
          one.low - other.high,
          interval?.low ?? Number.NaN,
          value,
          interval?.high ?? Number.NaN,
          one.high - other.low,
        ];
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });

  it('changes sign with the order of the groups', () => {
    fc.assert(
      fc.property(anyGroup(), anyGroup(), (first, second) => {
        const one = difference(first, second);
        const other = difference(second, first);
        expect(one?.value).toBeCloseTo(-Number(other?.value), 14);
        expect(one?.interval.low).toBeCloseTo(-Number(other?.interval.high), 14);
      }),
    );
  });

  it('is at least as wide as that of either share', () => {
    fc.assert(
      fc.property(anyGroup(), anyGroup(), (first, second) => {
        const { low, high } = difference(first, second)?.interval ?? { low: 0, high: 0 };
        for (const { count, base, population } of [first, second]) {
          const interval = proportion(count, base, population)?.interval;
          const width = Number(interval?.high) - Number(interval?.low);
          expect(high - low).toBeGreaterThanOrEqual(width - 1e-12);
        }
      }),
    );
  });

  it('is cut off at what the others could still change: one person has not answered', () => {
    const known = { count: 0, base: 446, population: 446 };
    const { interval } = difference({ count: 3, base: 445, population: 446 }, known) ?? {};
    expect(interval?.low).toBe(3 / 446);
    expect(interval?.high).toBeLessThan(4 / 446);
  });

  it('refuses impossible counts, in either group', () => {
    const right = { count: 1, base: 2, population: 4 };
    for (const wrong of [
      { count: 3, base: 2, population: 4 },
      { count: 1, base: 5, population: 4 },
      { count: Number.NaN, base: 2, population: 4 },
    ]) {
      expect(() => difference(wrong, right)).toThrow(RangeError);
      expect(() => difference(right, wrong)).toThrow(RangeError);
    }
    expect(() => difference(right, right, 1)).toThrow(RangeError);
  });
});

describe('newcombeInterval', () => {
  it.each([
    ['no number', Number.NaN, 0, 1],
    ['a share outside its interval', 0.5, 0.6, 0.7],
    ['an interval past 1', 0.5, 0.4, 1.1],
  ])('refuses %s', (_, share, low, high) => {
    const one = { share, interval: { low, high } };
    expect(() => newcombeInterval(one, { share: 0.5, interval: { low: 0.5, high: 0.5 } })).toThrow(
      RangeError,
    );
  });

  it('is a point when both shares are known', () => {
    const known = (share: number) => ({ share, interval: { low: share, high: share } });
    expect(newcombeInterval(known(0.75), known(0.25))).toEqual({ low: 0.5, high: 0.5 });
  });
});

function boundsOf({ count, base, population }: Group) {
  return boundsWithoutAssumption(count, base, population);
}
