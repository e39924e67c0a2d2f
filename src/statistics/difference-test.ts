import type { Group } from './difference.ts';
import { fisherExact } from './fisher.ts';
import { twoSidedNormal } from './normal-tail.ts';
import { requirePart } from './require-count.ts';

export interface ZTest {
  readonly method: 'z';
  readonly z: number;
  readonly pValue: number;
}

export type DifferenceTest = ZTest | { readonly method: 'fisher_exact'; readonly pValue: number };

/**
 * Whether two groups without a common person hold an answer equally often: the z test, or Fisher's
 * where persons are too few for it. Fisher's knows nothing of the populations, hence is severe when
 * most of them answered.
 *   Fisher when an expected count (holders or others, in either group) is below 5
 * @param first count at most base, base at most population
 * @param second the same, of other persons
 * @returns which test was used and its two-sided p-value; null when there is nothing to test:
 *   nobody answered in a group, everybody answered in both, or all gave the same answer
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Newcombe 1998; Cochran 1954 for the limit of 5
 * @example differenceTest({ count: 3, base: 4, population: 9 }, { count: 1, base: 4, population: 9 })?.method // => 'fisher_exact'
 * @example differenceTest({ count: 0, base: 40, population: 90 }, { count: 0, base: 40, population: 90 }) // => null
 */
export function differenceTest(first: Group, second: Group): DifferenceTest | null {
  const zTest = pooledZTest(first, second);
  if (zTest === null) return null;
  const everybody = first.base + second.base;
  const holders = first.count + second.count;
  const rarest = Math.min(holders, everybody - holders) * Math.min(first.base, second.base);
  if (rarest >= 5 * everybody) return zTest;
  return { method: 'fisher_exact', pValue: fisherExact(first, second) };
}

/**
 * Z test that two shares of finite populations are equal. Not to be trusted when an expected count
 * is below 5: see `differenceTest`.
 *   p = (k1 + k2) / (n1 + n2), k holders, n answers, N population
 *   z = (k1 / n1 - k2 / n2) / sqrt(sum of p (1 - p) (N - n) / ((N - 1) n))
 * @param first count at most base, base at most population
 * @param second the same, of other persons
 * @returns z and its two-sided p-value; null when nobody answered in a group, everybody answered in
 *   both, or all gave the same answer
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source Cochran 1977 for the variance in a finite population, here at the pooled share
 * @example pooledZTest({ count: 4, base: 8, population: 9 }, { count: 4, base: 8, population: 9 }) // => { method: 'z', z: 0, pValue: 1 }
 */
export function pooledZTest(first: Group, second: Group): ZTest | null {
  for (const { count, base, population } of [first, second]) {
    requirePart(count, base, 'count', 'base');
    requirePart(base, population, 'base', 'population');
  }
  if (first.base === 0 || second.base === 0) return null;
  const pooled = (first.count + second.count) / (first.base + second.base);
  const variance = pooled * (1 - pooled) * (perPerson(first) + perPerson(second));
  if (variance === 0) return null;
  const z = (first.count / first.base - second.count / second.base) / Math.sqrt(variance);
  return { method: 'z', z, pValue: twoSidedNormal(z) };
}

function perPerson({ base, population }: Group): number {
  return base === population ? 0 : (population - base) / ((population - 1) * base);
}
