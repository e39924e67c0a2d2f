/** The files that a bilan is made of, by their path below the output folder. */
import { analysisPage } from '../rendering/report/analysis-page.ts';
import { articlePage } from '../rendering/report/article-page.ts';
import type { Drawings } from '../rendering/report/chart-html.ts';
import { figuresJson } from '../report/figures-json.ts';
import type { Report } from '../report/report.ts';

export type Outputs = Map<string, string | Uint8Array>;

export interface ToRender {
  readonly report: Report;
  /** Absent where nothing is hidden from the public, and where the article is all that is asked for. */
  readonly internal: Report | undefined;
  readonly onlyArticle: boolean;
}

export async function renderOutputs({ report, internal, onlyArticle }: ToRender): Promise<Outputs> {
  const outputs: Outputs = new Map();
  const drawings: Drawings = new Map();
  outputs.set('public/bilan.html', await articlePage(report));
  if (!onlyArticle)
    outputs.set('public/analyse-complete.html', await analysisPage(report, drawings));
  outputs.set('public/figures.json', figuresJson(report));
  if (internal) {
    outputs.set('internal/analyse-complete.html', await analysisPage(internal, drawings));
    outputs.set('internal/figures.json', figuresJson(internal));
  }
  return outputs;
}
