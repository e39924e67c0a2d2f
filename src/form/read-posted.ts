/**
 * What a posted step says: an answer, a blank or a fault for each question that was asked. What
 * is valid is never held back by what is not, and what is not valid is given back as entered. A
 * matrix is one answer, whole or not at all.
 */
import type { Question } from '../definition/questionnaire.ts';
import type { FieldWords } from './field-faults.ts';
import type { FieldReading, PostedFields } from './posted-fields.ts';
import { readChoices } from './read-choices.ts';
import { readMatrix } from './read-matrix.ts';
import { readDate, readNumber } from './read-numbers.ts';
import { readRanking } from './read-ranking.ts';
import { readText } from './read-text.ts';
import type { AnswerValue } from './response.ts';

export type { PostedFields } from './posted-fields.ts';

export interface FieldFault extends FieldWords {
  readonly question: Question;
  /** The row of a matrix. */
  readonly row?: string;
}

export interface PostedStep {
  /** Answer key to value; undefined: left blank. Keys of faulty fields are absent. */
  readonly changes: ReadonlyMap<string, AnswerValue | undefined>;
  readonly faults: readonly FieldFault[];
}

export function readPosted(questions: readonly Question[], posted: PostedFields): PostedStep {
  const changes = new Map<string, AnswerValue | undefined>();
  const faults: FieldFault[] = [];
  for (const question of questions) {
    const reading = readQuestion(question, posted);
    for (const [key, value] of reading.changes) changes.set(key, value);
    faults.push(...reading.faults.map((fault) => ({ ...fault, question })));
  }
  return { changes, faults };
}

function readQuestion(question: Question, posted: PostedFields): FieldReading {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'scale':
      return readChoices(question, posted);
    case 'matrix':
    case 'multiple_matrix':
      return readMatrix(question, posted);
    case 'ranking':
      return readRanking(question, posted);
    case 'number':
      return readNumber(question, posted);
    case 'date':
      return readDate(question, posted);
    default:
      return readText(question, posted[question.id] ?? []);
  }
}
