import { benjaminiHochberg, holm } from '../../src/statistics/multiple-tests.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const pvalues: SubjectCheck = {
  subject: /^pvalues$/,
  given: ['family'],
  *compare(folder, name) {
    const families = folder.groups(name, 'family');
    for (const expected of folder.answer<Case[]>(name)) {
      const given = (families.get(cell(expected, 'family')) ?? [])
        .toSorted((a, b) => cell(a, 'index') - cell(b, 'index'))
        .map((row) => (row.p === '' || row.p === 'NA' ? null : cell(row, 'p')));
      const place = `family ${expected.family}`;
      const columns = { holm: holm(given), bh: benjaminiHochberg(given) };
      for (const [column, ours] of Object.entries(columns)) {
        yield { place, column, ours, expected: expected[column], closeness: 'p_value' };
      }
    }
  },
};
