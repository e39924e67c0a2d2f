import type { StackedValues } from '../../report/chart.ts';
import { barsOfOneRow, labelledBar } from './labelled-bar.ts';
import type { ChartWidth, Scene } from './scene.ts';
import { stackedRows } from './stacked-rows.ts';

/**
 * Bars cut into the choices of a question. Several rows share a legend; one row labels its
 * segments directly, and becomes bars where there is no room for that.
 */
export function stackedScene(chart: StackedValues, width: ChartWidth): Scene {
  const [first, ...others] = chart.rows;
  if (first === undefined) throw new Error('a stacked chart has no row');
  if (others.length > 0) return stackedRows(chart, width);
  const labelled = width === 'wide' ? labelledBar(chart.segments, first.parts) : undefined;
  return labelled ?? barsOfOneRow(chart.segments, first.parts, width);
}
