/** The files that a bilan is made of, by their path below the output folder. */

import type { Response } from '../form/response.ts';
import type { Problem } from '../problem.ts';
import { analysisPage } from '../rendering/report/analysis-page.ts';
import { articlePage } from '../rendering/report/article-page.ts';
import type { Drawings } from '../rendering/report/chart-html.ts';
import { observationsPage } from '../rendering/report/observations-page.ts';
import { figuresJson } from '../report/figures-json.ts';
import { observationsPath } from '../report/observations.ts';
import type { Report } from '../report/report.ts';
import type { BuildStep, Part } from './build-steps.ts';

export type Outputs = Map<string, string | Uint8Array>;

export interface ToRender {
  readonly report: Report;
  /** Absent where less than everything is asked for. */
  readonly internal: Report | undefined;
  /** Those that were sent. */
  readonly responses: readonly Response[];
  readonly only: Part | undefined;
  readonly onStep: (step: BuildStep) => void;
}

export interface Rendered {
  readonly outputs: Outputs;
  /** What could not be shown as it was written. */
  readonly problems: readonly Problem[];
}

export async function renderOutputs(toRender: ToRender): Promise<Rendered> {
  const { report, internal, only, onStep } = toRender;
  const outputs: Outputs = new Map();
  // A chart of the article and one of the analysis may have the same name.
  const drawings: Drawings = new Map();
  const ofArticle: Drawings = new Map();
  onStep('article');
  outputs.set('public/bilan.html', await articlePage(report, only !== 'pages', ofArticle));
  outputs.set('public/figures.json', figuresJson(report));
  for (const observations of report.observations) {
    const path = `public/${observationsPath(observations.question.id)}`;
    outputs.set(path, observationsPage(observations, report));
  }
  if (only === 'article') return { outputs, problems: [] };
  onStep('analysis');
  outputs.set('public/analyse-complete.html', await analysisPage(report, drawings));
  if (only === 'pages') return { outputs, problems: [] };
  onStep('documents');
  const { documentFiles } = await import('./document-files.ts');
  const reports = new Map([
    ['public', report],
    ...(internal ? [['internal', internal] as const] : []),
  ]);
  const { files, problems } = await documentFiles(reports, drawings, () =>
    setOthers(outputs, toRender, drawings, ofArticle),
  );
  for (const [path, file] of files) outputs.set(path, file);
  return { outputs, problems };
}

/** While another process makes PDF files. */
async function setOthers(
  outputs: Outputs,
  { report, internal, responses }: ToRender,
  drawings: Drawings,
  ofArticle: Drawings,
): Promise<void> {
  const { spipFiles } = await import('../rendering/spip/spip-files.ts');
  for (const [name, file] of await spipFiles(report, ofArticle))
    outputs.set(`public/spip/${name}`, file);
  if (internal) {
    outputs.set('internal/analyse-complete.html', await analysisPage(internal, drawings));
    outputs.set('internal/figures.json', figuresJson(internal));
  }
  const { dataFiles } = await import('./data-files.ts');
  for (const [path, file] of await dataFiles(report, internal, responses)) outputs.set(path, file);
}
