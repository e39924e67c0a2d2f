import type { TopLevelSpec } from 'vega-lite';
import { fontFamily } from './font.ts';
import { lineHeight, textSize } from './text-metrics.ts';
import { token } from './tokens.ts';

/** A chart is drawn twice, and never scaled: its text keeps its size on a phone. */
export type ChartWidth = 'wide' | 'narrow';

export const pixelWidth: Readonly<Record<ChartWidth, number>> = {
  wide: Number.parseFloat(token('column')),
  narrow: 340,
};

type LayeredSpec = Extract<TopLevelSpec, { layer: unknown }>;
export type Layer = LayeredSpec['layer'][number];

/** What each kind of chart works out: its layers, and how high they stand. */
export interface Scene {
  readonly height: number;
  readonly layers: readonly Layer[];
}

/**
 * A scene as a whole Vega-Lite specification. Nothing is left to automatic sizing: the scene
 * has measured its texts, and the same pixels come out everywhere.
 */
export function sceneSpec(scene: Scene, width: ChartWidth): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: pixelWidth[width],
    height: Math.ceil(scene.height),
    padding: 0,
    autosize: 'none',
    layer: [...scene.layers],
    config: {
      font: fontFamily,
      background: 'transparent',
      view: { stroke: null },
      mark: { aria: false, invalid: null },
      text: { fontSize: textSize, lineHeight, baseline: 'alphabetic' },
      point: { opacity: 1 },
    },
  };
}
