import { change } from '../../src/statistics/change.ts';
import { mcnemarExact } from '../../src/statistics/mcnemar.ts';
import { boundsWithoutAssumption } from '../../src/statistics/proportion.ts';
import { shareVariance } from '../../src/statistics/share-variance.ts';
import { type Case, cell, type Row } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

export const overlap: SubjectCheck = {
  subject: /^overlap$/,
  // The populations stand in the answer only.
  given: ['case', 'N1', 'N2', 'N12'],
  *compare(folder, name) {
    const cases = folder.groups(name, 'case');
    for (const expected of folder.answer<Case[]>(name)) {
      const answers = answersByYear(cases.get(cell(expected, 'case')) ?? []);
      const earlier = group(answers[0], cell(expected, 'N1'));
      const later = group(answers[1], cell(expected, 'N2'));
      const matched = matchedPairs(answers[0], answers[1]);
      const { n11, n10, n01, n00 } = matched;
      const pairs = { both: n11, lost: n10, gained: n01, neither: n00 };
      const ours = change(earlier, later, { population: cell(expected, 'N12'), ...pairs });
      const zTest = ours?.test?.method === 'z' ? ours.test : null;
      const variances = [earlier, later].map(({ count, base, population }) =>
        shareVariance(count, base, population),
      );
      const independent = change(earlier, later, null);
      // The reference leaves its interval where the logical bounds would cut it.
      const before = boundsWithoutAssumption(earlier.count, earlier.base, earlier.population);
      const after = boundsWithoutAssumption(later.count, later.base, later.population);
      const place = `case ${expected.case}`;
      const whole = { n1: earlier.base, n2: later.base, n12: n11 + n10 + n01 + n00 };
      for (const [column, value] of Object.entries(whole)) {
        yield { place, column, ours: value, expected: expected[column], closeness: 'exact' };
      }
      for (const [column, value] of Object.entries(matched)) {
        const theirs = (expected.matched as Case)[column];
        yield {
          place,
          column: `matched.${column}`,
          ours: value,
          expected: theirs,
          closeness: 'exact',
        };
      }
      const closed = {
        diff: [ours?.value, expected.diff],
        var1: [variances[0], expected.var1],
        var2: [variances[1], expected.var2],
        s12: [ours?.dependence?.pairCovariance, expected.s12],
        cov: [ours?.dependence?.covariance, expected.cov],
        se_independent: [independent?.standardError, expected.se_independent],
        se: [ours?.standardError, expected.se],
        z: [zTest?.z, expected.z],
        lower: [ours?.interval.low, Math.max(cell(expected, 'lower'), after.low - before.high)],
        upper: [ours?.interval.high, Math.min(cell(expected, 'upper'), after.high - before.low)],
      };
      for (const [column, [value, theirs]] of Object.entries(closed)) {
        yield { place, column, ours: value, expected: theirs, closeness: 'closed' };
      }
      yield { place, column: 'p', ours: zTest?.pValue, expected: expected.p, closeness: 'p_value' };
      yield {
        place,
        column: 'mcnemar_exact_p',
        ours: mcnemarExact(n10, n01),
        expected: unnamed(expected.mcnemar_exact_p),
        closeness: 'p_value',
      };
    }
  },
};

/** Answer per unit, of the earlier and of the later year. */
function answersByYear(
  rows: readonly Row[],
): readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>] {
  const years = [...new Set(rows.map((row) => cell(row, 'year')))].sort((a, b) => a - b);
  const of = (year: number | undefined) =>
    new Map(
      rows
        .filter((row) => cell(row, 'year') === year)
        .map((row) => [row.unit ?? '', cell(row, 'y')] as const),
    );
  return [of(years[0]), of(years[1])];
}

function group(answers: ReadonlyMap<string, number>, population: number) {
  const held = [...answers.values()].filter((y) => y === 1).length;
  return { count: held, base: answers.size, population };
}

/** n10: the earlier year only. */
function matchedPairs(earlier: ReadonlyMap<string, number>, later: ReadonlyMap<string, number>) {
  const pairs = { n11: 0, n10: 0, n01: 0, n00: 0 };
  for (const [unit, y] of earlier) {
    const other = later.get(unit);
    if (other !== undefined) pairs[`n${y}${other}` as keyof typeof pairs] += 1;
  }
  return pairs;
}

/** R keeps the name of what a value was computed from. */
function unnamed(value: unknown): unknown {
  const isNamed = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isNamed ? Object.values(value)[0] : value;
}
