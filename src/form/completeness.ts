import type { Questionnaire } from '../definition/questionnaire.ts';
import { askedQuestions, journey } from './journey.ts';
import { relevantAnswer } from './relevant.ts';
import type { Answers, Response } from './response.ts';

/** Of the responses begun and not sent, how many went at least half the way. */
export interface DraftCounts {
  readonly partial: number;
  readonly brokenOff: number;
}

export interface Completeness {
  /** Questions that the person is asked, given the answers so far. */
  readonly applicable: number;
  /** Of these, how many have an answer; a matrix has one as soon as a row has. */
  readonly answered: number;
}

export function completeness(questionnaire: Questionnaire, answers: Answers): Completeness {
  const asked = askedQuestions(journey(questionnaire, answers));
  const answered = asked.filter(
    (question) => relevantAnswer(question, answers[question.id]) !== undefined,
  );
  return { applicable: asked.length, answered: answered.length };
}

/**
 * Responses begun and not sent, by how far they went: at least half of the questions asked
 * answered (partial), or fewer but one at least (broken off). Without any answer nobody began.
 */
export function countDrafts(
  questionnaire: Questionnaire,
  responses: readonly Response[],
): DraftCounts {
  const drafts = responses
    .filter((response) => response.state === 'draft')
    .map(({ answers }) => completeness(questionnaire, answers))
    .filter(({ answered }) => answered > 0);
  const partial = drafts.filter(({ answered, applicable }) => 2 * answered >= applicable).length;
  return { partial, brokenOff: drafts.length - partial };
}
