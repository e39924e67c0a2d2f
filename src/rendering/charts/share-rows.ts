import type { Tone } from '../../report/chart.ts';
import { labelColumn } from './label-column.ts';
import { styles, type TextItem } from './layers.ts';
import { type ChartWidth, pixelWidth } from './scene.ts';
import { capMiddle, lineHeight, textWidth, wrapLabel } from './text-metrics.ts';

/** One bar or dot with its label. */
export interface ShareRow {
  readonly label: string;
  readonly share: number;
  readonly printed: string;
  readonly tone: Tone;
  /** Its label is bold, its value in the accent colour. */
  readonly strong: boolean;
  readonly indented: boolean;
  readonly apart: boolean;
}

/** Where rows of labels, shapes and values come to stand. */
export interface ShareRowsLayout {
  readonly height: number;
  /** Pixels of a share of zero and of `max`. */
  readonly from: number;
  readonly to: number;
  /** Middle of each row's shape. */
  readonly middles: readonly number[];
  readonly labels: readonly TextItem[];
}

/** Labels beside their shapes share a line with them; on a phone they stand above. */
export interface ShareRowsOptions {
  readonly labels: 'beside' | 'above';
  /** Between two rows, from shape to shape, when labels have one line. */
  readonly step: number;
  /** The axis stands here at least: charts of an article share it while labels are short. */
  readonly axis: number;
  /** How far a shape reaches on both sides of its share. */
  readonly overhang: number;
}

const valueGap = 7;
const apartGap = 10;
export const usualAxis = 196;
const labelGap = 16;

export function layOutShareRows(
  rows: readonly ShareRow[],
  width: ChartWidth,
  options: ShareRowsOptions,
): ShareRowsLayout {
  const values = Math.max(0, ...rows.map(({ printed }) => textWidth(printed, 600)));
  const to = Math.floor(pixelWidth[width] - values - options.overhang - valueGap);
  return options.labels === 'beside'
    ? beside(rows, width, options, to)
    : above(rows, width, options, to);
}

function beside(
  rows: readonly ShareRow[],
  width: ChartWidth,
  { step, axis }: ShareRowsOptions,
  to: number,
): ShareRowsLayout {
  const column = labelColumn(
    rows.map(({ label, strong, indented }) => ({
      text: label,
      weight: strong ? 600 : 400,
      indent: indented ? 16 : 0,
    })),
    pixelWidth[width] * 0.45,
  );
  const from = Math.max(axis, Math.ceil(column.width + labelGap));
  const labels: TextItem[] = [];
  const middles: number[] = [];
  let top = 2;
  rows.forEach(({ strong, indented, apart }, i) => {
    const lines = column.lines[i] ?? [];
    const extra = (lines.length - 1) * lineHeight;
    if (apart && i > 0) top += apartGap;
    const middle = top + (step + extra) / 2;
    middles.push(middle);
    const style = strong ? styles.strongLabel : styles.label;
    labels.push({ x: indented ? 16 : 0, y: middle + capMiddle - extra / 2, lines, style });
    top += step + extra;
  });
  return { height: top + 2, from, to, middles, labels };
}

function above(
  rows: readonly ShareRow[],
  width: ChartWidth,
  { step, overhang }: ShareRowsOptions,
  to: number,
): ShareRowsLayout {
  const labels: TextItem[] = [];
  const middles: number[] = [];
  let top = 0;
  rows.forEach(({ label, strong, apart }, i) => {
    const style = strong ? styles.strongLabel : styles.label;
    const lines = wrapLabel(label, pixelWidth[width], style.weight);
    if (apart && i > 0) top += apartGap;
    labels.push({ x: 0, y: top + 16, lines, style });
    const extra = (lines.length - 1) * lineHeight;
    middles.push(top + 30 + extra);
    top += step + extra;
  });
  const least = Math.min(...rows.map(({ share }) => share)) / shareMax(rows);
  const from = Math.max(0, Math.ceil(overhang - least * to));
  return { height: top - 4, from, to, middles, labels };
}

/** Where the axis of shares ends: bars of small shares are not left tiny. Zero is always its start. */
export function shareMax(rows: readonly { readonly share: number }[]): number {
  const most = Math.max(0, ...rows.map(({ share }) => share));
  return most > 0.5 ? 1 : most > 0.25 ? 0.5 : 0.25;
}

/** The values, each behind the end of its shape. */
export function valueTexts(
  rows: readonly ShareRow[],
  { from, to, middles }: ShareRowsLayout,
  max: number,
  overhang: number,
): TextItem[] {
  return rows.map(({ share, printed, strong }, i) => ({
    x: from + (share / max) * (to - from) + overhang + valueGap,
    y: (middles[i] ?? 0) + capMiddle,
    lines: [printed],
    style: strong ? styles.accentValue : styles.value,
  }));
}
