import { describe, expect, it } from 'vitest';
import {
  type Case,
  cell,
  ReferenceFolder,
  type Row,
} from '../../scripts/reference/reference-folder.ts';
import { drawHypergeometric } from '../../src/statistics/draw-hypergeometric.ts';
import { fisherMonteCarlo } from '../../src/statistics/fisher-monte-carlo.ts';
import { hypergeometric } from '../../src/statistics/hypergeometric.ts';
import { type Counts, tableTotals } from '../../src/statistics/table-totals.ts';
import { choose, range, toNumber } from './exact-arithmetic.ts';

const DRAWS = 9999;

describe('fisherMonteCarlo', () => {
  it.each([
    [
      [
        [3, 1, 0],
        [0, 2, 4],
      ],
    ],
    [
      [
        [2, 2, 1],
        [1, 3, 2],
        [4, 0, 1],
      ],
    ],
    [
      [
        [5, 0],
        [2, 3],
        [1, 4],
        [0, 3],
      ],
    ],
    [
      [
        [1, 1, 1, 1],
        [0, 2, 0, 2],
      ],
    ],
    [
      [
        [4, 0],
        [0, 4],
      ],
    ],
  ])('lies around the sum over every table with the margins of %j', (counts: Counts) => {
    expectAround(counts, exactByEnumeration(counts));
  });

  // R's fisher.test, which knows tables too large to be written out.
  it('lies around the exact value of R for its tables of any size', () => {
    const folder = new ReferenceFolder(new URL('../reference/', import.meta.url).pathname);
    const given = folder.groups('tables', 'table');
    const larger = folder.answer<Case[]>('tables').filter(({ df }) => Number(df) > 1);
    expect(larger.length).toBeGreaterThan(20);
    for (const expected of larger) {
      expectAround(countsOf(given.get(cell(expected, 'table')) ?? []), cell(expected, 'fisher_p'));
    }
  });

  it('gives the same number for the same seed, another for another', () => {
    const counts = [
      [3, 5, 4],
      [6, 2, 4],
      [1, 7, 2],
    ];
    const found = [1, 1, 2].map((seed) => fisherMonteCarlo(counts, { seed, draws: 999 }));
    expect(found[0]).toBe(found[1]);
    expect(found[2]).not.toBe(found[0]);
  });

  it('is a whole number of draws, never 0', () => {
    const found = fisherMonteCarlo(
      [
        [40, 0, 0],
        [0, 40, 0],
        [0, 0, 40],
      ],
      { seed: 1, draws: 99 },
    );
    expect(found).toBe(1 / 100);
  });

  it('is 1 when no other table has these margins', () => {
    expect(fisherMonteCarlo([[3, 4, 5]], { seed: 1, draws: 99 })).toBe(1);
    expect(
      fisherMonteCarlo(
        [
          [0, 4],
          [0, 1],
        ],
        { seed: 1, draws: 99 },
      ),
    ).toBe(1);
  });

  it('refuses no draws, an odd seed and an odd table', () => {
    const counts = [
      [1, 2],
      [3, 4],
    ];
    expect(() => fisherMonteCarlo(counts, { seed: 1, draws: 0 })).toThrow(RangeError);
    expect(() => fisherMonteCarlo(counts, { seed: 0.5, draws: 9 })).toThrow(RangeError);
    expect(() => fisherMonteCarlo(counts, { seed: 2 ** 32, draws: 9 })).toThrow(RangeError);
    expect(() => fisherMonteCarlo([[1, 2], [3]], { seed: 1, draws: 9 })).toThrow(RangeError);
  });
});

describe('drawHypergeometric', () => {
  // Of equally spaced random numbers, each result takes the share that it is likely to take.
  it.each([
    [10, 4, 5],
    [60, 31, 17],
    [446, 244, 200],
    [9, 8, 7],
  ])('cuts 0..1 by the probabilities: %i persons, %i marked, %i drawn', (...given) => {
    const [population, marked, drawn] = given;
    const logFactorials = [0];
    for (const i of range(1, population))
      logFactorials.push(Number(logFactorials[i - 1]) + Math.log(i));
    const points = 20_000;
    const seen = new Map<number, number>();
    for (const point of range(0, points - 1)) {
      const uniform = () => (point + 0.5) / points;
      const found = drawHypergeometric(population, marked, drawn, uniform, logFactorials);
      seen.set(found, (seen.get(found) ?? 0) + 1);
    }
    const { lowest, densities } = hypergeometric(population, marked, drawn);
    densities.forEach((density, place) => {
      const times = seen.get(lowest + place) ?? 0;
      expect(Math.abs(times - density * points)).toBeLessThanOrEqual(1);
    });
  });
});

/** Within four and a half times its own binomial error, which a right one leaves once in 150 000. */
function expectAround(counts: Counts, exact: number): void {
  const found = fisherMonteCarlo(counts, { seed: 20, draws: DRAWS });
  const error = Math.sqrt((exact * Math.max(0, 1 - exact)) / DRAWS);
  const distance = Math.abs(found - exact);
  expect(distance, JSON.stringify(counts)).toBeLessThanOrEqual(4.5 * error + 2 / DRAWS);
}

/** In whole numbers: ways to fill each column, one row after the other. */
function exactByEnumeration(counts: Counts): number {
  const { rows, columns } = tableTotals(counts);
  const waysOf = (table: Counts) =>
    columns.reduce((product, _, j) => {
      let left = columns[j] ?? 0;
      return table.reduce((ways, row) => {
        const found = ways * choose(left, row[j] ?? 0);
        left -= row[j] ?? 0;
        return found;
      }, product);
    }, 1n);
  const observed = waysOf(counts);
  let [all, atMost] = [0n, 0n];
  for (const table of tablesWith(rows, columns)) {
    const ways = waysOf(table);
    all += ways;
    if (ways <= observed) atMost += ways;
  }
  return toNumber(atMost, all);
}

function* tablesWith(rows: readonly number[], columns: readonly number[]): Generator<number[][]> {
  const [first, ...others] = rows;
  if (first === undefined) {
    if (columns.every((column) => column === 0)) yield [];
    return;
  }
  for (const row of rowsWith(first, columns)) {
    const left = columns.map((column, j) => column - (row[j] ?? 0));
    for (const table of tablesWith(others, left)) yield [row, ...table];
  }
}

function* rowsWith(total: number, columns: readonly number[]): Generator<number[]> {
  const [first, ...others] = columns;
  if (first === undefined) {
    if (total === 0) yield [];
    return;
  }
  for (const count of range(0, Math.min(first, total))) {
    for (const row of rowsWith(total - count, others)) yield [count, ...row];
  }
}

function countsOf(cells: readonly Row[]): Counts {
  const counts: number[][] = [];
  for (const one of cells) {
    const row = cell(one, 'row') - 1;
    counts[row] ??= [];
    (counts[row] as number[])[cell(one, 'col') - 1] = cell(one, 'count');
  }
  return counts;
}
