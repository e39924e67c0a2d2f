import type { Comparison, Condition } from '../definition/condition.ts';
import { type Answers, type AnswerValue, codesOf, rowAnswers } from './response.ts';

/**
 * Whether a condition holds, in three values: an unanswered question makes a comparison unknown,
 * and what is unknown is not shown. So does a declared kind of missing in a comparison of numbers.
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
  const answer = answerOf(relevant[condition.question], condition.row);
  if ('answered' in condition) return answer !== undefined;
  if (answer === undefined) return undefined;
  if ('compare' in condition) return compares(answer, condition.compare);
  return codesOf(answer).some((code) => condition.includes.includes(code));
}

function answerOf(value: AnswerValue | undefined, row: string | undefined) {
  return row === undefined ? value : rowAnswers(value)[row];
}

/** A declared kind of missing has no place among numbers: unknown. */
function compares(answer: AnswerValue, bounds: Comparison): boolean | undefined {
  const value = typeof answer === 'string' && /^\d+$/.test(answer) ? Number(answer) : answer;
  if (typeof value !== 'number') return undefined;
  const { atLeast, atMost, moreThan, lessThan } = bounds;
  return (
    value >= (atLeast ?? value) &&
    value <= (atMost ?? value) &&
    (moreThan === undefined || value > moreThan) &&
    (lessThan === undefined || value < lessThan)
  );
}
