import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReferenceFolder } from '../../../scripts/reference/reference-folder.ts';
import { auditTable } from '../../../src/statistics/disclosure/audit.ts';
import type { CountRange } from '../../../src/statistics/disclosure/hidden-range.ts';
import { primaryOfCrossing } from '../../../src/statistics/disclosure/primary.ts';
import {
  type Mark,
  suppressTable,
  type TableRule,
} from '../../../src/statistics/disclosure/suppress.ts';
import { flatten, type Totalled } from '../../../src/statistics/disclosure/table-network.ts';
import type { Counts } from '../../../src/statistics/table-totals.ts';
import { tableWith } from './arbitrary-table.ts';
import { rangesByTrying } from './every-table.ts';

const NOTHING_KEPT = { rowTotals: false, columnTotals: false };
const ALL_KEPT = { rowTotals: true, columnTotals: true };
const kept = fc.record({ rowTotals: fc.boolean(), columnTotals: fc.boolean() });
const threshold = fc.integer({ min: 2, max: 8 });
const chance = fc.constantFrom<Mark>('primary', 'published', 'published', 'published');

describe('suppressTable', () => {
  it('leaves nothing that the auditor finds, whatever is hidden first', () => {
    fc.assert(
      fc.property(
        tableWith({ rows: 5, columns: 6, count: 30 }, chance),
        fc.record({ threshold, kept }),
        ({ counts, parts }, rule) => {
          const marks = suppressTable(counts, parts, rule);
          const exposed = auditTable(counts, marks, rule);
          expect(exposed.filter(({ isAvoidable }) => isAvoidable)).toEqual([]);
        },
      ),
    );
  });

  it('leaves every hidden number as wide as the threshold asks, in tables with few in some cells', () => {
    const tables = tableWith({ rows: 5, columns: 6, count: 30 }, fc.constant(null)).filter(
      ({ counts }) => counts.length > 1 && (counts[0]?.length ?? 0) > 1 && everybody(counts) >= 8,
    );
    fc.assert(
      fc.property(tables, threshold, ({ counts }, fewest) => {
        const rule = { threshold: fewest, kept: NOTHING_KEPT };
        const marks = suppressTable(counts, primaryOfCrossing(counts, fewest), rule);
        expect(auditTable(counts, marks, rule)).toEqual([]);
      }),
    );
  });

  // A reader with endless patience, instead of our own auditor.
  it('leaves a reader who tries every table no number but what the kept totals tell', () => {
    const small = tableWith({ rows: 3, columns: 3, count: 4 }, chance).filter(
      ({ counts }) => everybody(counts) <= 9,
    );
    fc.assert(
      fc.property(small, fc.record({ threshold, kept }), ({ counts, parts }, rule) => {
        const hidden = hiddenIn(suppressTable(counts, parts, rule));
        const told = flatten(rangesByTrying(counts, hidden)).map(width);
        const unavoidable = flatten(rangesByTrying(counts, allBut(rule, hidden))).map(width);
        const wanted = rule.threshold - 1;
        flatten(hidden).forEach((isHidden, order) => {
          if (!isHidden) return;
          expect(told[order]).toBeGreaterThanOrEqual(Math.min(wanted, unavoidable[order] ?? 0));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('hides what was hidden, keeps the totals that are kept, and nothing without a reason', () => {
    fc.assert(
      fc.property(
        tableWith({ rows: 4, columns: 4, count: 20 }, chance),
        fc.record({ threshold, kept }),
        ({ counts, parts }, rule) => {
          const marks = suppressTable(counts, parts, rule);
          const given = flatten(parts);
          flatten(marks).forEach((mark, order) => {
            expect(mark === 'primary').toBe(given[order] === 'primary');
          });
          if (rule.kept.rowTotals) expect(marks.rowTotals).not.toContain('secondary');
          if (rule.kept.columnTotals) expect(marks.columnTotals).not.toContain('secondary');
          if (!given.includes('primary')) expect(flatten(marks)).not.toContain('secondary');
        },
      ),
    );
  });

  it('hides no cell that could be published again', () => {
    const tables = tableWith({ rows: 4, columns: 5, count: 25 }, fc.constant(null));
    fc.assert(
      fc.property(tables, ({ counts }) => {
        const rule = { threshold: 5, kept: ALL_KEPT };
        const marks = suppressTable(counts, smallCells(counts, 5), rule);
        marks.cells.forEach((row, i) => {
          row.forEach((mark, j) => {
            if (mark !== 'secondary') return;
            const cells = marks.cells.map((line, a) =>
              line.map((held, b) => (a === i && b === j ? 'published' : held)),
            );
            expect(auditTable(counts, { ...marks, cells }, rule)).not.toEqual([]);
          });
        });
      }),
    );
  });

  it('does not depend on the order of rows and columns', () => {
    const tables = tableWith({ rows: 4, columns: 5, count: 25 }, fc.constant(null));
    fc.assert(
      fc.property(tables, kept, fc.infiniteStream(fc.nat()), ({ counts }, totals, keys) => {
        const rule = { threshold: 5, kept: totals };
        const rows = shuffled(counts.length, keys);
        const columns = shuffled(counts[0]?.length ?? 0, keys);
        const moved = rows.map((i) => columns.map((j) => counts[i]?.[j] ?? 0));
        const before = suppressTable(counts, smallCells(counts, 5), rule);
        const after = suppressTable(moved, smallCells(moved, 5), rule);
        expect(auditTable(moved, after, rule).filter((one) => one.isAvoidable)).toEqual([]);
        expect(heldIn(after, moved)).toEqual(heldIn(before, counts));
      }),
    );
  });

  it('is as safe after categories have been merged', () => {
    const tables = tableWith({ rows: 5, columns: 4, count: 12 }, fc.constant(null)).filter(
      ({ counts }) => counts.length > 2,
    );
    fc.assert(
      fc.property(tables, kept, ({ counts }, totals) => {
        const rule = { threshold: 5, kept: totals };
        const [first = [], second = [], third = [], ...others] = counts;
        const merged = [first.map((count, i) => count + (third[i] ?? 0)), second, ...others];
        const marks = suppressTable(merged, smallCells(merged, 5), rule);
        const exposed = auditTable(merged, marks, rule);
        expect(exposed.filter(({ isAvoidable }) => isAvoidable)).toEqual([]);
      }),
    );
  });

  // R's exhaustive search of every combination: 65 cells for the 24 tables of this folder.
  it('hides few cells more than the fewest possible', () => {
    const folder = new ReferenceFolder(fileURLToPath(new URL('../../reference/', import.meta.url)));
    const given = folder.groups('disclosure', 'table');
    let [ours, fewest] = [0, 0];
    for (const answer of folder.answer<Record<string, number>[]>('disclosure')) {
      const rows = given.get(answer.table ?? 0) ?? [];
      const counts = [...Map.groupBy(rows, ({ row }) => row).values()].map((cells) =>
        cells.map(({ count }) => Number(count)),
      );
      const rule = { threshold: answer.threshold ?? 0, kept: ALL_KEPT };
      const marks = suppressTable(counts, smallCells(counts, rule.threshold), rule);
      ours += flatten(marks).filter((mark) => mark === 'secondary').length;
      fewest += answer.fewest_complementary_width4 ?? 0;
    }
    expect(fewest).toBeGreaterThan(0);
    expect(ours).toBeGreaterThanOrEqual(fewest);
    expect(ours).toBeLessThanOrEqual(fewest * 1.1);
  });

  it('hides a total where no cell will do', () => {
    const counts = [
      [1, 1],
      [20, 30],
      [12, 15],
    ];
    const marks = suppressTable(counts, primaryOfCrossing(counts, 5), {
      threshold: 5,
      kept: { rowTotals: false, columnTotals: true },
    });
    expect(marks.rowTotals).toEqual(['primary', 'published', 'secondary']);
    expect(marks.cells[0]).toEqual(['primary', 'primary']);
  });

  it('hides the one that holds nobody last among equals', () => {
    const counts = [
      [2, 0, 6],
      [9, 9, 9],
    ];
    const marks = suppressTable(counts, smallCells(counts, 5), { threshold: 5, kept: ALL_KEPT });
    expect(marks.cells).toEqual([
      ['primary', 'published', 'secondary'],
      ['secondary', 'published', 'secondary'],
    ]);
  });

  it('refuses marks of another size', () => {
    const marks: Totalled<Mark> = {
      cells: [['primary'], ['published']],
      rowTotals: ['published', 'published'],
      columnTotals: ['published'],
    };
    const rule = { threshold: 5, kept: ALL_KEPT };
    expect(() => suppressTable([[3, 4]], marks, rule)).toThrow(RangeError);
  });
});

function smallCells(counts: Counts, fewest: number): Totalled<Mark> {
  return {
    cells: counts.map((row) =>
      row.map((count) => (count > 0 && count < fewest ? 'primary' : 'published')),
    ),
    rowTotals: counts.map(() => 'published'),
    columnTotals: (counts[0] ?? []).map(() => 'published'),
  };
}

function hiddenIn({ cells, rowTotals, columnTotals }: Totalled<Mark>): Totalled<boolean> {
  const isHidden = (mark: Mark) => mark !== 'published';
  return {
    cells: cells.map((row) => row.map(isHidden)),
    rowTotals: rowTotals.map(isHidden),
    columnTotals: columnTotals.map(isHidden),
  };
}

/** Everything hidden that may be. */
function allBut({ kept }: TableRule, hidden: Totalled<boolean>): Totalled<boolean> {
  return {
    cells: hidden.cells.map((row) => row.map(() => true)),
    rowTotals: hidden.rowTotals.map((isHidden) => isHidden || !kept.rowTotals),
    columnTotals: hidden.columnTotals.map((isHidden) => isHidden || !kept.columnTotals),
  };
}

function width(range: CountRange | null): number {
  return range === null ? 0 : range.high - range.low;
}

/** How many persons each hidden cell holds, whatever its place. */
function heldIn(marks: Totalled<Mark>, counts: Counts): readonly string[] {
  return marks.cells.flatMap((row, i) => row.map((mark, j) => `${mark} ${counts[i]?.[j]}`)).sort();
}

function shuffled(length: number, keys: fc.Stream<number>): readonly number[] {
  const drawn = [...keys.take(length)];
  return [...drawn.keys()].sort((a, b) => (drawn[a] ?? 0) - (drawn[b] ?? 0) || a - b);
}

function everybody(counts: Counts): number {
  return counts.flat().reduce((sum, count) => sum + count, 0);
}
