import type { Chart } from '../../report/chart.ts';
import { accessibleSvg } from './accessible-svg.ts';
import { chartSpec } from './chart-spec.ts';
import type { ChartWidth } from './scene.ts';

export { chartSpec };

/**
 * Draws a chart: an SVG element to put into a page that has the font (`fontFaces()`), with its
 * name and description in it. The same values give the same bytes.
 * @throws Error when a label cannot fit, or Vega has a complaint: our bug, never the data's
 */
export async function renderChart(chart: Chart, width: ChartWidth): Promise<string> {
  const { drawSvg } = await import('./draw-svg.ts');
  return accessibleSvg(await drawSvg(chartSpec(chart, width)), {
    idPrefix: `${chart.id}-${width === 'wide' ? 'w' : 'n'}`,
    title: chart.title,
    description: chart.alternative,
  });
}
