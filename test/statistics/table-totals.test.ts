import { describe, expect, it } from 'vitest';
import { tableTotals } from '../../src/statistics/table-totals.ts';

describe('tableTotals', () => {
  it('knows tables without rows or columns', () => {
    expect(tableTotals([])).toEqual({ rows: [], columns: [], everybody: 0 });
    expect(tableTotals([[], []])).toEqual({ rows: [0, 0], columns: [], everybody: 0 });
  });

  it('refuses impossible counts and rows of different lengths', () => {
    expect(() => tableTotals([[1, -1]])).toThrow(RangeError);
    expect(() =>
      tableTotals([
        [1, 2],
        [3, 4, 5],
      ]),
    ).toThrow(RangeError);
  });
});
