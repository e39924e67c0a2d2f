/** Rows as high as their texts need: not every program works it out, and none for merged cells. */
import type { Cell, Row } from './cells.ts';

/** Of the body of the sheet, in points. */
const SIZE = 11;
const LINE_PER_POINT = 1.4;
/** Letters are narrower than the digits that a column is measured in; bold ones are not. */
const CHARACTERS_PER_WIDTH = { normal: 1.1, bold: 1 };

/** @param widths of the columns, in digits */
export function withHeights(row: Row, widths: readonly number[]): Row {
  const height = Math.max(0, ...row.map((cell, column) => heightOf(cell, column, widths)));
  const [first, ...others] = row;
  return first && height > 0 ? [{ ...first, height }, ...others] : row;
}

function heightOf(cell: Cell, column: number, widths: readonly number[]): number {
  if (typeof cell?.value !== 'string') return 0;
  const { value, wrap, columnSpan = 1, fontSize = SIZE, fontWeight = 'normal' } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  const inLine = Math.max(1, (width * CHARACTERS_PER_WIDTH[fontWeight] * SIZE) / fontSize);
  const lines = value
    .split('\n')
    .reduce((sum, line) => sum + (wrap ? linesOf(line, inLine) : 1), 0);
  return lines * fontSize * LINE_PER_POINT;
}

/** Broken between words only, as spreadsheets do. */
function linesOf(text: string, inLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > inLine) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / inLine) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, inLine);
  }
  return lines;
}
