import type { PeopleCell, PeopleValues } from '../../report/chart.ts';
import { type ChartWidth, pixelWidth } from './scene.ts';
import { textWidth, widestPiece } from './text-metrics.ts';

/** How the people of a cell are drawn: dots, so many a line; or a bar where dots would be dust. */
export interface DotGrid {
  readonly shape: 'dots' | 'bar';
  readonly perLine: number;
  /** Pixels from one dot to the next. */
  readonly pitch: number;
  readonly radius: number;
  /** Of a full line. */
  readonly width: number;
}

/** Columns that stand side by side; further ones follow in a panel below. */
export interface Panel {
  /** Places in the chart's columns. */
  readonly columns: readonly number[];
  readonly lefts: readonly number[];
  /** Room of each column's texts. */
  readonly rooms: readonly number[];
}

/** People in one cell up to which they stand ten a line, and up to which they are dots at all. */
export const tenALine = 100;
export const dotsCap = 400;

const leastGap = 12;
const mostGap = 56;

/**
 * Ten dots a line are counted at a glance. Above 100 people in a cell the dots are half as
 * large, twenty a line on the same width; above 400 a cell becomes a bar of its share.
 */
export function dotGrid({ rows }: PeopleValues, width: ChartWidth): DotGrid {
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(personsIn)));
  const [pitch, radius] = width === 'wide' ? [9, 3.5] : [7.5, 3];
  const shape = most > dotsCap ? 'bar' : 'dots';
  const full = 9 * pitch + 2 * radius;
  if (most <= tenALine) return { shape, perLine: 10, pitch, radius, width: full };
  const small = radius / 2;
  return { shape, perLine: 20, pitch: (full - 2 * small) / 19, radius: small, width: full };
}

/** Persons that are drawn: none where a cell is not told. */
function personsIn(cell: PeopleCell): number {
  return 'hidden' in cell ? 0 : cell.asked;
}

/**
 * As many columns side by side as fit, in panels of about the same number; names of columns
 * stay on one line where there is room.
 */
export function panelsOf(
  { columns, rows }: PeopleValues,
  grid: DotGrid,
  from: number,
  width: ChartWidth,
): Panel[] {
  const room = pixelWidth[width] - from;
  const least = columns.map(({ label, printed }, i) => {
    const cells = rows.map(({ cells }) => textWidth(cells[i]?.printed ?? '', 400));
    return Math.max(grid.width, widestPiece(label, 600), textWidth(printed, 400), ...cells);
  });
  const natural = columns.map(({ label }, i) => Math.max(least[i] ?? 0, textWidth(label, 600)));
  for (let count = 1; count <= columns.length; count++) {
    const groups = evenGroups(columns.length, count);
    const wrapped = widestByPlace(groups, least);
    if (total(wrapped) + leastGap * (wrapped.length - 1) > room) continue;
    const oneLine = widestByPlace(groups, natural);
    const fits = total(oneLine) + leastGap * (oneLine.length - 1) <= room;
    const rooms = fits ? oneLine : wrapped;
    const gap = Math.min(mostGap, (room - total(rooms)) / Math.max(1, rooms.length - 1));
    const lefts = rooms.map((_, i) => Math.floor(from + total(rooms.slice(0, i)) + i * gap));
    return groups.map((group) => ({ columns: group, lefts, rooms }));
  }
  throw new RangeError(`a column of “${columns[0]?.label}” is wider than ${Math.floor(room)} px`);
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

/** Panels stand on the same columns: each place is as wide as the widest of its panels. */
function widestByPlace(groups: readonly number[][], widths: readonly number[]): number[] {
  const longest = Math.max(...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    Math.max(...groups.map((group) => widths[group[place] ?? -1] ?? 0)),
  );
}

function evenGroups(length: number, count: number): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < length; i++) groups[Math.floor((i * count) / length)]?.push(i);
  return groups;
}
