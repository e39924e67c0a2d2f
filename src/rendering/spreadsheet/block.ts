/** A table of a sheet: what it is of, its head, its rows, who is in its base and who is not. */
import type { Base } from '../../report/figure.ts';
import { footCounts } from '../../report/tables.ts';
import { token } from '../charts/tokens.ts';
import { countCell, headCell, inFoot, type Row, textCell } from './cells.ts';

export interface Block {
  readonly caption: string;
  /** Begins a part of the sheet. */
  readonly isHeading?: boolean;
  /** Below the caption. */
  readonly about?: readonly string[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  readonly foot: readonly Row[];
  readonly notes: readonly string[];
}

/** Columns of numbers below their titles. */
export function heads(first: string, others: readonly string[]): Row {
  return [headCell(first), ...others.map((title) => headCell(title, { align: 'right' }))];
}

/** Of a table whose second column counts persons. */
export function footRows(base: Base): Row[] {
  return footCounts(base).map(({ label, count }) => [
    textCell(label, inFoot),
    countCell(count, inFoot),
  ]);
}

/** The rows of a block, its caption above, as they stand in a sheet; then an empty one. */
export function blockRows(
  { caption, isHeading, about = [], head, rows, foot, notes }: Block,
  span: number,
): Row[] {
  const size = isHeading ? { fontSize: 13 } : {};
  return [
    [textCell(caption, { fontWeight: 'bold', wrap: false, ...size })],
    ...about.map((text) => paragraph(text, span)),
    ...head,
    ...rows,
    ...foot,
    ...notes.map((note) => paragraph(note, span, inFoot)),
    [],
  ];
}

/** Of the first column, of labels; of those of numbers, or of words among them; of an empty one. */
export const widths = { first: 52, other: 14, words: 22, gap: 3 } as const;

/** A text over several columns. */
export function paragraph(
  text: string,
  span: number,
  style: Parameters<typeof textCell>[1] = {},
): Row {
  return [textCell(text, { columnSpan: span, ...style }), ...new Array<null>(span - 1).fill(null)];
}

/** What a sheet says of the whole document. */
export function labelRow(label: string): Row {
  return [textCell(label, { fontWeight: 'bold', textColor: token('error'), wrap: false })];
}
