/** R's `fisher.test` on every table of the reference folder is compared by `check:reference`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { fisherEnumerated } from '../../src/statistics/fisher-enumerated.ts';

const small = fc.nat({ max: 4 });
const rows = (columns: number, least: number, most: number) =>
  fc.array(fc.array(small, { minLength: columns, maxLength: columns }), {
    minLength: least,
    maxLength: most,
  });

describe('fisherEnumerated', () => {
  it('is the test of two rows and two columns', () => {
    fc.assert(
      fc.property(fc.tuple(small, small, small, small), ([a, b, c, d]) => {
        const exact = fisherExact({ count: a, base: a + b }, { count: c, base: c + d });
        const table = [
          [a, b],
          [c, d],
        ];
        expect(fisherEnumerated(table)).toBeCloseTo(exact, 12);
      }),
    );
  });

  // Freeman and Halton count each way of dealing the persons; so does this, one person at a time.
  it('counts every way of dealing the answers to the persons', () => {
    fc.assert(
      fc.property(rows(3, 2, 3), (counts) => {
        fc.pre(counts.flat().reduce((sum, count) => sum + count, 0) <= 8);
        expect(fisherEnumerated(counts)).toBeCloseTo(byDealing(counts), 9);
      }),
      { numRuns: 40 },
    );
  });

  it('does not change when rows and columns change places', () => {
    fc.assert(
      fc.property(rows(4, 3, 3), (counts) => {
        const turned = [0, 1, 2, 3].map((column) => counts.map((row) => row[column] ?? 0));
        const [one, other] = [fisherEnumerated(counts), fisherEnumerated(turned)];
        fc.pre(one !== null && other !== null);
        expect(one).toBeCloseTo(other ?? Number.NaN, 9);
      }),
    );
  });

  it('gives up past the number of tables that is allowed, and not before', () => {
    // Of 3 persons in the first column, 0 to 3 stand in the first row: 4 tables.
    const counts = [
      [1, 9],
      [2, 8],
    ];
    expect(fisherEnumerated(counts, 3)).toBeNull();
    expect(fisherEnumerated(counts, 4)).toBeCloseTo(1, 12);
  });

  it('refuses what is no count', () => {
    expect(() =>
      fisherEnumerated([
        [1, Number.NaN],
        [2, 3],
      ]),
    ).toThrow(RangeError);
  });
});

/** Share of the orders of answers in which the table is at most as likely as the one given. */
function byDealing(counts: readonly (readonly number[])[]): number {
  const answers = counts.flatMap((row) => row.flatMap((count, j) => Array(count).fill(j)));
  const rowOf = counts.flatMap((row, i) => row.flatMap((count) => Array(count).fill(i)));
  const ways = new Map<string, number>();
  const left = counts[0]?.map((_, j) => answers.filter((one) => one === j).length) ?? [];
  const table = counts.map((row) => row.map(() => 0));
  const deal = (person: number): void => {
    if (person === rowOf.length) {
      const key = JSON.stringify(table);
      ways.set(key, (ways.get(key) ?? 0) + 1);
      return;
    }
    left.forEach((some, j) => {
      const row = table[rowOf[person]];
      if (some === 0 || !row) return;
      left[j] = some - 1;
      row[j] = (row[j] ?? 0) + 1;
      deal(person + 1);
      row[j] = (row[j] ?? 0) - 1;
      left[j] = some;
    });
  };
  deal(0);
  const observed = ways.get(JSON.stringify(counts)) ?? 0;
  const all = [...ways.values()];
  const asUnlikely = all.filter((one) => one <= observed);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return sum(asUnlikely) / sum(all);
}
