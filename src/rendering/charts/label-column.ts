import type { FontWeight } from './font.ts';
import { widestLine, widestPiece, wrapLabel } from './text-metrics.ts';

export interface ColumnLabel {
  readonly text: string;
  readonly weight: FontWeight;
  /** Pixels to the right of the column's edge. */
  readonly indent: number;
}

export interface LabelColumn {
  readonly lines: readonly (readonly string[])[];
  /** Of the widest line, its indent included. */
  readonly width: number;
}

/**
 * Labels one under the other: on one line each when all fit within `most`, else wrapped to it.
 * A word longer than that widens the column rather than being cut.
 */
export function labelColumn(labels: readonly ColumnLabel[], most: number): LabelColumn {
  const least = labels.map(({ text, weight, indent }) => indent + widestPiece(text, weight));
  const room = Math.max(most, ...least);
  const lines = labels.map(({ text, weight, indent }) => wrapLabel(text, room - indent, weight));
  const widths = labels.map(({ weight, indent }, i) => indent + widestLine(lines[i] ?? [], weight));
  return { lines, width: Math.max(0, ...widths) };
}
