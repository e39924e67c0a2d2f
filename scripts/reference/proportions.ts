import { exactInterval } from '../../src/statistics/exact-interval.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { effectiveBase, proportion, wilsonInterval } from '../../src/statistics/proportion.ts';
import { shareVariance } from '../../src/statistics/share-variance.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const proportions: SubjectCheck = {
  subject: /^proportions$/,
  given: ['id'],
  *compare(folder, name) {
    const given = new Map(folder.rows(name).map((row) => [cell(row, 'id'), row]));
    for (const expected of folder.answer<Case[]>(name)) {
      const row = given.get(cell(expected, 'id'));
      const [count, base, population] = [cell(row, 'k'), cell(row, 'n'), cell(row, 'N')];
      const confidence = cell(row, 'conf');
      const effective = effectiveBase(base, population);
      const plain = base > 0 ? wilsonInterval(count / base, base, confidence) : null;
      const finite = base > 0 ? wilsonInterval(count / base, effective, confidence) : null;
      const ours = proportion(count, base, population, confidence);
      const exact = exactInterval(count, base, population, confidence);
      const variance = shareVariance(count, base, population);
      const closed = {
        p: ours?.share,
        z: -normalQuantile((1 - confidence) / 2),
        wilson_lower: plain?.low,
        wilson_upper: plain?.high,
        // R has no finite value where everybody answered, and JSON none for infinity.
        n_eff: Number.isFinite(effective) ? effective : null,
        wilson_fpc_lower: finite?.low,
        wilson_fpc_upper: finite?.high,
        wilson_fpc_clamped_lower: ours?.interval.low,
        wilson_fpc_clamped_upper: ours?.interval.high,
        bound_lower: ours?.bounds.low,
        bound_upper: ours?.bounds.high,
        hyper_lower: exact && exact.low / population,
        hyper_upper: exact && exact.high / population,
        se_srswor: variance === null ? null : Math.sqrt(variance),
      };
      const whole = { hyper_M_lower: exact?.low, hyper_M_upper: exact?.high };
      const place = `case ${expected.id}`;
      for (const [column, value] of Object.entries(closed)) {
        yield { place, column, ours: value, expected: expected[column], closeness: 'closed' };
      }
      for (const [column, value] of Object.entries(whole)) {
        yield { place, column, ours: value, expected: expected[column], closeness: 'exact' };
      }
    }
  },
};
