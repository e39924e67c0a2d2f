import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditTable } from '../../../src/statistics/disclosure/audit.ts';
import { primaryOfProfile } from '../../../src/statistics/disclosure/primary.ts';
import { type Mark, suppressList } from '../../../src/statistics/disclosure/suppress.ts';
import { suppressBreakdown } from '../../../src/statistics/disclosure/suppress-breakdown.ts';
import { type Counts, tableTotals } from '../../../src/statistics/table-totals.ts';
import { tableWith } from './arbitrary-table.ts';

const RULE = Object.freeze({ threshold: 5, smallGroup: 10 });
const KEPT = { rowTotals: true, columnTotals: true };

describe('suppressBreakdown', () => {
  // By hand: without the third group the first would be all minus the others.
  it('hides a small group and another with it, whole, and no answer of all respondents', () => {
    const counts = [
      [1, 2],
      [20, 30],
      [9, 7],
    ];
    const marks = suppressBreakdown(counts, { ...RULE, basesKept: false }, groupsOf(counts, false));
    expect(marks).toEqual({
      cells: [
        ['primary', 'primary'],
        ['published', 'published'],
        ['secondary', 'secondary'],
      ],
      rowTotals: ['primary', 'published', 'secondary'],
      columnTotals: ['published', 'published'],
    });
  });

  it('hides answers alone where bases are published with the response rates', () => {
    const counts = [
      [2, 2],
      [20, 30],
      [9, 7],
    ];
    const marks = suppressBreakdown(counts, { ...RULE, basesKept: true }, groupsOf(counts, true));
    expect(marks.cells).toEqual([
      ['primary', 'primary'],
      ['published', 'published'],
      ['secondary', 'secondary'],
    ]);
    expect(marks.rowTotals).toEqual(['published', 'published', 'published']);
  });

  // Were the second group hidden here and the third in another question, both would be known.
  it('hides the groups that the variable hides, however many answered this question', () => {
    const counts = [
      [1, 2],
      [6, 7],
      [9, 7],
    ];
    const groups: readonly Mark[] = ['primary', 'published', 'secondary'];
    const marks = suppressBreakdown(counts, { ...RULE, basesKept: false }, groups);
    expect(marks.rowTotals).toEqual(groups);
  });

  it('hides whole groups, and leaves nothing that the auditor finds', () => {
    fc.assert(
      fc.property(
        tableWith({ rows: 6, columns: 5, count: 15 }, fc.constant(null)),
        fc.boolean(),
        ({ counts }, basesKept) => {
          const groups = groupsOf(counts, basesKept);
          const marks = suppressBreakdown(counts, { ...RULE, basesKept }, groups);
          const rule = { threshold: RULE.threshold, kept: KEPT };
          const exposed = auditTable(counts, marks, rule);
          expect(exposed.filter(({ isAvoidable }) => isAvoidable)).toEqual([]);
          expect(new Set(marks.columnTotals)).toEqual(new Set(['published']));
          marks.rowTotals.forEach((mark, group) => {
            if (mark !== 'published') expect(marks.cells[group]).not.toContain('published');
          });
        },
      ),
    );
  });

  it('refuses marks for other groups', () => {
    const rule = { ...RULE, basesKept: true };
    expect(() => suppressBreakdown([[3, 4]], rule, [])).toThrow(RangeError);
  });
});

function groupsOf(counts: Counts, basesKept: boolean): readonly Mark[] {
  const bases = tableTotals(counts).rows;
  const primary = primaryOfProfile(bases, RULE.threshold);
  return basesKept ? primary : suppressList(bases, primary, RULE.threshold);
}
