/** A chart with its words and its table, drawn twice: the page shows the one that its width suits. */
import type { Chart } from '../../report/chart.ts';
import { renderChart } from '../charts/render-chart.ts';
import { html, renderTemplate } from '../templates.ts';

export interface ChartOptions {
  /** The table stands open below the chart, instead of behind « Voir les chiffres ». */
  readonly openTable: boolean;
  /** Level of the heading; none when the title is a caption only. */
  readonly titled: boolean;
}

/** Chart id to its two drawings: the same values are drawn once. */
export type Drawings = Map<string, { readonly wide: string; readonly narrow: string }>;

export async function chartHtml(
  chart: Chart,
  options: ChartOptions,
  drawings?: Drawings,
): Promise<string> {
  const { wide, narrow } = drawings?.get(chart.id) ?? (await draw(chart));
  drawings?.set(chart.id, { wide, narrow });
  return renderTemplate('chart', {
    ...chart,
    ...options,
    wide: html(withClass(wide, 'w')),
    narrow: html(withClass(narrow, 'n')),
  });
}

async function draw(chart: Chart) {
  return { wide: await renderChart(chart, 'wide'), narrow: await renderChart(chart, 'narrow') };
}

function withClass(svg: string, name: string): string {
  return svg.replace('<svg', `<svg class="${name}"`);
}
