import { crosstab } from '../../src/statistics/crosstab.ts';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { fisherEnumerated } from '../../src/statistics/fisher-enumerated.ts';
import type { Counts } from '../../src/statistics/table-totals.ts';
import type { Closeness } from './comparison.ts';
import { type Case, cell, type Row } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const tables: SubjectCheck = {
  subject: /^tables$/,
  given: ['table'],
  *compare(folder, name) {
    const given = folder.groups(name, 'table');
    for (const expected of folder.answer<Case[]>(name)) {
      const { base, rows, columns, counts, degrees, association } = crosstab(
        countsOf(given.get(cell(expected, 'table')) ?? []),
      );
      const ours: Record<string, readonly [unknown, Closeness]> = {
        n: [base, 'exact'],
        rows_kept: [rows.length, 'exact'],
        cols_kept: [columns.length, 'exact'],
        df: [degrees, 'exact'],
        chisq: [association?.chiSquare, 'closed'],
        p: [association?.pValue, 'p_value'],
        min_expected: [association?.smallestExpected, 'closed'],
        share_expected_lt5: [association?.shareBelowFive, 'closed'],
        cochran_ok: [association?.isChiSquareValid, 'exact'],
        cramers_v: [association?.cramersV, 'closed'],
        cramers_v_bias_corrected: [association?.correctedV, 'closed'],
        adj_residuals: [association?.adjustedResiduals, 'closed'],
        ...fisher(counts, degrees),
      };
      for (const [column, [value, closeness]] of Object.entries(ours)) {
        const place = `table ${expected.table}`;
        yield { place, column, ours: value, expected: expected[column], closeness };
      }
    }
  },
};

/** Rows and columns are numbered from 1. */
function countsOf(cells: readonly Row[]): Counts {
  const held = new Map(cells.map((one) => [`${one.row} ${one.col}`, cell(one, 'count')]));
  const last = (column: string) => Math.max(...cells.map((one) => cell(one, column)));
  const numbers = (length: number) => Array.from({ length }, (_, i) => i + 1);
  return numbers(last('row')).map((row) =>
    numbers(last('col')).map((column) => held.get(`${row} ${column}`) ?? 0),
  );
}

/** Tables with too many others beside them are tested by random ones, which equal nothing exactly. */
function fisher(counts: Counts, degrees: number): Record<string, readonly [unknown, Closeness]> {
  if (degrees < 2) return { fisher_p: [degrees === 1 ? fisherOf(counts) : null, 'p_value'] };
  const exact = fisherEnumerated(counts);
  return exact === null ? {} : { fisher_p: [exact, 'p_value'] };
}

function fisherOf(counts: Counts): number | null {
  const [first, second] = counts.map(([count = 0, others = 0]) => ({
    count,
    base: count + others,
  }));
  return first && second ? fisherExact(first, second) : null;
}
