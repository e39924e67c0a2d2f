/** The committed demonstration of the survey of heads of establishment, read as plainly as possible. */
import { parse as parseCsv } from 'csv-parse/sync';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { type Row, textOf } from './read-demonstration.ts';

export const surveyFile = 'surveys/attentes-direction/2022.yaml';
export const dataFolder = 'surveys/attentes-direction/demonstration/2022';
export const reportFolder = 'reports/attentes-direction/2022';

const read = readQuestionnaire(textOf(surveyFile), surveyFile);
export const problems = read.problems;
export const questionnaire: Questionnaire = read.questionnaire ?? fail();

export const invitees: Record<string, string>[] = parseCsv(textOf(`${dataFolder}/invitees.csv`), {
  delimiter: ';',
  columns: true,
});
export const responses: readonly Row[] = JSON.parse(textOf(`${dataFolder}/responses.json`));
export const sent = responses.filter(({ state }) => state === 'sent');

function fail(): never {
  throw new Error(`${surveyFile} cannot be read.`);
}
