/** What can become of a condition among all people who may arrive at it. */
import type { Condition, Test } from '../condition.ts';
import { hasRows } from '../questionnaire.ts';
import type { Scene } from './scene.ts';
import { visitSituations } from './situations.ts';
import { helpfulValues, truthOf } from './truth.ts';

export interface Verdict {
  /** Somebody finds it true. */
  readonly holds: boolean;
  /** False: told only where somebody finds it true. */
  readonly fails: boolean;
  /** Unknown: told only where nobody finds it false. */
  readonly unknown: boolean;
}

/**
 * @param condition what is judged
 * @param within conditions that are true of whoever arrives there
 * @param scene of all these conditions
 * @returns undefined when there are too many situations to be sure
 */
export function judge(
  condition: Condition,
  within: readonly Condition[],
  scene: Scene,
): Verdict | undefined {
  const seen = { holds: false, fails: false, unknown: false };
  const search = (first: boolean) =>
    visitSituations({
      scene,
      within,
      goals: [condition],
      first,
      visit: ({ testOf }) => {
        const truth = truthOf(condition, testOf);
        if (truth === true) seen.holds = true;
        else if (truth === false) seen.fails = true;
        else seen.unknown = true;
        return truth === first;
      },
    });
  if (!search(true)) return undefined;
  return !seen.holds || seen.fails || search(false) ? seen : undefined;
}

export interface LostTest {
  readonly test: Test;
  /** Her question is not asked, the row is withheld, or what she answered is no number. */
  readonly why: 'not asked' | 'not offered' | 'no number';
}

/**
 * A person who answers everything that she is asked, and who finds a condition unknown that would
 * be true if what is unknown were false.
 * @returns the first of the tests that say nothing of her; undefined when there is nobody, or when
 *   there are too many situations to find her
 */
export function lostTest(
  condition: Condition,
  within: readonly Condition[],
  scene: Scene,
): LostTest | undefined {
  const denied = helpfulValues(condition).filter(([, value]) => !value);
  if (!denied.some(([test]) => mayStayUnknown(test, scene))) return undefined;
  let lost: LostTest | undefined;
  visitSituations({
    scene,
    within,
    goals: [condition],
    complete: true,
    // She is found soon, or hardly ever.
    patience: 100,
    visit: ({ testOf, isAsked }) => {
      if (truthOf(condition, testOf) !== undefined) return false;
      if (truthOf(condition, (test) => testOf(test) === true) !== true) return false;
      const test = denied.find(([one]) => testOf(one) === undefined)?.[0];
      const offered = test?.row === undefined ? 'no number' : 'not offered';
      lost = test && { test, why: isAsked(test.question) ? offered : 'not asked' };
      return true;
    },
  });
  return lost;
}

/** For whoever leaves nothing blank. */
function mayStayUnknown(test: Test, scene: Scene): boolean {
  const gate = scene.gateOf(test.question);
  if (!gate || 'answered' in test) return false;
  const { question, asked, parts } = gate;
  const withheld = hasRows(question) && question.rows.some((row) => parts.has(row));
  return asked.length > 0 || withheld || 'compare' in test;
}
