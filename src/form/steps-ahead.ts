/**
 * Which steps may still come after one of a journey: what its page can announce before anything on
 * it is answered, and must not take back once it is.
 */
import type { Condition } from '../definition/condition.ts';
import {
  hasRows,
  type Question,
  type Questionnaire,
  type Step,
} from '../definition/questionnaire.ts';
import { evaluate } from './evaluate.ts';
import { type JourneyStep, relevantAnswers } from './journey.ts';
import type { Answers } from './response.ts';

export interface StepAhead {
  readonly step: Step;
  /** Whatever is answered from the current step on. */
  readonly certain: boolean;
}

type Outcome = boolean | undefined;

const ANY: readonly Outcome[] = [true, false, undefined];

/**
 * What was answered before the current step is settled; from this one on it may still change.
 * @param answers what is stored
 */
export function stepsAhead(
  questionnaire: Questionnaire,
  steps: readonly JourneyStep[],
  current: JourneyStep,
  answers: Answers,
): readonly StepAhead[] {
  const index = questionnaire.steps.findIndex(({ id }) => id === current.step.id);
  const before = questionnaire.steps.slice(0, index);
  const isBefore = ({ step }: JourneyStep) => before.some(({ id }) => id === step.id);
  const relevant = relevantAnswers(steps.filter(isBefore), answers);
  const settled = new Set(before.flatMap(({ questions }) => questions).map(({ id }) => id));

  const shown = ({ shownIf }: { readonly shownIf?: Condition }) =>
    shownIf ? outcomes(shownIf, settled, relevant) : [true];
  const isPossible = (part: { readonly shownIf?: Condition }) => shown(part).includes(true);
  const isCertain = (part: { readonly shownIf?: Condition }) => shown(part).every(Boolean);
  const isAsked = (question: Question) =>
    isCertain(question) &&
    (!('choices' in question) || question.choices.some((one) => !one.missing && isCertain(one))) &&
    (!hasRows(question) || question.rows.some(isCertain));

  return questionnaire.steps
    .slice(index + 1)
    .filter((step) => isPossible(step) && step.questions.some(isPossible))
    .map((step) => ({ step, certain: isCertain(step) && step.questions.some(isAsked) }));
}

/** Every value that a condition may still take. */
function outcomes(
  condition: Condition,
  settled: ReadonlySet<string>,
  relevant: Answers,
): readonly Outcome[] {
  const inner = (one: Condition) => outcomes(one, settled, relevant);
  if ('all' in condition) return condition.all.map(inner).reduce(combined, [true]);
  if ('any' in condition) {
    const contrary = condition.any.map((one) => inner(one).map(opposite));
    return contrary.reduce(combined, [true]).map(opposite);
  }
  if ('not' in condition) return inner(condition.not).map(opposite);
  return settled.has(condition.question) ? [evaluate(condition, relevant)] : ANY;
}

function combined(some: readonly Outcome[], others: readonly Outcome[]): readonly Outcome[] {
  return [...new Set(some.flatMap((one) => others.map((other) => both(one, other))))];
}

/** False if one is false, else unknown if one is unknown (Kleene). */
function both(one: Outcome, other: Outcome): Outcome {
  if (one === false || other === false) return false;
  return one === undefined || other === undefined ? undefined : true;
}

function opposite(outcome: Outcome): Outcome {
  return outcome === undefined ? undefined : !outcome;
}
