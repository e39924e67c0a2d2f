/** An edition of « Être RUPN », from the committed files, as `bilan` reads them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { readEarlierFigures } from '../../src/exchange/earlier-figures.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { formatProblem, type Problem } from '../../src/problem.ts';
import type { ReportInput } from '../../src/report/build-report.ts';
import type { EarlierEdition } from '../../src/report/comparison/earlier-edition.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';

export type Year = '2021' | '2022';

export function questionnaireOf(year: Year) {
  const read = readQuestionnaire(textOf(`surveys/etre-rupn/${year}.yaml`), `${year}.yaml`);
  return sound(read.questionnaire, read.problems);
}

/** Who was asked, and what they answered, by the ids of their responses. */
export function answersOf(year: Year) {
  const questionnaire = questionnaireOf(year);
  const key = createHash('sha256').update(`demonstration etre-rupn/${year}`).digest();
  const data = `surveys/etre-rupn/demonstration/${year}`;
  const invited = readInvitees(
    bytesOf(`${data}/invitees.csv`),
    'i',
    questionnaire.frame,
    key,
    true,
  );
  const invitees = sound(invited.invitees, invited.problems);
  const answered = readResponses(
    textOf(`${data}/responses.json`),
    'r',
    questionnaire,
    invitees,
    key,
  );
  const responses = sound(answered.responses, answered.problems).toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  // They were sent on the day of their last change.
  const sent = responses.map((one) => ({ ...one, sentOn: one.updatedOn }));
  return { responses, dataset: buildDataset(questionnaire, invitees.map(frameOf), sent) };
}

/** All that its report is made of, but its article. */
export function inputOf(
  year: Year,
  dataset: ReportInput['dataset'] = answersOf(year).dataset,
): Omit<ReportInput, 'article'> {
  const folder = `reports/etre-rupn/${year}`;
  const plan = readPlan(textOf(`${folder}/plan.yaml`), 'plan.yaml');
  const file = sound(plan.file, plan.problems);
  const themes = readThemes(textOf(`${folder}/themes.yaml`), 'themes.yaml');
  const labels = sound(themes.labels, themes.problems);
  const sorted = readRemarks(bytesOf(`${folder}/remarques.csv`), 'remarques', labels);
  return {
    dataset,
    demonstration: true,
    plan: file,
    coding: { labels, remarks: sound(sorted.remarks, sorted.problems) },
    onlyArticle: false,
    ...(file.plan.compare ? { earlier: earlierOf(file.plan.compare) } : {}),
  };
}

function earlierOf({
  edition,
  figures: file,
}: {
  edition: string;
  figures: string;
}): EarlierEdition {
  const year = edition.split('/')[1] as Year;
  const read = readEarlierFigures(textOf(`reports/etre-rupn/${year}/${file.split('/').at(-1)}`));
  if ('fault' in read) throw new Error(read.fault.message);
  const { date, invited, figures } = read.earlier;
  return { questionnaire: questionnaireOf(year), date, invited, figures };
}

export function textOf(path: string): string {
  return bytesOf(path).toString('utf8');
}

function bytesOf(path: string): Buffer {
  return readFileSync(new URL(`../../${path}`, import.meta.url));
}

export function sound<T>(value: T | undefined, found: readonly Problem[]): T {
  if (value === undefined) throw new Error(found.map(formatProblem).join('\n'));
  return value;
}
