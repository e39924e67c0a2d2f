import type { BarValues } from '../../report/chart.ts';
import { lineLayer, pixels, sharesAlong, textLayer } from './layers.ts';
import type { ChartWidth, Layer, Scene } from './scene.ts';
import {
  layOutShareRows,
  type ShareRow,
  type ShareRowsLayout,
  type ShareRowsOptions,
  shareMax,
  usualAxis,
  valueTexts,
} from './share-rows.ts';
import { token } from './tokens.ts';

/** Horizontal bars; on the narrow width the label stands above its bar. */
export function barsScene({ bars }: BarValues, width: ChartWidth): Scene {
  const rows = bars.map((bar) => ({ ...bar, strong: bar.tone === 'accent' }));
  return rowBars(rows, width, shareMax(rows));
}

/** Bars of any rows, up to the share `max`: also what one stacked bar becomes on a phone. */
export function rowBars(rows: readonly ShareRow[], width: ChartWidth, max: number): Scene {
  return width === 'wide'
    ? drawBars(rows, width, max, 16, { ...beside, axis: usualAxis, step: 30 })
    : drawBars(rows, width, max, 14, { labels: 'above', axis: 0, step: 48, overhang: 0 });
}

/** Close rows whose labels are short and stand beside their bars at both widths. */
export function closeBars(rows: readonly ShareRow[], width: ChartWidth, max: number): Scene {
  return drawBars(rows, width, max, 16, { ...beside, axis: 0, step: 22 });
}

const beside = { labels: 'beside', overhang: 0 } as const;

function drawBars(
  rows: readonly ShareRow[],
  width: ChartWidth,
  max: number,
  thickness: number,
  options: ShareRowsOptions,
): Scene {
  const layout = layOutShareRows(rows, width, options);
  const texts = [...layout.labels, ...valueTexts(rows, layout, max, 0)];
  const layers = [barLayer(rows, layout, thickness, max), textLayer(texts)];
  const lined = options.labels === 'beside' ? [baseLine(layout), ...layers] : layers;
  return { height: layout.height, layers: lined };
}

/** Where the shares begin: thin, behind the shapes. */
export function baseLine({ from, height }: ShareRowsLayout): Layer {
  return lineLayer([{ x: from + 0.5, x2: from + 0.5, y: 2, y2: height - 2 }], 'edge');
}

/** Pale bars have an edge, drawn within, so that they are as long as their share. */
function barLayer(
  rows: readonly ShareRow[],
  { from, to, middles }: ShareRowsLayout,
  thickness: number,
  max: number,
): Layer {
  const values = rows.map(({ share, tone: asked }, i) => {
    // Two edges need two pixels; a shorter bar is a line, which is then seen at all.
    const isLine = (share / max) * (to - from) < 2;
    const tone = asked === 'pale' && isLine ? 'other' : asked;
    const within = tone === 'pale' ? 0.5 : 0;
    const middle = middles[i] ?? 0;
    const half = thickness / 2 - within;
    return { share, tone, within, top: middle - half, bottom: middle + half };
  });
  return {
    data: { values: values.filter(({ share }) => share > 0) },
    mark: { type: 'rect', xOffset: { expr: '-datum.within' }, x2Offset: { expr: 'datum.within' } },
    encoding: {
      x: sharesAlong('share', max, from, to),
      x2: { datum: 0 },
      y: pixels('top'),
      y2: { field: 'bottom' },
      fill: tonePaint([token('bar'), token('bar-2'), token('bar-3')]),
      stroke: tonePaint(['transparent', 'transparent', token('edge')]),
    },
  };
}

/** A colour for each tone. */
export function tonePaint(range: string[]) {
  const scale = { domain: ['accent', 'other', 'pale'], range };
  return { field: 'tone', type: 'nominal' as const, scale, legend: null };
}
