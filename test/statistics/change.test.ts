import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, type Overlap } from '../../src/statistics/change.ts';
import { difference } from '../../src/statistics/difference.ts';
import { differenceTest } from '../../src/statistics/difference-test.ts';
import { anyGroup } from './any-group.ts';

describe('change, when nobody knows who answered twice', () => {
  it('is the difference of independent years, and says so', () => {
    fc.assert(
      fc.property(anyGroup(), anyGroup(), (earlier, later) => {
        const found = change(earlier, later, null);
        expect(found).toMatchObject(difference(later, earlier) ?? {});
        expect(found?.test).toEqual(differenceTest(later, earlier));
        expect(found?.dependence).toBeNull();
      }),
    );
  });

  it('is nothing when nobody answered one year, and has no error with a single answer', () => {
    const some = { count: 2, base: 4, population: 9 };
    expect(change(some, { count: 0, base: 0, population: 9 }, null)).toBeNull();
    expect(change(some, { count: 1, base: 1, population: 9 }, null)?.standardError).toBeNull();
  });
});

describe('change, when it is known who answered twice', () => {
  // The same persons asked and answering twice: the variance is that of their differences.
  it('is the paired comparison when the same persons answer both years', () => {
    fc.assert(
      fc.property(anyPairs(), fc.integer({ min: 1, max: 50 }), (pairs, silent) => {
        const { both, lost, gained, neither } = pairs;
        const base = both + lost + gained + neither;
        const population = base + silent;
        fc.pre(base > 1 && lost + gained > 0);
        const mean = (gained - lost) / base;
        const squares =
          gained * (1 - mean) ** 2 + lost * (1 + mean) ** 2 + (both + neither) * mean ** 2;
        fc.pre(squares > 0);
        const variance = ((1 - base / population) * squares) / (base - 1) / base;
        const found = change(
          { count: both + lost, base, population },
          { count: both + gained, base, population },
          { population, ...pairs },
        );
        expect(found?.standardError).toBeCloseTo(Math.sqrt(variance), 10);
        expect(found?.dependence).not.toBeNull();
      }),
    );
  });

  // Of 100 persons 40 answer one year and 50 the other: 20 do both if the years are unrelated.
  it('gives what independence does when as many answered twice as chance would have it', () => {
    const earlier = { count: 20, base: 40, population: 100 };
    const later = { count: 30, base: 50, population: 100 };
    const pairs = { population: 100, both: 9, lost: 1, gained: 3, neither: 7 };
    const known = change(earlier, later, pairs);
    const unknown = change(earlier, later, null);
    expect(known?.dependence?.covariance).toBe(0);
    expect(known?.dependence?.pairCovariance).toBeGreaterThan(0.1);
    expect(known?.standardError).toBeCloseTo(Number(unknown?.standardError), 14);
  });

  it('stays within what the others could still change', () => {
    const earlier = { count: 1, base: 19, population: 20 };
    const later = { count: 0, base: 18, population: 20 };
    const pairs = { population: 20, both: 0, lost: 1, gained: 0, neither: 16 };
    const fallen = change(earlier, later, pairs, 0.999999);
    const risen = change(later, earlier, { ...pairs, lost: 0, gained: 1 }, 0.999999);
    expect(fallen?.dependence).not.toBeNull();
    // At most two of the twenty held it that year, nobody perhaps the other.
    expect(fallen?.interval.low).toBe(-0.1);
    expect(risen?.interval.high).toBe(0.1);
  });

  it.each([
    ['nobody answered twice', [4, 8, 16], [6, 8, 16], { population: 16 }],
    ['one person did', [4, 8, 16], [6, 8, 16], { population: 16, both: 1 }],
    ['nothing varies', [0, 8, 16], [0, 8, 16], { population: 16, neither: 5 }],
    ['everybody answered', [4, 8, 8], [6, 8, 8], { population: 8, both: 4, gained: 2, neither: 2 }],
    [
      'pairs unlike the others leave no variance',
      [5, 11, 12],
      [5, 11, 12],
      { population: 10, both: 5, neither: 5 },
    ],
  ])('treats the years as independent when %s', (_, before, after, pairs) => {
    const [earlier, later] = [group(before), group(after)];
    const none = { both: 0, lost: 0, gained: 0, neither: 0 };
    expect(change(earlier, later, { ...none, ...pairs })).toEqual(change(earlier, later, null));
  });

  it.each([
    ['more pairs than persons of both years', { population: 3, both: 2, neither: 2 }],
    ['more persons of both years than there are', { population: 17 }],
    ['more who lost it than held it', { lost: 5 }],
    ['more who never held it than did not hold it', { neither: 3 }],
    ['more who gained it than held it', { gained: 7 }],
    ['half a person', { both: 0.5 }],
  ])('refuses %s', (_, wrong) => {
    const none = { population: 16, both: 0, lost: 0, gained: 0, neither: 0 };
    const [earlier, later] = [group([4, 8, 16]), group([6, 8, 16])];
    expect(() => change(earlier, later, { ...none, ...wrong })).toThrow(RangeError);
  });
});

function group([count = 0, base = 0, population = 0]: readonly number[]) {
  return { count, base, population };
}

function anyPairs(): fc.Arbitrary<Omit<Overlap, 'population'>> {
  const persons = fc.integer({ min: 0, max: 60 });
  return fc.record({ both: persons, lost: persons, gained: persons, neither: persons });
}
