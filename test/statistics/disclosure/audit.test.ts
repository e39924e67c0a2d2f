import { describe, expect, it } from 'vitest';
import { auditList, auditTable } from '../../../src/statistics/disclosure/audit.ts';
import type { Mark } from '../../../src/statistics/disclosure/suppress.ts';
import { suppressList } from '../../../src/statistics/disclosure/suppress.ts';
import type { Totalled } from '../../../src/statistics/disclosure/table-network.ts';

const KEPT = { rowTotals: true, columnTotals: true };
const TABLE = Object.freeze([
  [2, 8, 10],
  [9, 30, 20],
  [14, 12, 11],
]);

describe('auditTable', () => {
  // By hand: one cell alone in its row is the row's total less the others.
  it('names a cell hidden alone, exactly', () => {
    expect(auditTable(TABLE, hiding([0, 0]), { threshold: 5, kept: KEPT })).toEqual([
      { row: 0, column: 0, range: { low: 2, high: 2 }, isAvoidable: true },
    ]);
  });

  // By hand: 2 and 8 may be 0 and 10 to 10 and 0, if 9 and 30 are 11 and 28 to 1 and 38.
  it('finds nothing in four cells that can change places, at any threshold up to their room', () => {
    const hidden = hiding([0, 0], [0, 1], [1, 0], [1, 1]);
    expect(auditTable(TABLE, hidden, { threshold: 5, kept: KEPT })).toEqual([]);
    expect(auditTable(TABLE, hidden, { threshold: 11, kept: KEPT })).toEqual([]);
    const exposed = auditTable(TABLE, hidden, { threshold: 12, kept: KEPT });
    expect(exposed.map(({ range }) => range)).toEqual([
      { low: 0, high: 10 },
      { low: 0, high: 10 },
      { low: 1, high: 11 },
      { low: 28, high: 38 },
    ]);
  });

  it('finds a cell that is not exact but nearly', () => {
    const counts = [
      [1, 1, 20],
      [1, 9, 20],
      [8, 9, 20],
    ];
    const hidden = hiding([0, 0], [0, 1], [1, 0], [1, 1]);
    const [first] = auditTable(counts, hidden, { threshold: 5, kept: KEPT });
    expect(first?.range).toEqual({ low: 0, high: 2 });
  });

  it('tells what nothing here can help: a kept total that is small itself', () => {
    const counts = [
      [0, 3],
      [2, 40],
    ];
    const all: Totalled<Mark> = {
      cells: counts.map((row) => row.map(() => 'secondary')),
      rowTotals: ['primary', 'secondary'],
      columnTotals: ['published', 'published'],
    };
    const kept = { rowTotals: false, columnTotals: true };
    expect(auditTable(counts, all, { threshold: 5, kept })).toEqual([
      { row: 0, column: 0, range: { low: 0, high: 2 }, isAvoidable: false },
      { row: 1, column: 0, range: { low: 0, high: 2 }, isAvoidable: false },
    ]);
  });

  it('names totals by the row or the column that they are of', () => {
    const rowTotals = ['published', 'primary', 'published'] as const;
    const hidden = { ...hiding(), rowTotals };
    const kept = { rowTotals: false, columnTotals: true };
    expect(auditTable(TABLE, hidden, { threshold: 5, kept })).toEqual([
      { row: 1, column: null, range: { low: 59, high: 59 }, isAvoidable: true },
    ]);
  });
});

describe('auditList', () => {
  it('finds one hidden alone, and two that hold too few together', () => {
    expect(auditList([40, 3, 9], ['published', 'primary', 'published'], 5)).toHaveLength(1);
    expect(
      auditList([40, 1, 2], ['published', 'primary', 'primary'], 5).map(({ range }) => range),
    ).toEqual([
      { low: 0, high: 3 },
      { low: 0, high: 3 },
    ]);
    expect(auditList([40, 3, 9], ['published', 'primary', 'secondary'], 5)).toEqual([]);
  });

  // « Nothing is exposed » under no threshold at all would be an answer that lets everything out.
  it.each([Number.NaN, -1, 2.5])('refuses a threshold of %s', (threshold) => {
    const marks = ['published', 'primary', 'published'] as const;
    expect(() => auditList([40, 3, 9], marks, threshold)).toThrow(RangeError);
    expect(() => suppressList([40, 3, 9], marks, threshold)).toThrow(RangeError);
  });
});

function hiding(...places: readonly (readonly [number, number])[]): Totalled<Mark> {
  const isOne = (row: number, column: number) => places.some(([a, b]) => a === row && b === column);
  return {
    cells: TABLE.map((row, i) => row.map((_, j) => (isOne(i, j) ? 'primary' : 'published'))),
    rowTotals: TABLE.map(() => 'published'),
    columnTotals: TABLE.map(() => 'published'),
  };
}
