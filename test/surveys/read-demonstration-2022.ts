/** The committed demonstration of 2022, read as plainly as possible. */
import { createHash } from 'node:crypto';
import { parse as parseCsv } from 'csv-parse/sync';
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Question, Questionnaire } from '../../src/definition/questionnaire.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { readEarlierFigures } from '../../src/exchange/earlier-figures.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { askedQuestions, journey } from '../../src/form/journey.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';
import { type Row, textOf } from './read-demonstration.ts';

const path = 'surveys/etre-rupn/2022.yaml';
const data = 'surveys/etre-rupn/demonstration/2022';
const report = 'reports/etre-rupn/2022';

const read = readQuestionnaire(textOf(path), path);
export const problems = read.problems;
export const questionnaire: Questionnaire = read.questionnaire ?? fail(path);

export const invitees = csvOf(`${data}/invitees.csv`);
export const remarks = csvOf(`${report}/remarques.csv`);
export const responses: readonly Row[] = JSON.parse(textOf(`${data}/responses.json`));
export const sent = responses.filter(({ state }) => state === 'sent');
export const drafts = responses.filter(({ state }) => state === 'draft');

/** As asked: without the rows and choices that were not offered. */
export function askedOf({ answers }: Row): readonly Question[] {
  return askedQuestions(journey(questionnaire, answers));
}

/** @param article, planned in place of the committed ones */
export function buildBilan(
  article = textOf(`${report}/bilan.md.hbs`),
  planned = textOf(`${report}/plan.yaml`),
) {
  const key = createHash('sha256').update('demonstration etre-rupn/2022').digest();
  const list = Buffer.from(textOf(`${data}/invitees.csv`));
  const invited = readInvitees(list, 'invitees.csv', questionnaire.frame, key, true);
  const people = invited.invitees ?? fail('invitees.csv');
  const file = textOf(`${data}/responses.json`);
  const answered = readResponses(file, 'responses.json', questionnaire, people, key);
  const dated = (answered.responses ?? fail('rows')).map((response) => ({
    ...response,
    sentOn: response.state === 'sent' ? response.updatedOn : null,
  }));
  const plan = readPlan(planned, 'plan.yaml').file ?? fail('plan.yaml');
  const { labels } = readThemes(textOf(`${report}/themes.yaml`), 'themes.yaml');
  const coded = Buffer.from(textOf(`${report}/remarques.csv`));
  const sorted = readRemarks(coded, 'remarques.csv', labels ?? fail('themes.yaml'));
  return buildReport({
    dataset: buildDataset(questionnaire, people.map(frameOf), dated),
    demonstration: true,
    plan,
    article: { text: article, path: 'bilan.md.hbs' },
    coding: { labels: labels ?? {}, remarks: sorted.remarks ?? fail('remarques.csv') },
    onlyArticle: true,
    earlier: earlierEdition(),
  });
}

/** What 2021 published, as the plan names it. */
function earlierEdition() {
  const read2021 = readQuestionnaire(textOf('surveys/etre-rupn/2021.yaml'), '2021.yaml');
  const figures = readEarlierFigures(textOf('reports/etre-rupn/2021/figures.json'));
  if ('fault' in figures) return fail('figures.json');
  return { questionnaire: read2021.questionnaire ?? fail('2021.yaml'), ...figures.earlier };
}

function csvOf(file: string): Record<string, string>[] {
  return parseCsv(textOf(file), { delimiter: ';', columns: true });
}

function fail(file: string): never {
  throw new Error(`${file} cannot be read.`);
}
