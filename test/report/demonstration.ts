/** The report of 2021, made from the committed files as `bilan` makes it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { formatProblem, type Problem } from '../../src/problem.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';
import { questionnaire } from '../surveys/read-demonstration.ts';

export const articleText = fileOf('reports/etre-rupn/2021/bilan.md.hbs').toString();
export const planText = fileOf('reports/etre-rupn/2021/plan.yaml').toString();

const key = createHash('sha256').update('demonstration etre-rupn/2021').digest();
const data = 'surveys/etre-rupn/demonstration/2021';
const invited = readInvitees(fileOf(`${data}/invitees.csv`), 'i', questionnaire.frame, key, true);
const invitees = sound(invited.invitees, invited.problems);
const answered = readResponses(
  fileOf(`${data}/responses.json`).toString(),
  'r',
  questionnaire,
  invitees,
  key,
);
export const responses = sound(answered.responses, answered.problems).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
export const dataset = buildDataset(questionnaire, invitees.map(frameOf), responses);

const plan = readPlan(planText, 'plan.yaml');
const themes = readThemes(fileOf('reports/etre-rupn/2021/themes.yaml').toString(), 'themes.yaml');
const labels = sound(themes.labels, themes.problems);
const sorted = readRemarks(fileOf('reports/etre-rupn/2021/remarques.csv'), 'remarques', labels);

export const coding = { labels, remarks: sound(sorted.remarks, sorted.problems) };

const built = buildReport({
  dataset,
  demonstration: true,
  plan: sound(plan.file, plan.problems),
  article: { text: articleText, path: 'bilan.md.hbs' },
  coding,
  onlyArticle: false,
});

export const problems = built.problems;
export const report = sound(built.report, built.problems);

function fileOf(path: string): Buffer {
  return readFileSync(new URL(`../../${path}`, import.meta.url));
}

function sound<T>(value: T | undefined, found: readonly Problem[]): T {
  if (value === undefined) throw new Error(found.map(formatProblem).join('\n'));
  return value;
}
