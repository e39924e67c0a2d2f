/** From a posted step to the response that holds it. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../definition/freeze.ts';
import { hasChoices, type Question } from '../definition/questionnaire.ts';
import { withWithheld } from './relevant.ts';
import { type Answers, type AnswerValue, specifyKey } from './response.ts';
import { sameAnswer } from './same-answer.ts';

/**
 * The answers with some replaced, or erased where the change is undefined.
 * @param questions as they were asked: what was withheld of them stays
 */
export function applyChanges(
  questions: readonly Question[],
  answers: Answers,
  changes: ReadonlyMap<string, AnswerValue | undefined>,
): Answers {
  const merged = new Map<string, AnswerValue | undefined>([...Object.entries(answers), ...changes]);
  for (const question of questions) {
    if (!changes.has(question.id)) continue;
    const given = changes.get(question.id);
    merged.set(question.id, withWithheld(question, answers[question.id], given));
  }
  const kept = [...merged].filter(
    (entry): entry is [string, AnswerValue] => entry[1] !== undefined,
  );
  return Object.fromEntries(kept);
}

/** Steps shown so far, in the order of the first time each was. */
export function withStep(steps: readonly string[], step: string): readonly string[] {
  return steps.includes(step) ? steps : [...steps, step];
}

/**
 * A short mark of what the answers to some questions are, given out with the page and sent back
 * with it: when it no longer fits, these answers were changed elsewhere in between.
 */
export function answersMark(questions: readonly Question[], answers: Answers): string {
  const keys = questions.flatMap(answerKeys);
  const shown = Object.fromEntries(keys.map((key) => [key, answers[key]]));
  return hash('sha256', canonicalJson(shown), 'hex').slice(0, 16);
}

/** Whether some questions are answered alike. */
export function sameAnswers(questions: readonly Question[], one: Answers, other: Answers): boolean {
  return questions.flatMap(answerKeys).every((key) => sameAnswer(one[key], other[key]));
}

/** The keys under which the answer to a question is kept. */
export function answerKeys(question: Question): readonly string[] {
  if (!hasChoices(question)) return [question.id];
  const specified = question.choices.filter((choice) => choice.specify !== undefined);
  return [question.id, ...specified.map((choice) => specifyKey(question.id, choice.id))];
}
