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

export async function chartHtml(chart: Chart, options: ChartOptions): Promise<string> {
  const [wide, narrow] = [await renderChart(chart, 'wide'), await renderChart(chart, 'narrow')];
  return renderTemplate('chart', {
    ...chart,
    ...options,
    wide: html(withClass(wide, 'w')),
    narrow: html(withClass(narrow, 'n')),
  });
}

function withClass(svg: string, name: string): string {
  return svg.replace('<svg', `<svg class="${name}"`);
}
