import type { StackedValues } from '../../report/chart.ts';
import { rowBars } from './bars.ts';
import { styles, type TextItem, textLayer } from './layers.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { segmentShades } from './segment-shades.ts';
import { type Segment, segmentLayer, segmentsOf } from './segments.ts';
import {
  capMiddle,
  lineHeight,
  textWidth,
  widestLine,
  widestPiece,
  wrapLabel,
} from './text-metrics.ts';

type Labels = StackedValues['segments'];
type Parts = StackedValues['rows'][number]['parts'];

const barHeight = 34;
const padding = 9;
const leastPadding = 3;
/** Between two labels that stand side by side. */
const labelGap = 8;
const mostLines = 3;

/**
 * One bar over the whole width, each segment labelled above it; `undefined` when a segment is
 * too narrow for its label or its value.
 */
export function labelledBar(labels: Labels, parts: Parts): Scene | undefined {
  const shades = segmentShades(
    labels.map(({ tone }) => tone),
    false,
  );
  const segments = segmentsOf(parts, shades, 0, pixelWidth.wide);
  if (segments.length < labels.length) return undefined;
  const above = placeLabels(labels, segments);
  const fits = segments.every(
    ({ printed, width }) => textWidth(printed, 600) + 2 * leastPadding <= width,
  );
  if (above === undefined || !fits) return undefined;
  const lineCount = Math.max(...above.map(({ lines }) => lines.length));
  const top = lineCount * lineHeight + 6;
  const values = segments.map(({ left, width, printed, shade }) => ({
    x: left + Math.min(padding, (width - textWidth(printed, 600)) / 2),
    y: top + barHeight / 2 + capMiddle,
    lines: [printed],
    style: shade.text,
  }));
  const names = above.map((item) => ({
    ...item,
    y: 14 + (lineCount - item.lines.length) * lineHeight,
  }));
  return {
    height: top + barHeight + 2,
    layers: [
      segmentLayer([{ segments, top }], barHeight, 0, pixelWidth.wide),
      textLayer([...names, ...values]),
    ],
  };
}

/** Each label starts with its segment; the last may end with the bar instead, if it is longer. */
function placeLabels(labels: Labels, segments: readonly Segment[]): TextItem[] | undefined {
  const placed: TextItem[] = [];
  let taken = 0;
  for (const [i, { left, width, shade }] of segments.entries()) {
    const label = labels[i]?.label ?? '';
    const style = shade.tone === 'accent' ? styles.accentLabel : styles.label;
    const isLast = i === segments.length - 1;
    const inside = isLast ? width : width - labelGap;
    const room = isLast ? left + width - taken : inside;
    if (widestPiece(label, style.weight) > room) return undefined;
    const fitsInside = widestPiece(label, style.weight) <= inside;
    let lines = wrapLabel(label, fitsInside ? inside : room, style.weight);
    const atEnd = isLast && (!fitsInside || lines.length > mostLines);
    if (atEnd) lines = wrapLabel(label, room, style.weight);
    if (lines.length > mostLines) return undefined;
    const end = { x: left + width, y: 0, lines, style: { ...style, align: 'right' as const } };
    placed.push(atEnd ? end : { x: left, y: 0, lines, style });
    taken = left + widestLine(lines, style.weight) + labelGap;
  }
  return placed;
}

/** The same parts as bars: on a scale up to the whole, since they are parts of it. */
export function barsOfOneRow(labels: Labels, parts: Parts, width: ChartWidth): Scene {
  const rows = labels.map(({ label, tone }, i) => ({
    label,
    tone,
    share: parts[i]?.share ?? 0,
    printed: parts[i]?.printed ?? '',
    strong: tone === 'accent',
    indented: false,
    apart: false,
  }));
  return rowBars(rows, width, 1);
}
