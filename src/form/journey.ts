/**
 * Which steps and questions a person is asked. The form and the statistics both ask here, so
 * that "not asked" has one meaning.
 */
import type { Question, Questionnaire, Step } from '../definition/questionnaire.ts';
import { evaluate } from './evaluate.ts';
import type { Answers, AnswerValue } from './response.ts';

export interface JourneyStep {
  readonly step: Step;
  /** Of the questions of the step, those that are asked. */
  readonly questions: readonly Question[];
}

/**
 * The steps of one person, in order, without those of which no question is asked.
 * Answers to questions that are no longer asked are ignored, for routing as for everything else.
 */
export function journey(questionnaire: Questionnaire, answers: Answers): readonly JourneyStep[] {
  const relevant: Record<string, AnswerValue> = {};
  const steps: JourneyStep[] = [];
  for (const step of questionnaire.steps) {
    const questions = step.questions.filter(
      ({ shownIf }) => !shownIf || evaluate(shownIf, relevant) === true,
    );
    for (const { id } of questions) {
      const answer = answers[id];
      if (answer !== undefined) relevant[id] = answer;
    }
    if (questions.length > 0) steps.push({ step, questions });
  }
  return steps;
}

/** The questions of a journey, in order. */
export function askedQuestions(steps: readonly JourneyStep[]): readonly Question[] {
  return steps.flatMap(({ questions }) => questions);
}

/**
 * The steps that may still come after one of a journey: those that its answers, given or not yet,
 * do not exclude. What the page of a step announces.
 */
export function stepsAhead(
  questionnaire: Questionnaire,
  steps: readonly JourneyStep[],
  current: JourneyStep,
  answers: Answers,
): readonly Step[] {
  const asked = new Set(askedQuestions(steps).map(({ id }) => id));
  const relevant = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
  const index = questionnaire.steps.findIndex(({ id }) => id === current.step.id);
  return questionnaire.steps
    .slice(index + 1)
    .filter(({ questions }) =>
      questions.some(({ shownIf }) => !shownIf || evaluate(shownIf, relevant) !== false),
    );
}
