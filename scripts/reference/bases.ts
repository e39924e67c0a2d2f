import { compatibleBases } from '../../src/statistics/compatible-bases.ts';
import { printedOf } from './granularity.ts';
import { type Case, cell } from './reference-folder.ts';
import { ROUNDING_RULES } from './rounding.ts';
import type { SubjectCheck } from './subject-check.ts';

export const bases: SubjectCheck = {
  subject: /^bases$/,
  given: ['case', 'nmax'],
  *compare(folder, name) {
    const given = folder.groups(name, 'case');
    for (const expected of folder.answer<Case[]>(name)) {
      const printed = (given.get(cell(expected, 'case')) ?? []).map(printedOf);
      const largest = cell(expected, 'nmax');
      for (const kind of ['single', 'multiple'] as const) {
        for (const [suffix, rule] of Object.entries(ROUNDING_RULES)) {
          const column = `${kind}_${suffix}`;
          if (!(column in expected)) continue;
          const ours = compatibleBases(printed, largest, kind, rule);
          const place = `case ${expected.case}`;
          yield { place, column, ours, expected: expected[column], closeness: 'exact' };
        }
      }
    }
  },
};
