import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hiddenRangesOfList,
  hiddenRangesOfTable,
} from '../../../src/statistics/disclosure/hidden-range.ts';
import { tableWith } from './arbitrary-table.ts';
import { rangesByTrying } from './every-table.ts';

const everybody = (counts: readonly (readonly number[])[]) =>
  counts.flat().reduce((sum, count) => sum + count, 0);

describe('hiddenRangesOfTable', () => {
  it('is what trying every table tells, margins hidden or not', () => {
    const small = tableWith({ rows: 3, columns: 3, count: 4 }, fc.boolean()).filter(
      ({ counts }) => everybody(counts) <= 9,
    );
    fc.assert(
      fc.property(small, ({ counts, parts }) => {
        expect(hiddenRangesOfTable(counts, parts)).toEqual(rangesByTrying(counts, parts));
      }),
      { numRuns: 300 },
    );
  });

  it('is what trying every table tells when all is hidden but the total', () => {
    const small = tableWith({ rows: 2, columns: 3, count: 3 }, fc.constant(true));
    fc.assert(
      fc.property(small, ({ counts, parts }) => {
        expect(hiddenRangesOfTable(counts, parts)).toEqual(rangesByTrying(counts, parts));
      }),
      { numRuns: 30 },
    );
  });

  // By hand: the first row's 10 and the first column's 11 leave the corner 1 to 10.
  it('bounds a cell by what the others can take and give', () => {
    const hidden = {
      cells: [
        [true, true],
        [true, true],
      ],
      rowTotals: [false, false],
      columnTotals: [false, false],
    };
    const ranges = hiddenRangesOfTable(
      Object.freeze([
        [2, 8],
        [9, 1],
      ]),
      hidden,
    );
    expect(ranges.cells).toEqual([
      [
        { low: 1, high: 10 },
        { low: 0, high: 9 },
      ],
      [
        { low: 1, high: 10 },
        { low: 0, high: 9 },
      ],
    ]);
    expect(ranges.rowTotals).toEqual([null, null]);
  });

  it('knows empty tables', () => {
    expect(hiddenRangesOfTable([], { cells: [], rowTotals: [], columnTotals: [] })).toEqual({
      cells: [],
      rowTotals: [],
      columnTotals: [],
    });
  });

  it.each([
    ['half a person', [[0.5, 1]]],
    ['a negative count', [[-1, 1]]],
    ['no number', [[Number.NaN, 1]]],
    ['another size', [[1, 1, 1]]],
    ['rows of other lengths', [[1, 1], [1]]],
  ])('refuses %s', (_, counts) => {
    const hidden = { cells: [[true, true]], rowTotals: [false], columnTotals: [false, false] };
    expect(() => hiddenRangesOfTable(counts, hidden)).toThrow(RangeError);
  });
});

describe('hiddenRangesOfList', () => {
  it('tells a category hidden alone, and leaves several as many as they share', () => {
    expect(hiddenRangesOfList([40, 3, 9], [false, true, false])[1]).toEqual({ low: 3, high: 3 });
    expect(hiddenRangesOfList([40, 3, 9, 0], [false, true, true, true])).toEqual([
      null,
      { low: 0, high: 12 },
      { low: 0, high: 12 },
      { low: 0, high: 12 },
    ]);
  });

  it('refuses marks of another length, and impossible counts', () => {
    expect(() => hiddenRangesOfList([1, 2], [true])).toThrow(RangeError);
    expect(() => hiddenRangesOfList([1, -2], [true, true])).toThrow(RangeError);
  });
});
