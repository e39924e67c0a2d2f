import type { StackedValues } from '../../report/chart.ts';
import { labelColumn } from './label-column.ts';
import { type Line, lineLayer, styles, type TextItem, textLayer } from './layers.ts';
import { legendOf } from './legend.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { segmentShades } from './segment-shades.ts';
import { leaderRoom, placeValues, type SegmentValues } from './segment-values.ts';
import { type Segment, segmentLayer, segmentsOf } from './segments.ts';
import { stripeLayers } from './stripes.ts';
import { capMiddle, lineHeight, widestLine } from './text-metrics.ts';

const usualStart = 172;
const labelGap = 16;

/** A bar for each row under one legend; on the narrow width the label stands above its bar. */
export function stackedRows({ segments, rows }: StackedValues, width: ChartWidth): Scene {
  const wide = width === 'wide';
  const to = pixelWidth[width];
  const labels = rows.map(({ label = '' }) => ({ text: label, weight: 400 as const, indent: 0 }));
  const column = labelColumn(labels, wide ? to * 0.45 : to);
  const from = wide ? Math.max(usualStart, Math.ceil(column.width + labelGap)) : 0;
  const shades = segmentShades(
    segments.map(({ tone }) => tone),
    true,
  );
  const legend = legendOf(segments, shades, from, to);
  const place = wide ? besideLabel : underLabel;
  const barHeight = wide ? wideBar : narrowBar;

  const bars: { segments: Segment[]; top: number }[] = [];
  const texts: TextItem[] = [...legend.labels];
  const leaders: Line[] = [];
  let top = legend.height + (wide ? 14 : 11);
  rows.forEach(({ parts }, i) => {
    const parted = segmentsOf(parts, shades, from, to);
    const placed = place(parted, column.lines[i] ?? [], top, from, to);
    bars.push({ segments: parted, top: placed.barTop });
    texts.push(placed.label, ...placed.values.inside, ...placed.values.above);
    leaders.push(...placed.values.leaders);
    const [first] = parts;
    if (parted.length === 0 && first)
      texts.push(absent(first.printed, from, placed.barTop, barHeight));
    top = placed.bottom;
  });
  const boxes = bars.flatMap(({ segments: parted, top: y }) =>
    parted.map(({ left, width: long, shade }) => ({
      ...{ x: left, x2: left + long, y, y2: y + barHeight },
      ...(shade.stripes ? { stripes: shade.stripes } : {}),
    })),
  );
  return {
    height: top - (wide ? 10 : 8),
    layers: [
      ...legend.swatches,
      segmentLayer(bars, barHeight, from, to),
      ...stripeLayers(boxes, texts),
      lineLayer(leaders, 'edge'),
      textLayer(texts),
    ],
  };
}

/** What stands in the place of a bar: « – » where nobody answered. */
function absent(printed: string, x: number, barTop: number, barHeight: number): TextItem {
  return { x, y: barTop + barHeight / 2 + capMiddle, lines: [printed], style: styles.value };
}

interface PlacedRow {
  readonly barTop: number;
  readonly label: TextItem;
  readonly values: SegmentValues;
  readonly bottom: number;
}

const wideBar = 24;
const narrowBar = 22;

function besideLabel(
  segments: readonly Segment[],
  lines: readonly string[],
  top: number,
  from: number,
  to: number,
): PlacedRow {
  const room = Math.max(wideBar, lines.length * lineHeight);
  const placeFrom = (start: number) => {
    const middle = start + room / 2;
    return placeValues(segments, middle + capMiddle, middle - wideBar / 2 - leaderRoom, from, to);
  };
  const start = placeFrom(top).above.length > 0 ? top + lineHeight : top;
  const middle = start + room / 2;
  const firstLine = middle + capMiddle - ((lines.length - 1) * lineHeight) / 2;
  return {
    barTop: middle - wideBar / 2,
    label: { x: 0, y: firstLine, lines, style: styles.label },
    values: placeFrom(start),
    bottom: start + room + 12,
  };
}

/** Values above the bar share the label's last line, unless they would touch it. */
function underLabel(
  segments: readonly Segment[],
  lines: readonly string[],
  top: number,
  from: number,
  to: number,
): PlacedRow {
  const lastLine = top + 13 + (lines.length - 1) * lineHeight;
  const valuesAt = (aboveBaseline: number) =>
    placeValues(
      segments,
      aboveBaseline + leaderRoom + narrowBar / 2 + capMiddle,
      aboveBaseline,
      from,
      to,
    );
  const beside = valuesAt(lastLine);
  const labelEnd = widestLine(lines.slice(-1), 400) + labelGap;
  const touches = beside.above.some(({ x }) => x < labelEnd);
  const values = touches ? valuesAt(lastLine + lineHeight) : beside;
  const barTop = lastLine + leaderRoom + (touches ? lineHeight : 0);
  return {
    barTop,
    label: { x: 0, y: top + 13, lines, style: styles.label },
    values,
    bottom: barTop + narrowBar + 12,
  };
}
