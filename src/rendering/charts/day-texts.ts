import type { DaysValues } from '../../report/chart.ts';
import { lineHeight, widestLine, wrapLabel } from './text-metrics.ts';

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
  /** Of the last line of what is marked, its number, which stands nearer to its column. */
  readonly lastX: number;
  /** Pixels between the foot of the columns and the text. */
  readonly high: number;
  readonly strong: boolean;
}

const least = 3;

/**
 * The numbers above the columns: the marked days with what happened, then the highest that there is
 * still room for. A marked day is always named, above what is in its way.
 */
export function dayValues(days: Days, columns: readonly DayColumn[], right: number): PlacedText[] {
  const order = [...days.keys()].toSorted((a, b) => (days[b]?.count ?? 0) - (days[a]?.count ?? 0));
  const isMarked = (column: number) => days[column]?.mark !== undefined;
  const placed: PlacedText[] = [];
  const candidate = (column: number): PlacedText => {
    const { mark, printed = '' } = days[column] ?? {};
    const lines = mark === undefined ? [printed] : [...wrapLabel(mark, right, 600), printed];
    const x = centre(columns, column, lines, 600, right);
    const lastX = centre(columns, column, [printed], 600, right);
    const high = columns[column]?.high ?? 0;
    return { column, x, lastX, lines, high, strong: mark !== undefined };
  };
  for (const column of order.filter(isMarked)) {
    const text = candidate(column);
    const under = columns.filter((one) => touches(extent(text, 600), one)).map(({ high }) => high);
    const raised = { ...text, high: Math.max(text.high, ...under) };
    placed.push(aboveOthers(raised, placed));
  }
  for (const column of order.filter((one) => !isMarked(one) && (days[one]?.count ?? 0) > 0)) {
    const text = candidate(column);
    const isFree =
      columns.every(
        (one, i) => i === column || one.high <= text.high || !touches(extent(text, 600), one),
      ) && placed.every((other) => !collide(text, other));
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
    const text = { column, x, lastX: x, lines, high: 0, strong: false };
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

function extent({ x, lines }: PlacedText, weight: 400 | 600) {
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

function collide(one: PlacedText, other: PlacedText): boolean {
  const above = ({ high, lines }: PlacedText) => high + lines.length * lineHeight;
  const beside = !touches(extent(one, 600), extent(other, 600), least);
  return !beside && one.high < above(other) && other.high < above(one);
}

function aboveOthers(text: PlacedText, placed: readonly PlacedText[]): PlacedText {
  const other = placed.find((one) => collide(text, one));
  if (other === undefined) return text;
  return aboveOthers({ ...text, high: other.high + other.lines.length * lineHeight }, placed);
}
