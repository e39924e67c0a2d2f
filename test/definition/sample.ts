import { readFileSync } from 'node:fs';
import {
  findQuestion,
  type Question,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { formatProblem } from '../../src/problem.ts';

export const sampleText = readFileSync(new URL('./sample.yaml', import.meta.url), 'utf8');

/** `sample.yaml`, frozen: role → ateliers → heures → mot is a chain of conditions. */
export const sample: Questionnaire = read(sampleText);

type QuestionOf<T, Q = Question> = Q extends { type: infer U } ? (T extends U ? Q : never) : never;

/** A question of the sample, of the type that the test expects. */
export function sampleQuestion<T extends Question['type']>(id: string, type: T): QuestionOf<T> {
  const question = findQuestion(sample, id);
  if (question?.type !== type) throw new Error(`the sample has no question ${id} of type ${type}`);
  return question as QuestionOf<T>;
}

export function read(text: string): Questionnaire {
  const { questionnaire, problems } = readQuestionnaire(text, 'sample.yaml');
  if (!questionnaire) throw new Error(problems.map(formatProblem).join('\n'));
  return deepFreeze(questionnaire);
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
