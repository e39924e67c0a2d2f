import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { fieldsOf } from '../../form/fields-of.ts';
import { readPosted } from '../../form/read-posted.ts';
import type { Answers, AnswerValue } from '../../form/response.ts';
import { sameAnswer } from '../../form/same-answer.ts';

/**
 * Of answers given to an earlier version of a questionnaire, those that its form could still give:
 * meanwhile a question may have changed its type, a choice may be gone.
 */
export function fittingAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const given = allQuestions(questionnaire).flatMap((question) => [
    ...readPosted([question], fieldsOf([question], answers)).changes,
  ]);
  const kept = given.filter((entry): entry is [string, AnswerValue] =>
    sameAnswer(entry[1], answers[entry[0]]),
  );
  return Object.fromEntries(kept);
}
