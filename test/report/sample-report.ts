/** A report on responses to the sample questionnaire, with one chart of each kind. */
import type { Dataset } from '../../src/dataset/dataset.ts';
import { formatProblem, type Problem } from '../../src/problem.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { type Coding, noCoding } from '../../src/report/coding.ts';
import { readPlan } from '../../src/report/plan.ts';
import type { Report } from '../../src/report/report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';

export const charts = [
  `{ id: ateliers, kind: bars, question: ateliers, highlight: au_moins_un, ${words} }`,
  `{ id: moments, kind: stacked, question: moments, highlight: souvent, ${words} }`,
  `{ id: roles, kind: stacked, question: role, highlight: equipe, ${words} }`,
  `{ id: heures, kind: histogram, question: heures, width: 1, ${words} }`,
  `{ id: invites, kind: people, rows: type, columns: secteur, ${words} }`,
  `{ id: points, kind: dots, figures: [{ figure: role.seul, label: Seul }, { figure: moments.soir.souvent, label: Le soir }], ${words} }`,
];

export interface Parts {
  readonly article?: string;
  readonly coding?: Coding;
  /** Lines of the plan, on its fifth line and below. */
  readonly charts?: readonly string[];
  readonly lead?: string;
  /** Below the charts. */
  readonly more?: string;
}

export const article = `## Une partie

{{figure "role.equipe"}} en équipe, {{figure "heures.mean"}}, {{figure "participation.rate"}}.

${['ateliers', 'moments', 'roles', 'heures', 'invites', 'points'].map((id) => `{{chart "${id}"}}`).join('\n\n')}

{{precision}}
`;

export function build(dataset: Dataset, parts: Parts = {}) {
  const lines = parts.charts ?? charts;
  const list = lines.length > 0 ? `\n${lines.map((line) => `  - ${line}`).join('\n')}` : ' []';
  const lead = JSON.stringify(parts.lead ?? 'Un chapeau.');
  const text = `date: "2025-11-10"\nlead: ${lead}\nsource: Essai\ncharts:${list}\n${parts.more ?? ''}`;
  const { file, problems } = readPlan(text, 'plan.yaml');
  if (!file) return { problems };
  return buildReport({
    dataset,
    demonstration: true,
    onlyArticle: false,
    plan: file,
    article: { text: parts.article ?? article, path: 'bilan.md.hbs' },
    coding: parts.coding ?? noCoding,
  });
}

export function reportOf(dataset: Dataset, parts: Parts = {}): Report {
  const { report, problems } = build(dataset, parts);
  if (!report) throw new Error(problems.map(formatProblem).join('\n'));
  return report;
}

/** `code path:line` */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ code, path, line }) => `${code} ${path}:${line}`);
}
