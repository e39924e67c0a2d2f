/** Conditions of which only the values of their tests are known: true, false or unknown. */
import type { Condition, Test } from '../condition.ts';

/** `undefined`: unknown, as an answer that is not there leaves it. */
export type Truth = boolean | undefined;

/** Not decided yet, and not to be confused with unknown. */
export const OPEN = 'open';
export type OpenTruth = Truth | typeof OPEN;

/**
 * The value of a condition, from those of its tests (Kleene's three-valued logic). One that is
 * still open makes the whole open, unless the rest decides.
 * @example truthOf({ not: { question: 'q', answered: true } }, () => false) // => true
 * @example truthOf({ any: [] }, () => true) // => false
 */
export function truthOf<T extends OpenTruth>(
  condition: Condition,
  testOf: (test: Test) => T,
): T | Truth {
  if ('all' in condition) return gathered(condition.all, testOf, false);
  if ('any' in condition) return gathered(condition.any, testOf, true);
  if ('not' in condition) {
    const truth = truthOf(condition.not, testOf);
    return truth === true ? false : truth === false ? true : truth;
  }
  return testOf(condition);
}

/** @param decisive the value of which one is enough */
function gathered<T extends OpenTruth>(
  conditions: readonly Condition[],
  testOf: (test: Test) => T,
  decisive: boolean,
): T | Truth {
  let value: T | Truth = !decisive;
  for (const condition of conditions) {
    const truth = truthOf(condition, testOf);
    if (truth === decisive) return decisive;
    if (truth === OPEN || (truth === undefined && value !== OPEN)) value = truth;
  }
  return value;
}

/** A test of a condition, with the value that may help the condition to be true. */
export type Helpful = readonly [test: Test, value: boolean];

const helpfulByCondition = new WeakMap<Condition, readonly Helpful[]>();

/** Every test of a condition, however deep; under an odd number of `not`, false helps. */
export function helpfulValues(condition: Condition): readonly Helpful[] {
  const known = helpfulByCondition.get(condition);
  if (known) return known;
  const values = findHelpful(condition);
  helpfulByCondition.set(condition, values);
  return values;
}

function findHelpful(condition: Condition): readonly Helpful[] {
  if ('all' in condition) return condition.all.flatMap(helpfulValues);
  if ('any' in condition) return condition.any.flatMap(helpfulValues);
  if ('not' in condition)
    return helpfulValues(condition.not).map(([test, value]) => [test, !value]);
  return [[condition, true]];
}

/** The questions that a condition looks at, each once. */
export function citedBy(condition: Condition): readonly string[] {
  return [...new Set(helpfulValues(condition).map(([{ question }]) => question))];
}
