import type { DivergingValues } from '../../report/chart.ts';
import {
  axisGap,
  barLength,
  type DivergingZones,
  type SideName,
  sideNames,
  valueGap,
} from './diverging-zones.ts';
import { type Box, type Line, styles, type TextItem } from './layers.ts';
import type { Shade } from './segment-shades.ts';
import { leaderRoom, placeValues } from './segment-values.ts';
import { segmentsOf } from './segments.ts';
import type { Stripes } from './stripes.ts';
import { capMiddle, lineHeight } from './text-metrics.ts';
import { token } from './tokens.ts';

const barHeight = 26;

type Row = DivergingValues['rows'][number];

/** Of each side, from left to right. */
export type Shades = Readonly<Record<SideName, readonly Shade[]>>;

/** What a diverging chart is drawn on. */
export interface Sheet {
  readonly chart: DivergingValues;
  readonly zones: DivergingZones;
  readonly shades: Shades;
  readonly boxes: (Box & { readonly stripes?: Stripes })[];
  readonly texts: TextItem[];
  readonly lines: Line[];
}

/**
 * @param lines of the row’s label, beside its bars or above them on the narrow width
 * @returns where the row ends
 */
export function drawRow(
  sheet: Sheet,
  row: Row,
  lines: readonly string[],
  top: number,
  wide: boolean,
): number {
  const labelHeight = lines.length * lineHeight;
  const room = wide ? Math.max(barHeight, labelHeight) : barHeight;
  const start = wide || lines.length === 0 ? top : top + labelHeight + 2;
  const below = drawSides(sheet, row, start + room / 2);
  const first = wide ? below + capMiddle - ((lines.length - 1) * lineHeight) / 2 : top + 13;
  if (lines.length > 0) sheet.texts.push({ x: 0, y: first, lines, style: styles.label });
  // A line through all rows would run through their labels.
  if (!wide) drawAxes(sheet, below - barHeight / 2 - 4, below + barHeight / 2 + 4);
  return below + room / 2;
}

/** @returns the middle of the bars: lower than asked for where numbers stand above them */
function drawSides(sheet: Sheet, row: Row, asked: number): number {
  const { chart, shades, boxes, texts } = sheet;
  const limits = (name: SideName) => limitsOf(sheet, name);
  const drawn = sideNames.map((name) => {
    const { from, to } = extentOf(sheet, row, name);
    const { share, parts } = row[name];
    const whole = parts.map((part) => ({ ...part, share: share === 0 ? 0 : part.share / share }));
    const segments = segmentsOf(whole, shades[name], from, to);
    const several = chart[name].choices.length > 1;
    const values = (middle: number) =>
      several
        ? placeValues(
            segments,
            middle + capMiddle,
            middle - barHeight / 2 - leaderRoom,
            ...limits(name),
          )
        : { inside: [], above: [], leaders: [] };
    return { name, from, to, segments, values };
  });
  const isRaised = drawn.some(({ values }) => values(asked).above.length > 0);
  const middle = isRaised ? asked + lineHeight + 2 : asked;
  for (const { name, from, to, segments, values } of drawn) {
    if (chart[name].choices.length === 0) continue;
    for (const { left, width, shade } of segments) {
      const place = {
        x: left,
        x2: left + width,
        y: middle - barHeight / 2,
        y2: middle + barHeight / 2,
      };
      // Two edges need two pixels; a narrower part is nothing but edge.
      const edged = shade.edged && width >= 2;
      const fill = shade.edged && !edged ? token('edge') : shade.fill;
      const { stripes } = shade;
      boxes.push({ ...place, fill, edged, ...(stripes ? { stripes } : {}) });
    }
    const { inside, above, leaders } = values(middle);
    sheet.lines.push(...leaders);
    const total = { y: middle + capMiddle, lines: [row[name].printed] };
    const style = chart[name].tone === 'accent' ? styles.accentValue : styles.value;
    const place =
      name === 'left'
        ? { x: from - valueGap, style: { ...style, align: 'right' as const } }
        : { x: to + valueGap, style };
    texts.push(...inside, ...above, { ...total, ...place });
  }
  return middle;
}

/** The pixels of a side’s bar. */
function extentOf({ zones }: Sheet, row: Row, name: SideName) {
  const length = barLength(row[name], zones.perShare);
  if (name === 'left') return { from: zones.axis - axisGap - length, to: zones.axis - axisGap };
  const from = axisGap + (name === 'right' ? zones.axis : zones.asideFrom);
  return { from, to: from + length };
}

/** The pixels between which numbers of a side stand that its bar has no room for. */
function limitsOf({ zones: { axis, asideFrom, rooms } }: Sheet, name: SideName): [number, number] {
  const apart = 3;
  if (name === 'left') return [axis - valueGap - rooms.left, axis - apart];
  if (name === 'right') return [axis + apart, axis + valueGap + rooms.right];
  return [asideFrom + apart, asideFrom + rooms.aside];
}

/** Where the sides meet, and where what is aside begins. */
export function drawAxes({ chart, zones, lines }: Sheet, y: number, y2: number): void {
  const hasAside = chart.aside.choices.length > 0;
  for (const x of [zones.axis, ...(hasAside ? [zones.asideFrom] : [])])
    lines.push({ x, x2: x, y, y2 });
}
