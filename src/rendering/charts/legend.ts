import { type Box, boxLayer, styles, type TextItem } from './layers.ts';
import type { Layer } from './scene.ts';
import type { Shade } from './segment-shades.ts';
import { type Stripes, stripeLayers } from './stripes.ts';
import { lineHeight, widestLine, wrapLabel } from './text-metrics.ts';

const swatch = 12;
const textGap = 6;
const entryGap = 24;

export interface Legend {
  readonly height: number;
  readonly swatches: readonly Layer[];
  readonly labels: readonly TextItem[];
}

/**
 * What the segments of all bars are, in their order: on one line above the bars when it fits
 * there, else from the left edge, on as many lines as needed.
 */
export function legendOf(
  segments: readonly { readonly label: string }[],
  shades: readonly Shade[],
  barsFrom: number,
  width: number,
): Legend {
  const entries = segments.map(({ label }, i) => {
    const shade = shades[i];
    if (shade === undefined) throw new Error('a segment has no shade');
    const style = shade.tone === 'accent' ? styles.accentLabel : styles.label;
    const lines = wrapLabel(label, width - swatch - textGap, style.weight);
    const room = swatch + textGap + widestLine(lines, style.weight);
    return { shade, style, lines, room };
  });
  const total = entries.reduce((sum, { room }) => sum + room, entryGap * (entries.length - 1));
  const start = barsFrom + total <= width ? barsFrom : 0;
  const labels: TextItem[] = [];
  const swatches: (Box & { readonly stripes?: Stripes })[] = [];
  let [x, top, lineCount] = [start, 0, 1];
  for (const { shade, style, lines, room } of entries) {
    if (x > start && x + room > width) {
      top += lineCount * lineHeight + 4;
      [x, lineCount] = [start, 1];
    }
    lineCount = Math.max(lineCount, lines.length);
    labels.push({ x: x + swatch + textGap, y: top + 14, lines, style });
    const [left, y] = [x, top + 3];
    swatches.push({
      x: left,
      x2: left + swatch,
      y,
      y2: y + swatch,
      fill: shade.fill,
      edged: shade.edged,
      ...(shade.stripes ? { stripes: shade.stripes } : {}),
    });
    x += room + entryGap;
  }
  return {
    height: top + lineCount * lineHeight,
    swatches: [boxLayer(swatches), ...stripeLayers(swatches, [])],
    labels,
  };
}
