import type { Question } from '../../definition/questionnaire.ts';
import { type Answers, type AnswerValue, specifyKey } from '../../form/response.ts';
import { decimal } from '../../wording.ts';

/** What a person answered, in the words of the questionnaire, a line per choice or row. */
export function answerLines(question: Question, answers: Answers): readonly string[] {
  const value = answers[question.id];
  if (value === undefined) return [];
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.choices
        .filter((choice) => [value].flat().includes(choice.id))
        .map((choice) => {
          const text = answers[specifyKey(question.id, choice.id)];
          return text === undefined ? choice.label : `${choice.label}\u00a0: ${text}`;
        });
    case 'matrix':
      return question.rows.flatMap((row) => {
        const code = rowCode(value, row.id);
        const choice = question.choices.find(({ id }) => id === code);
        return choice ? [`${row.label}\u00a0: ${choice.label}`] : [];
      });
    case 'number':
      return [`${decimal(Number(value), question.decimals)}\u00a0${question.unit}`];
    default:
      return [String(value)];
  }
}

function rowCode(value: AnswerValue, row: string): string | undefined {
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [row: string]: string })[row]
    : undefined;
}
