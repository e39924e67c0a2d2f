/** Columns as wide as what they hold, on a sheet of paper: the same in every format. */
import { textSize, textWidth, widestLine, widestPiece, wrapLabel } from '../charts/text-metrics.ts';
import type { DocumentRow, TableLayout } from './document-tree.ts';

/** Millimetres: the column of text, and the sheet between its margins. */
export const textColumn = 128;
export const sheetWidth = 174;

/** Points, from the one that is read best. */
const sizes = [9, 8, 7] as const;
/** Millimetres: least width of a column that names its rows, and of one that holds numbers. */
const [LEAST_NAMES, LEAST_NUMBERS] = [30, 14];
/** Between columns. */
const GAP = 2.4;
/** What labels are given before columns of numbers become even; a longer word is broken. */
const [ROOM_FOR_NAMES, LONGEST_WORD] = [46, 40];
/** What a head and a cell are given at most, so that they need fewer lines. */
const [EASY_HEAD, EASY_CELL] = [30, 34];
/** A head is semi-bold in one format and bold in the other, whose letters are wider. */
const BOLD = 1.06;
/** Letters of a number with its signs, which stays on its line: « 101 (42 %) ». */
const LONGEST_NUMBER = 14;

export interface Columns {
  readonly head: readonly string[];
  readonly rows: readonly DocumentRow[];
}

/**
 * In the column of text where all columns fit there, else on the whole sheet, at the largest size.
 * @returns undefined where they fit nowhere: the table must be cut
 */
export function tableLayout(table: Columns): TableLayout | undefined {
  const [normal] = sizes;
  const places = [
    [normal, textColumn, true],
    [normal, sheetWidth, true],
    ...sizes.map((size) => [size, sheetWidth, false] as const),
  ] as const;
  for (const [size, room, isEasy] of places) {
    const widths = widthsAt(size, table, room, isEasy);
    if (widths) return { size, widths };
  }
  return undefined;
}

/** @param isEasy heads on two lines and cells on one, rather than wrapped wherever they can be */
function widthsAt(size: number, { head, rows }: Columns, room: number, isEasy: boolean) {
  const cells = rows.filter(({ kind }) => kind !== 'section').map((row) => row.cells);
  const textsOf = (index: number) =>
    cells.map((row) => `${row[index]?.text ?? ''}${row[index]?.sign ?? ''}`);
  const names = textsOf(0);
  const least = Math.max(LEAST_NAMES, ...names.map((text) => wordWidth(text, 400, size)));
  const wanted = Math.max(...names.map((text) => lineWidth(text, 400, size)));
  const forNames = Math.max(least, Math.min(ROOM_FOR_NAMES, wanted));
  const numbers = head.slice(1).map((words, index) => {
    const texts = textsOf(index + 1);
    const lines = texts.map((text) => lineWidth(text, 400, size));
    const easy = isEasy ? Math.min(EASY_HEAD, twoLines(words, size)) : 0;
    const needed = texts.map((text, at) => {
      const line = lines[at] ?? 0;
      const isWhole = text.length <= LONGEST_NUMBER || (isEasy && line <= EASY_CELL);
      return isWhole ? line : wordWidth(text, 400, size);
    });
    const width = Math.max(LEAST_NUMBERS, BOLD * wordWidth(words, 600, size), easy, ...needed);
    return { width, line: Math.max(width, ...lines) };
  });
  const widths = numbers.map(({ width }) => width);
  // Columns of numbers want one width, where that leaves the labels enough.
  const even = widths.map(() => Math.max(...widths));
  const chosen = forNames + sum(even) <= room ? even : widths;
  const spare = room - forNames - sum(chosen);
  if (spare < (isEasy ? 0 : least - forNames)) return undefined;
  const spread = chosen.map((width, index) => {
    const line = numbers[index]?.line ?? 0;
    return Math.max(width, Math.min(line, width + spare / chosen.length));
  });
  return [room - sum(spread), ...spread];
}

/** The least width in which a head needs two lines. */
function twoLines(head: string, size: number): number {
  const whole = textWidth(head, 600);
  const isOneWord = head === '' || widestPiece(head, 600) >= whole;
  const lines = isOneWord ? [head] : wrapLabel(head, whole - 1, 600);
  return GAP + millimetres((widestLine(lines, 600) * size) / textSize);
}

function lineWidth(text: string, weight: 400 | 600, size: number): number {
  return GAP + millimetres(textWidth(text, weight, size));
}

function wordWidth(text: string, weight: 400 | 600, size: number): number {
  if (text.trim() === '') return 0;
  const points = (widestPiece(text, weight) * size) / textSize;
  return GAP + Math.min(LONGEST_WORD, millimetres(points));
}

function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
