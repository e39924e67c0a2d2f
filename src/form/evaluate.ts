import type { Condition } from '../definition/questionnaire.ts';
import type { Answers } from './response.ts';

/**
 * Whether a condition holds, in three values: an unanswered question makes a comparison unknown,
 * and what is unknown is not shown.
 *   all: false if one is false, else unknown if one is unknown (Kleene); any: the mirror image
 * @param relevant the answers to questions that were asked; others must be left out
 * @returns undefined when unknown
 */
export function evaluate(condition: Condition, relevant: Answers): boolean | undefined {
  const inner = (c: Condition) => evaluate(c, relevant);
  if ('all' in condition) {
    const values = condition.all.map(inner);
    return values.includes(false) ? false : values.includes(undefined) ? undefined : true;
  }
  if ('any' in condition) {
    const values = condition.any.map(inner);
    return values.includes(true) ? true : values.includes(undefined) ? undefined : false;
  }
  if ('not' in condition) {
    const value = inner(condition.not);
    return value === undefined ? undefined : !value;
  }
  const answer = relevant[condition.question];
  if ('answered' in condition) return answer !== undefined;
  if (answer === undefined) return undefined;
  const codes = Array.isArray(answer) ? answer : [answer];
  return codes.some((code) => condition.includes.includes(code));
}
