/**
 * Which steps, questions, rows and choices a person is asked. The form and the statistics both
 * ask here, so that "not asked" has one meaning.
 */

import type { Condition } from '../definition/condition.ts';
import {
  type Choice,
  hasRows,
  type Information,
  type Question,
  type Questionnaire,
  type Row,
  type Step,
} from '../definition/questionnaire.ts';
import { evaluate } from './evaluate.ts';
import { relevantAnswer } from './relevant.ts';
import type { Answers, AnswerValue } from './response.ts';

export interface JourneyStep {
  readonly step: Step;
  /** Of the questions of the step, those that are asked, with the rows and choices offered. */
  readonly questions: readonly Question[];
  /** Of what the step says between them, what concerns this person. */
  readonly information: readonly Information[];
}

/**
 * The steps of one person, in order, without those of which no question is asked.
 * Answers to questions that are no longer asked, and choices that are no longer offered, are
 * ignored, for routing as for everything else.
 */
export function journey(questionnaire: Questionnaire, answers: Answers): readonly JourneyStep[] {
  const relevant: Record<string, AnswerValue> = {};
  const isShown = ({ shownIf }: { readonly shownIf?: Condition }) =>
    !shownIf || evaluate(shownIf, relevant) === true;
  const steps: JourneyStep[] = [];
  for (const step of questionnaire.steps) {
    if (!isShown(step)) continue;
    const questions = step.questions.flatMap((question) =>
      isShown(question) ? (asOffered(question, isShown) ?? []) : [],
    );
    for (const question of questions) {
      const answer = relevantAnswer(question, answers[question.id]);
      if (answer !== undefined) relevant[question.id] = answer;
    }
    const information = (step.information ?? []).filter(isShown);
    if (questions.length > 0) steps.push({ step, questions, information });
  }
  return steps;
}

/** The questions of a journey, in order. */
export function askedQuestions(steps: readonly JourneyStep[]): readonly Question[] {
  return steps.flatMap(({ questions }) => questions);
}

/** The answers that count, to the questions of a journey. */
export function relevantAnswers(steps: readonly JourneyStep[], answers: Answers): Answers {
  const counted = askedQuestions(steps).flatMap((question) => {
    const answer = relevantAnswer(question, answers[question.id]);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(counted);
}

/** Without what is withheld; undefined when nothing is left to choose. */
function asOffered(
  question: Question,
  isShown: (part: Choice | Row) => boolean,
): Question | undefined {
  if (!('choices' in question) || !hasConditions(question)) return question;
  const choices = question.choices.filter(isShown);
  if (choices.every(({ missing }) => missing !== undefined)) return undefined;
  if (!hasRows(question)) return { ...question, choices };
  const rows = question.rows.filter(isShown);
  return rows.length === 0 ? undefined : { ...question, choices, rows };
}

/** Looked for once: every page asks of every question. */
const conditional = new WeakMap<Question, boolean>();

function hasConditions(question: Extract<Question, { choices: unknown }>): boolean {
  const known = conditional.get(question);
  if (known !== undefined) return known;
  const found = partsOf(question).some(({ shownIf }) => shownIf !== undefined);
  conditional.set(question, found);
  return found;
}

function partsOf(question: Extract<Question, { choices: unknown }>): readonly (Choice | Row)[] {
  return hasRows(question) ? [...question.choices, ...question.rows] : question.choices;
}
