import { pixels, sharesAlong } from './layers.ts';
import type { Layer } from './scene.ts';
import type { Shade } from './segment-shades.ts';
import { token } from './tokens.ts';

/** A part of a stacked bar: its shares along the bar, its pixels, what is written in it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Pixels that are painted, between the gaps. */
  readonly left: number;
  readonly width: number;
  readonly shade: Shade;
  readonly printed: string;
}

/** Pixels of paper between two segments. */
const gap = 2;

/**
 * Parts of a whole laid end to end between two pixels. A part that the gaps would swallow keeps
 * one pixel; a part of nothing is left out.
 */
export function segmentsOf(
  parts: readonly { readonly share: number; readonly printed: string }[],
  shades: readonly Shade[],
  from: number,
  to: number,
): Segment[] {
  const perShare = to - from + gap;
  const least = (gap + 1) / perShare;
  const segments: Segment[] = [];
  let sum = 0;
  parts.forEach(({ share, printed }, i) => {
    const shade = shades[i];
    if (shade === undefined) throw new Error('a row has more parts than the chart has segments');
    const widened = Math.max(0, least - share) / 2;
    const start = Math.max(0, Math.min(sum - widened, 1 - least));
    const end = Math.min(1, Math.max(sum + share + widened, least));
    sum += share;
    const left = from + start * perShare;
    const width = (end - start) * perShare - gap;
    if (share > 0) segments.push({ start, end, left, width, shade, printed });
  });
  return segments;
}

/** The segments of all rows: the share scale lays them out, the gap is taken off both ends. */
export function segmentLayer(
  rows: readonly { readonly segments: readonly Segment[]; readonly top: number }[],
  height: number,
  from: number,
  to: number,
): Layer {
  const values = rows.flatMap(({ segments, top }) =>
    segments.map(({ start, end, width, shade }) => {
      // Two edges need two pixels; a narrower segment is nothing but edge.
      const edged = shade.edged && width >= 2;
      const fill = shade.edged && !edged ? token('edge') : shade.fill;
      const edge = edged ? token('edge') : 'transparent';
      const within = edged ? 0.5 : 0;
      const place = { start, end, top: top + within, bottom: top + height - within };
      return { ...place, fill, edge, off: gap / 2 + within };
    }),
  );
  return {
    data: { values },
    mark: { type: 'rect', xOffset: { expr: 'datum.off' }, x2Offset: { expr: '-datum.off' } },
    encoding: {
      x: sharesAlong('start', 1, from - gap / 2, to + gap / 2),
      x2: { field: 'end' },
      y: pixels('top'),
      y2: { field: 'bottom' },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'edge', type: 'nominal', scale: null },
    },
  };
}
