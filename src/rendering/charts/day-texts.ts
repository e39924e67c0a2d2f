import type { DaysValues } from '../../report/chart.ts';
import { lineHeight, widestLine } from './text-metrics.ts';

type Days = DaysValues['days'];

/** The column of one day: pixels. */
export interface DayColumn {
  readonly left: number;
  readonly right: number;
  /** Above the foot. */
  readonly high: number;
}

/** A text centred over or under its column. */
export interface PlacedText {
  readonly column: number;
  readonly x: number;
  readonly lines: readonly string[];
  /** Pixels between the foot of the columns and the text. */
  readonly high: number;
  readonly strong: boolean;
}

/** Pixels of paper between two texts side by side. */
const least = 3;

/**
 * The numbers above the columns: of the marked days, as near to their columns as what is around
 * allows, then the highest that there is still room for.
 */
export function dayNumbers(
  days: Days,
  columns: readonly DayColumn[],
  right: number,
): readonly PlacedText[] {
  const order = [...days.keys()].toSorted((a, b) => (days[b]?.count ?? 0) - (days[a]?.count ?? 0));
  const isMarked = (column: number) => days[column]?.mark !== undefined;
  const placed: PlacedText[] = [];
  const candidate = (column: number): PlacedText => {
    const lines = [days[column]?.printed ?? ''];
    const x = centre(columns, column, lines, 600, right);
    return { column, x, lines, high: columns[column]?.high ?? 0, strong: isMarked(column) };
  };
  for (const column of order.filter(isMarked)) {
    placed.push(aboveOthers(aboveColumns(candidate(column), columns), placed));
  }
  for (const column of order.filter((one) => !isMarked(one) && (days[one]?.count ?? 0) > 0)) {
    const text = candidate(column);
    const isFree =
      aboveColumns(text, columns).high === text.high &&
      placed.every((other) => !collide(text, other));
    if (isFree) placed.push(text);
  }
  return placed;
}

/** The days below the columns: the first and the last, then each Monday that there is room for. */
export function dayTicks(days: Days, columns: readonly DayColumn[], right: number): PlacedText[] {
  const begins = [...days.keys()].filter((place) => days[place]?.begins);
  const placed: PlacedText[] = [];
  for (const column of new Set([0, days.length - 1, ...begins])) {
    const lines = [days[column]?.label ?? ''];
    const x = centre(columns, column, lines, 400, right);
    const text = { column, x, lines, high: 0, strong: false };
    const own = extent(text, 400);
    const isFree = placed.every((other) => !touches(own, extent(other, 400), 12));
    if (isFree) placed.push(text);
  }
  return placed;
}

/** Over its column, or as near as the edges of the chart allow. */
function centre(
  columns: readonly DayColumn[],
  column: number,
  lines: readonly string[],
  weight: 400 | 600,
  right: number,
): number {
  const { left, right: end } = columns[column] ?? { left: 0, right: 0 };
  const half = widestLine(lines, weight) / 2;
  return Math.min(Math.max((left + end) / 2, half), Math.max(half, right - half));
}

function extent({ x, lines }: PlacedText, weight: 400 | 600): Span {
  const half = widestLine(lines, weight) / 2;
  return { left: x - half, right: x + half };
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function touches(one: Span, other: Span, gap = 0): boolean {
  return one.left < other.right + gap && other.left < one.right + gap;
}

/** The height at which a text ends, and another one may begin. */
export function topOf({ high, lines }: PlacedText): number {
  return high + lines.length * lineHeight;
}

/** Whether two texts above the columns overlap, or stand closer than `gap` on one line. */
export function collide(one: PlacedText, other: PlacedText, gap = least): boolean {
  const beside = !touches(extent(one, 600), extent(other, 600), gap);
  return !beside && one.high < topOf(other) && other.high < topOf(one);
}

/** Raised above the columns that it would cover. */
export function aboveColumns(text: PlacedText, columns: readonly DayColumn[], gap = 0): PlacedText {
  const own = extent(text, 600);
  const under = columns.filter((one) => touches(own, one, gap)).map(({ high }) => high);
  return { ...text, high: Math.max(text.high, ...under) };
}

/** Whether an upright line at `x` between two heights would run through a text. */
export function isCrossed(text: PlacedText, x: number, from: number, to: number): boolean {
  return (
    touches(extent(text, 600), { left: x, right: x }, least) && from < topOf(text) && text.high < to
  );
}

function aboveOthers(text: PlacedText, placed: readonly PlacedText[]): PlacedText {
  const other = placed.find((one) => collide(text, one));
  return other === undefined ? text : aboveOthers({ ...text, high: topOf(other) }, placed);
}
