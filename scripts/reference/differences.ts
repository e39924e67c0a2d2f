import { newcombeInterval } from '../../src/statistics/difference.ts';
import { pooledZTest } from '../../src/statistics/difference-test.ts';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { effectiveBase, wilsonInterval } from '../../src/statistics/proportion.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const differences: SubjectCheck = {
  subject: /^differences$/,
  given: ['id'],
  *compare(folder, name) {
    const given = new Map(folder.rows(name).map((row) => [cell(row, 'id'), row]));
    for (const expected of folder.answer<Case[]>(name)) {
      const row = given.get(cell(expected, 'id'));
      const first = { count: cell(row, 'k1'), base: cell(row, 'n1'), population: cell(row, 'N1') };
      const second = { count: cell(row, 'k2'), base: cell(row, 'n2'), population: cell(row, 'N2') };
      const intervalOn = (baseOf: (group: typeof first) => number) => {
        if (first.base === 0 || second.base === 0) return null;
        const estimate = (group: typeof first) => {
          const share = group.count / group.base;
          return { share, interval: wilsonInterval(share, baseOf(group)) };
        };
        return newcombeInterval(estimate(first), estimate(second));
      };
      const plain = intervalOn(({ base }) => base);
      const finite = intervalOn(({ base, population }) => effectiveBase(base, population));
      const value = plain && first.count / first.base - second.count / second.base;
      const zTest = pooledZTest(first, second);
      const place = `case ${expected.id}`;
      const closed = {
        diff: value,
        newcombe_lower: plain?.low,
        newcombe_upper: plain?.high,
        newcombe_fpc_lower: finite?.low,
        newcombe_fpc_upper: finite?.high,
        z_fpc_pooled: zTest?.z,
      };
      const pValues = { p_fpc_pooled: zTest?.pValue, fisher_p: fisherExact(first, second) };
      for (const [column, ours] of Object.entries(closed)) {
        yield { place, column, ours, expected: expected[column], closeness: 'closed' };
      }
      for (const [column, ours] of Object.entries(pValues)) {
        yield { place, column, ours, expected: expected[column], closeness: 'p_value' };
      }
    }
  },
};
