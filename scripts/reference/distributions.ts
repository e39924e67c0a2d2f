import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { chiSquareTail } from '../../src/statistics/chi-square-tail.ts';
import {
  hypergeometricDensity,
  hypergeometricLowerTail,
  hypergeometricUpperTail,
} from '../../src/statistics/hypergeometric.ts';
import { normalQuantile } from '../../src/statistics/normal-quantile.ts';
import { normalCdf } from '../../src/statistics/normal-tail.ts';
import { studentTCdf, studentTQuantile } from '../../src/statistics/student-t.ts';
import type { Closeness } from './comparison.ts';
import { type Case, cell } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

type Ours = (of: (parameter: string) => number) => number;

/** By the name that R gives them. What we take from a library as it is, is asked of the library. */
const functions: Readonly<Record<string, readonly [Ours, Closeness]>> = {
  qnorm: [(of) => normalQuantile(of('p')), 'closed'],
  pnorm: [(of) => normalCdf(of('x')), 'p_value'],
  pchisq_upper: [(of) => chiSquareTail(of('x'), of('df')), 'p_value'],
  pt: [(of) => studentTCdf(of('x'), of('df')), 'p_value'],
  qt: [(of) => studentTQuantile(of('p'), of('df')), 'closed'],
  phyper: [(of) => hypergeometricLowerTail(of('k'), of('N'), of('M'), of('n')), 'p_value'],
  phyper_upper: [(of) => hypergeometricUpperTail(of('k'), of('N'), of('M'), of('n')), 'p_value'],
  dhyper: [(of) => hypergeometricDensity(of('k'), of('N'), of('M'), of('n')), 'p_value'],
  lgamma: [(of) => gammaln(of('x')), 'closed'],
  pbinom: [(of) => betainc(1 - of('p'), of('n') - of('k'), of('k') + 1), 'p_value'],
};

export const distributions: SubjectCheck = {
  subject: /^distributions$/,
  given: [],
  columns: (answer) => new Set((answer as Case[]).map(({ f }) => String(f))),
  *compare(folder, name) {
    for (const [number, expected] of folder.answer<Case[]>(name).entries()) {
      const column = String(expected.f);
      const [ours, closeness] = functions[column] ?? [];
      if (ours === undefined || closeness === undefined) continue;
      yield {
        place: `value ${number + 1}`,
        column,
        ours: ours((parameter) => cell(expected, parameter)),
        expected: expected.value,
        closeness,
      };
    }
  },
};
