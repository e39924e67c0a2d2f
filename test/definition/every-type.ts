import { readFileSync } from 'node:fs';
import { findQuestion, type Question } from '../../src/definition/questionnaire.ts';
import { read } from './sample.ts';

/** A questionnaire of every type of question, with every kind of condition. */
export const everyTypeText = readFileSync(new URL('./every-type.yaml', import.meta.url), 'utf8');
export const everyType = read(everyTypeText);

export function everyTypeQuestion(id: string): Question {
  const question = findQuestion(everyType, id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}
