import { type Line, styles, type TextItem } from './layers.ts';
import type { Segment } from './segments.ts';
import { textWidth } from './text-metrics.ts';

/** Values of one bar: those that fit are written in their segments, the others above them. */
export interface SegmentValues {
  readonly inside: readonly TextItem[];
  readonly above: readonly TextItem[];
  /** From each value above to its segment. */
  readonly leaders: readonly Line[];
}

const padding = 8;
const leastPadding = 2;
const gapAbove = 6;
/** From the baseline of the values above to their bar. */
export const leaderRoom = 8;
const leaderGap = 2.5;

/**
 * Places the values of a bar, without « % »: the chart's measure says it once. A value that
 * its segment cannot hold stands above it, moved aside where two would touch, and a line leads
 * from it to its segment; none is dropped.
 * @param insideBaseline of the values in the bar, in pixels
 * @param from pixels that no value passes, as `to`
 */
export function placeValues(
  segments: readonly Segment[],
  insideBaseline: number,
  aboveBaseline: number,
  from: number,
  to: number,
): SegmentValues {
  const inside: TextItem[] = [];
  const outside: { left: number; room: number; middle: number; item: Omit<TextItem, 'x'> }[] = [];
  for (const { left, width, printed, shade } of segments) {
    const bare = printed.replace(/[ \u00a0\u202f]%$/, '');
    const room = textWidth(bare, 600);
    const text = { y: insideBaseline, lines: [bare], style: shade.text };
    if (room + 2 * padding <= width) inside.push({ ...text, x: left + padding });
    else if (room + 2 * leastPadding <= width) {
      inside.push({ ...text, x: left + (width - room) / 2 });
    } else {
      const style = shade.tone === 'accent' ? styles.accentValue : styles.value;
      const item = { y: aboveBaseline, lines: [bare], style };
      const middle = left + width / 2;
      outside.push({ left: middle - room / 2, room, middle, item });
    }
  }
  let taken = from;
  for (const place of outside) {
    place.left = Math.max(place.left, taken);
    taken = place.left + place.room + gapAbove;
  }
  let free = to;
  for (const place of outside.toReversed()) {
    place.left = Math.min(place.left, free - place.room);
    free = place.left - gapAbove;
  }
  return {
    inside,
    above: outside.map(({ left, item }) => ({ ...item, x: left })),
    leaders: outside.map(({ left, room, middle }) => ({
      ...{ x: left + room / 2, x2: middle },
      ...{ y: aboveBaseline + leaderGap, y2: aboveBaseline + leaderRoom },
    })),
  };
}
