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
