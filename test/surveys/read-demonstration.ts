/** The committed demonstration of 2021, read as plainly as possible. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import type { Answers, AnswerValue } from '../../src/form/response.ts';

export interface Row {
  readonly email: string;
  readonly state: 'sent' | 'draft';
  readonly updatedOn: string;
  readonly stepsDisplayed: readonly string[];
  readonly answers: Answers;
}

const path = 'surveys/etre-rupn/2021.yaml';
const read = readQuestionnaire(textOf(path), path);
export const problems = read.problems;
export const questionnaire: Questionnaire = read.questionnaire ?? fail();

export const invitees = csvOf('surveys/etre-rupn/demonstration/2021/invitees.csv');
// An apostrophe before what a spreadsheet would take for a formula is not theirs.
export const remarks = csvOf('reports/etre-rupn/2021/remarques.csv').map(
  (row): Record<string, string> => ({
    ...row,
    texte: (row.texte ?? '').replace(/^'(?=[=+@-])/, ''),
  }),
);
export const themes: Record<string, Record<string, string>> = parseYaml(
  textOf('reports/etre-rupn/2021/themes.yaml'),
);
export const responses: readonly Row[] = JSON.parse(
  textOf('surveys/etre-rupn/demonstration/2021/responses.json'),
);
export const sent = responses.filter(({ state }) => state === 'sent');
export const drafts = responses.filter(({ state }) => state === 'draft');

const key = createHash('sha256').update('demonstration etre-rupn/2021').digest();

export function idOf({ email }: Row): string {
  return responseId(key, inviteeId(key, email));
}

export function askedOf({ answers }: Row): readonly string[] {
  return askedQuestions(journey(questionnaire, answers)).map(({ id }) => id);
}

/** `question.choice` or `question.row.choice`: how many hold it, of how many who answered. */
export function countOf(figure: string): [number, number] {
  const [question = '', ...rest] = figure.split('.');
  const choice = rest.at(-1) ?? '';
  const row = rest.length === 2 ? rest[0] : undefined;
  const answers = sent
    .filter((one) => askedOf(one).includes(question))
    .map(({ answers }) =>
      held(row === undefined ? answers[question] : cell(answers, question, row)),
    )
    .filter((codes) => codes.length > 0 && !codes.includes('ne_souhaite_pas'));
  return [answers.filter((codes) => codes.includes(choice)).length, answers.length];
}

export function held(answer: AnswerValue | undefined): readonly string[] {
  return typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
}

function cell(answers: Answers, question: string, row: string): string | undefined {
  const rows = answers[question] as Readonly<Record<string, string>> | undefined;
  return rows?.[row];
}

function csvOf(file: string): Record<string, string>[] {
  return parseCsv(textOf(file), { delimiter: ';', columns: true });
}

export function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

function fail(): never {
  throw new Error('The questionnaire of 2021 cannot be read.');
}
