/** Rankings in exact numbers: who comes first, and who is ranked at all. */
import { type Inclination, single } from './quotas.ts';
import { randomFor, ranked } from './random.ts';
import type { Respondent } from './respondent.ts';

export interface RankingPlan {
  /** Times each choice is put first, those most inclined first. */
  readonly firsts: Readonly<Record<string, number>>;
  /** Times each choice is ranked at all, first included. */
  readonly ranked: Readonly<Record<string, number>>;
  readonly maximum: number;
  /** Towards the first choices of `firsts`. */
  readonly inclination: Inclination;
}

/** Codes from the first on, one to `maximum` each. */
export function rankings(
  purpose: string,
  people: readonly Respondent[],
  plan: RankingPlan,
): Map<Respondent, string[]> {
  const random = randomFor(`${purpose} others`);
  const given = new Map<Respondent, string[]>();
  for (const [respondent, code] of single(purpose, people, plan.firsts, plan.inclination)) {
    given.set(respondent, [code]);
  }
  const codesOf = (respondent: Respondent) => given.get(respondent) ?? [];
  // The most frequent go round first, since each can be given to a person once only.
  const others = ranked(Object.entries(plan.ranked), ([, count]) => count);
  for (const [code, count] of others) {
    const left = people.filter(
      (one) => !codesOf(one).includes(code) && codesOf(one).length < plan.maximum,
    );
    const chosen = ranked(left, (one) => random() - 0.7 * codesOf(one).length);
    const missing = count - (plan.firsts[code] ?? 0);
    if (chosen.length < missing) throw new Error(`${purpose}: nobody left to rank ${code}.`);
    for (const respondent of chosen.slice(0, missing)) codesOf(respondent).push(code);
  }
  for (const [respondent, [first = '', ...rest]] of given) {
    given.set(respondent, [first, ...ranked(rest, (code) => (plan.ranked[code] ?? 0) * random())]);
  }
  return given;
}
