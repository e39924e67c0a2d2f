import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosstab } from '../../src/statistics/crosstab.ts';
import { differenceTest, pooledZTest } from '../../src/statistics/difference-test.ts';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { anyGroup } from './any-group.ts';

describe('differenceTest', () => {
  // Half of either group holds the answer: half of ten is the five that the z test needs.
  it.each([
    [10, 'z'],
    [9, 'fisher_exact'],
  ])('with %i answers in a group uses %s', (base, method) => {
    const first = { count: base, base: 2 * base, population: 100 };
    const second = { count: Math.floor(base / 2), base, population: 100 };
    const [holders, everybody] = [first.count + second.count, 3 * base];
    const expected = (base * Math.min(holders, everybody - holders)) / everybody;
    expect(expected >= 5).toBe(method === 'z');
    expect(differenceTest(first, second)?.method).toBe(method);
    expect(differenceTest(second, first)?.method).toBe(method);
  });

  it('is one of the two tests, whichever group comes first', () => {
    fc.assert(
      fc.property(anyGroup(), anyGroup(), (first, second) => {
        const one = differenceTest(first, second);
        const other = differenceTest(second, first);
        expect(one?.method).toBe(other?.method);
        expect(one?.pValue ?? 1).toBeCloseTo(other?.pValue ?? 1, 12);
        if (one?.method === 'z') expect(one).toEqual(pooledZTest(first, second));
        if (one?.method === 'fisher_exact') expect(one.pValue).toBe(fisherExact(first, second));
      }),
    );
  });

  it.each([
    ['nobody answered in a group', [0, 0, 9], [4, 8, 9]],
    ['nobody holds the answer', [0, 8, 9], [0, 4, 9]],
    ['everybody holds it', [8, 8, 9], [4, 4, 9]],
    ['everybody answered: the difference is known', [8, 9, 9], [4, 7, 7]],
    ['a single person makes each group', [1, 1, 1], [0, 1, 1]],
  ])('tests nothing when %s', (_, [k1, n1, N1], [k2, n2, N2]) => {
    const [first, second] = [group(k1, n1, N1), group(k2, n2, N2)];
    expect(differenceTest(first, second)).toBeNull();
  });

  it('refuses impossible counts', () => {
    expect(() => differenceTest(group(3, 2, 4), group(1, 2, 4))).toThrow(RangeError);
    expect(() => differenceTest(group(1, 2, 4), group(1, 5, 4))).toThrow(RangeError);
  });
});

describe('pooledZTest', () => {
  it('is Pearson’s test when the populations are endless', () => {
    const first = group(30, 80, 2 ** 50);
    const second = group(45, 90, 2 ** 50);
    const table = crosstab([
      [30, 50],
      [45, 45],
    ]);
    const zTest = pooledZTest(first, second);
    expect(Number(zTest?.z) ** 2).toBeCloseTo(Number(table.association?.chiSquare), 10);
    expect(zTest?.pValue).toBeCloseTo(Number(table.association?.pValue), 12);
  });

  it('finds more the more of the population answered', () => {
    const pValues = [2000, 400, 200, 110].map(
      (population) => pooledZTest(group(40, 100, population), group(50, 100, population))?.pValue,
    );
    expect(pValues).toEqual([...pValues].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(pValues).size).toBe(4);
  });
});

function group(count = 0, base = 0, population = 0) {
  return { count, base, population };
}
