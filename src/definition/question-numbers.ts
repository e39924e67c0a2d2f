import { allQuestions, type Questionnaire } from './questionnaire.ts';

/**
 * The number that a question has on paper, 1 for the first that is asked. Everything counts,
 * whatever its condition: the number of a question is the same for everybody.
 * @returns by question id
 */
export function questionNumbers(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  return new Map(allQuestions(questionnaire).map(({ id }, index) => [id, index + 1]));
}
