import { numericSummary } from '../../src/statistics/numeric-summary.ts';
import { ordinalSummary } from '../../src/statistics/ordinal-summary.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const numeric: SubjectCheck = {
  subject: /^numeric$/,
  given: ['series', 'probs'],
  *compare(folder, name) {
    const given = folder.groups(name, 'series');
    for (const expected of folder.answer<Case[]>(name)) {
      const rows = given.get(cell(expected, 'series')) ?? [];
      const values = rows.flatMap((row) => (row.value === '' ? [] : [cell(row, 'value')]));
      const summary = numericSummary(values);
      const { base, topTwo, bottomTwo } = ordinalSummary(personsPerStep(values));
      const counts = {
        n: rows.length,
        n_valid: summary.count,
        top2_count: topTwo,
        bottom2_count: bottomTwo,
      };
      const closed = {
        mean: summary.mean,
        sd: summary.sd,
        min: summary.min,
        max: summary.max,
        median: summary.median,
        type7: (expected.probs as readonly number[]).map((probability) =>
          values.length === 0 ? null : quantile(values, probability),
        ),
        top2_share: topTwo === null || base === 0 ? null : topTwo / base,
      };
      const place = `series ${expected.series}`;
      for (const [column, ours] of Object.entries(counts)) {
        yield { place, column, ours, expected: expected[column], closeness: 'exact' };
      }
      for (const [column, ours] of Object.entries(closed)) {
        yield { place, column, ours, expected: expected[column], closeness: 'closed' };
      }
    }
  },
};

/** Steps of a scale from 1 to 5. The reference counts boxes of any series: 4 or more, 2 or less. */
function personsPerStep(values: readonly number[]): readonly number[] {
  const step = (value: number) => {
    if (value >= 4) return value >= 5 ? 5 : 4;
    if (value <= 2) return value <= 1 ? 1 : 2;
    return 3;
  };
  return [1, 2, 3, 4, 5].map((wanted) => values.filter((value) => step(value) === wanted).length);
}
