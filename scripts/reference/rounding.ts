import {
  largestRemainder,
  percentUnits,
  type RoundingRule,
} from '../../src/statistics/rounding.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

/** Columns of the reference by rule of ours. */
export const ROUNDING_RULES: Readonly<Record<string, RoundingRule>> = {
  half_up: 'half_up',
  half_even: 'half_even',
  trunc: 'truncated',
};

export const rounding: SubjectCheck = {
  subject: /^rounding$/,
  given: ['case'],
  *compare(folder, name) {
    const given = folder.groups(name, 'case');
    for (const expected of folder.answer<Case[]>(name)) {
      const rows = given.get(cell(expected, 'case')) ?? [];
      const inOrder = rows.toSorted((a, b) => cell(a, 'category') - cell(b, 'category'));
      const counts = inOrder.map((row) => cell(row, 'count'));
      const base = sum(counts);
      const columns: Record<string, unknown> = { n: base };
      for (const decimals of [0, 1]) {
        for (const [column, rule] of Object.entries(ROUNDING_RULES)) {
          columns[`${column}_d${decimals}`] = counts.map((count) =>
            base === 0 ? null : percentUnits(count, base, decimals, rule),
          );
        }
        columns[`half_up_sum_d${decimals}`] =
          base === 0 ? null : sum(counts.map((count) => percentUnits(count, base, decimals)));
        columns[`largest_remainder_d${decimals}`] =
          base === 0 ? counts.map(() => null) : largestRemainder(counts, decimals);
      }
      for (const [column, ours] of Object.entries(columns)) {
        const place = `case ${expected.case}`;
        yield { place, column, ours, expected: expected[column], closeness: 'exact' };
      }
    }
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
