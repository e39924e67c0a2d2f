import type { TopLevelSpec } from 'vega-lite';
import type { ChartValues } from '../../report/chart.ts';
import { NO_ANSWER, showsNothing } from '../../report/charts/shows-nothing.ts';
import { barsScene } from './bars.ts';
import { daysScene } from './days.ts';
import { divergingScene } from './diverging.ts';
import { dotsScene } from './dots.ts';
import { histogramScene } from './histogram.ts';
import { multiplesScene } from './multiples.ts';
import { nothingScene } from './nothing.ts';
import { peopleScene } from './people.ts';
import { type ChartWidth, type Scene, sceneSpec } from './scene.ts';
import { stackedScene } from './stacked.ts';

/**
 * The Vega-Lite specification of a chart at one of its two widths. Pure: the same values give
 * the same specification.
 */
export function chartSpec(chart: ChartValues, width: ChartWidth): TopLevelSpec {
  return sceneSpec(scene(chart, width), width);
}

function scene(chart: ChartValues, width: ChartWidth): Scene {
  if (chart.kind !== 'days' && showsNothing(chart)) return nothingScene(NO_ANSWER);
  switch (chart.kind) {
    case 'bars':
      return barsScene(chart, width);
    case 'dots':
      return dotsScene(chart, width);
    case 'stacked':
      return stackedScene(chart, width);
    case 'diverging':
      return divergingScene(chart, width);
    case 'multiples':
      return multiplesScene(chart, width);
    case 'days':
      return daysScene(chart, width);
    case 'people':
      return peopleScene(chart, width);
    case 'histogram':
      return histogramScene(chart, width);
  }
}
