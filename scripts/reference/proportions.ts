import { effectiveBase, proportion, wilsonInterval } from '../../src/statistics/proportion.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const proportions: SubjectCheck = {
  subject: /^proportions$/,
  given: ['id', 'z'],
  *compare(folder, name) {
    const given = new Map(folder.rows(name).map((row) => [cell(row, 'id'), row]));
    for (const expected of folder.answer<Case[]>(name)) {
      const row = given.get(cell(expected, 'id'));
      const [count, base, population] = [cell(row, 'k'), cell(row, 'n'), cell(row, 'N')];
      const confidence = cell(row, 'conf');
      const effective = effectiveBase(base, population);
      const plain = wilsonInterval(count / base, base, confidence);
      const finite = wilsonInterval(count / base, effective, confidence);
      const ours = proportion(count, base, population, confidence);
      const columns = {
        p: ours?.share,
        wilson_lower: plain.low,
        wilson_upper: plain.high,
        // R has no finite value where everybody answered, and JSON none for infinity.
        n_eff: Number.isFinite(effective) ? effective : null,
        wilson_fpc_lower: finite.low,
        wilson_fpc_upper: finite.high,
        wilson_fpc_clamped_lower: ours?.interval.low,
        wilson_fpc_clamped_upper: ours?.interval.high,
        bound_lower: ours?.bounds.low,
        bound_upper: ours?.bounds.high,
      };
      const place = `case ${expected.id}`;
      for (const [column, value] of Object.entries(columns)) {
        yield { place, column, ours: value, expected: expected[column], closeness: 'closed' };
      }
    }
  },
};
