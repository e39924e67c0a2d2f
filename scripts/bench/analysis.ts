/**
 * Milliseconds of work for the whole analysis of an edition, inside one warm process: every question
 * counted, two breakdowns with what is hidden of them and the audit, weights, tests, tables. Without
 * the article and without drawing. The demonstration's responses, the plan of its report.
 *   node scripts/bench/analysis.ts [SURVEY/EDITION]
 */
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';
import { demonstrationInput, projectText, sound } from './demonstration-input.ts';

const RUNS = 31;
const WARM = 15;
const name = process.argv[2] ?? 'etre-rupn/2021';

function inputOf() {
  const { questionnaire, invitees, responses } = demonstrationInput(name);
  const planPath = `reports/${name}/plan.yaml`;
  const read = readPlan(projectText(planPath), planPath);
  const { plan, source } = sound(read.file, read.problems);
  const { analysis, date, lead: _, ...rest } = plan;
  if (!analysis?.breakdowns || !analysis.weights) {
    throw new Error(`${planPath} declares no breakdowns, or no weights`);
  }
  const themes = `reports/${name}/themes.yaml`;
  const { labels = {} } = readThemes(projectText(themes), themes);
  const sorted = `reports/${name}/remarques.csv`;
  const remarks = readRemarks(Buffer.from(projectText(sorted)), sorted, labels);
  return {
    dataset: buildDataset(questionnaire, invitees.map(frameOf), responses),
    demonstration: true,
    plan: { plan: { ...rest, analysis, date, lead: 'Rien.', charts: [], notes: {} }, source },
    article: { text: '', path: 'bilan.md.hbs' },
    coding: { remarks: sound(remarks.remarks, remarks.problems), labels },
    onlyArticle: false,
  };
}

function times(work: () => unknown): { median: number; least: number } {
  for (let run = 0; run < WARM; run++) work();
  const spent = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  return { median: spent[(RUNS - 1) / 2] ?? Number.NaN, least: spent[0] ?? Number.NaN };
}

const input = inputOf();
const { report, problems } = buildReport(input);
const { breakdowns } = sound(report, problems);
const { announced = 0, explored = 0 } = breakdowns?.tests ?? {};
const without = { ...input, plan: { ...input.plan, plan: { ...input.plan.plan, analysis: {} } } };
const line = (label: string, value: string) =>
  process.stdout.write(`${label.padEnd(44)}${value.padStart(20)}\n`);
const milliseconds = (run: ReturnType<typeof times>) =>
  `${run.median.toFixed(0)} ms, least ${run.least.toFixed(0)}`;

line(`${name}: responses`, String(input.dataset.respondents.length));
line('cells of breakdowns, hidden', `${breakdowns?.cells}, ${breakdowns?.hiddenCells}`);
line('tests', String(announced + explored));
line('whole analysis', milliseconds(times(() => buildReport(input))));
line('without breakdowns, tests and weights', milliseconds(times(() => buildReport(without))));
