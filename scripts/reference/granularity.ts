import { compatibleCounts } from '../../src/statistics/granularity.ts';
import { type Case, cell, type Row } from './reference-folder.ts';
import { ROUNDING_RULES } from './rounding.ts';
import type { SubjectCheck } from './subject-check.ts';

export const granularity: SubjectCheck = {
  subject: /^granularity$/,
  given: ['case'],
  *compare(folder, name) {
    const given = new Map(folder.rows(name).map((row) => [cell(row, 'case'), row]));
    for (const expected of folder.answer<Case[]>(name)) {
      const row = given.get(cell(expected, 'case'));
      for (const [column, rule] of Object.entries(ROUNDING_RULES)) {
        const ours = compatibleCounts(printedOf(row), cell(row, 'n'), rule);
        const place = `case ${expected.case}`;
        yield { place, column, ours, expected: expected[column], closeness: 'exact' };
      }
    }
  },
};

/** The string, not the number: 52.0 is not 52. */
export function printedOf(row: Row | undefined): string {
  const printed = row?.printed;
  if (printed === undefined) throw new Error('a row without a printed percentage');
  return printed;
}
