import type { BarValues } from '../../report/chart.ts';
import { baseLine, tonePaint } from './bars.ts';
import { pixels, sharesAlong, textLayer } from './layers.ts';
import type { ChartWidth, Scene } from './scene.ts';
import { layOutShareRows, shareMax, usualAxis, valueTexts } from './share-rows.ts';
import { token } from './tokens.ts';

/** A dot at the end of a thin line, which starts at zero: shares of separate questions. */
export function dotsScene({ bars }: BarValues, width: ChartWidth): Scene {
  const rows = bars.map((bar) => ({ ...bar, strong: bar.tone === 'accent' }));
  const [labels, step, radius, axis] =
    width === 'wide' ? (['beside', 30, 7, usualAxis] as const) : (['above', 48, 6, 0] as const);
  const layout = layOutShareRows(rows, width, { labels, step, axis, overhang: radius });
  const max = shareMax(rows);
  const along = sharesAlong('share', max, layout.from, layout.to);
  const values = rows.map(({ share, tone }, i) => ({ share, tone, y: layout.middles[i] ?? 0 }));
  return {
    height: layout.height,
    layers: [
      ...(width === 'wide' ? [baseLine(layout)] : []),
      {
        data: { values },
        mark: { type: 'rule', color: token('bar-2'), strokeWidth: 1.5 },
        encoding: { x: along, x2: { datum: 0 }, y: pixels('y') },
      },
      {
        data: { values },
        // Vega's size is the square around the circle; half a pixel of it is the edge's.
        mark: { type: 'point', shape: 'circle', size: (2 * radius - 1) ** 2, strokeWidth: 1 },
        encoding: {
          x: along,
          y: pixels('y'),
          fill: tonePaint([token('bar'), token('bar-2'), token('bar-3')]),
          stroke: tonePaint([token('bar'), token('bar-2'), token('edge')]),
        },
      },
      textLayer([...layout.labels, ...valueTexts(rows, layout, max, radius)]),
    ],
  };
}
