import type { Question } from '../definition/questionnaire.ts';
import { decimal } from '../wording.ts';
import type { PostedFields } from './read-posted.ts';
import { type Answers, specifyKey } from './response.ts';

/** The fields that a form would post for these answers: how a step is shown again as it was. */
export function fieldsOf(questions: readonly Question[], answers: Answers): PostedFields {
  const fields: Record<string, readonly string[]> = {};
  for (const question of questions) {
    const value = answers[question.id];
    if (question.type === 'matrix') {
      const rows = (value ?? {}) as { readonly [row: string]: string };
      for (const [row, code] of Object.entries(rows)) fields[`${question.id}.${row}`] = [code];
    } else if (question.type === 'number') {
      fields[question.id] = typeof value === 'number' ? [decimal(value, question.decimals)] : [];
    } else {
      fields[question.id] = value === undefined ? [] : [value].flat().map(String);
    }
    if (question.type === 'single' || question.type === 'multiple') {
      for (const choice of question.choices) {
        const key = specifyKey(question.id, choice.id);
        if (choice.specify !== undefined) fields[key] = [String(answers[key] ?? '')];
      }
    }
  }
  return fields;
}
