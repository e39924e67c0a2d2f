import { hasRows, type Question } from '../definition/questionnaire.ts';
import { decimal } from '../wording.ts';
import { outsideField, type PostedFields } from './posted-fields.ts';
import { rankField } from './read-ranking.ts';
import { relevantAnswer } from './relevant.ts';
import { type Answers, type AnswerValue, codesOf, rowAnswers, specifyKey } from './response.ts';

/** The fields that a form would post for these answers: how a step is shown again as it was. */
export function fieldsOf(questions: readonly Question[], answers: Answers): PostedFields {
  const fields: Record<string, readonly string[]> = {};
  for (const question of questions) {
    const value = relevantAnswer(question, answers[question.id]);
    const outside = outsideOf(question, value);
    if (outside !== undefined) fields[outsideField(question.id)] = [outside];
    else if (hasRows(question)) {
      for (const [row, codes] of Object.entries(rowAnswers(value))) {
        fields[`${question.id}.${row}`] = [codes].flat();
      }
    } else if (question.type === 'ranking') {
      codesOf(value).forEach((code, index) => {
        fields[rankField(question.id, index + 1)] = [code];
      });
    } else if (question.type === 'number') {
      fields[question.id] = typeof value === 'number' ? [decimal(value, question.decimals)] : [];
    } else fields[question.id] = [...codesOf(value)];
    if (question.type === 'single' || question.type === 'multiple') {
      for (const choice of question.choices) {
        const key = specifyKey(question.id, choice.id);
        if (choice.specify !== undefined) fields[key] = [String(answers[key] ?? '')];
      }
    }
  }
  return fields;
}

/** The declared kind of missing that stands in place of an answer. */
function outsideOf(question: Question, value: AnswerValue | undefined): string | undefined {
  if (!('outside' in question) || typeof value !== 'string') return undefined;
  return question.outside?.some(({ id }) => id === value) ? value : undefined;
}
