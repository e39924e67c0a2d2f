import type { DaysValues } from '../../report/chart.ts';
import { chartWords } from './chart-words.ts';
import { dayMarks } from './day-marks.ts';
import {
  type DayColumn,
  dayNumbers,
  dayTicks,
  isCrossed,
  type PlacedText,
  topOf,
} from './day-texts.ts';
import { boxLayer, lineLayer, styles, textLayer } from './layers.ts';
import { nothingScene } from './nothing.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { lineHeight } from './text-metrics.ts';
import { token } from './tokens.ts';

const plotHeight = 150;
/** Paper between two columns, as a part of the step from one to the next. */
const columnGap = 0.16;
/** Pixels from which a text is too far above what it tells of not to be led to it by a line. */
const leastLead = 8;

/**
 * A column per day, those that are marked in colour; numbers and days are written where there is
 * room for them, what is marked first. All of them are in the table.
 */
export function daysScene({ days }: DaysValues, width: ChartWidth): Scene {
  const right = pixelWidth[width];
  if (days.length === 0) return nothingScene(chartWords.noResponse);
  const most = Math.max(1, ...days.map(({ count }) => count));
  // A survey of three days does not fill the width with three slabs.
  const step = Math.min(64, right / (days.length - columnGap));
  const columns = days.map(({ count }, i) => ({
    left: i * step,
    right: (i + 1 - columnGap) * step,
    high: (count / most) * plotHeight,
  }));
  const numbers = dayNumbers(days, columns, right);
  const marks = dayMarks(days, columns, numbers, right);
  const foot = Math.max(plotHeight, ...[...numbers, ...marks].map(topOf)) + 4;
  const ticks = dayTicks(days, columns, right);
  const isMarked = days.some(({ mark }) => mark !== undefined);
  const boxes = columns.flatMap(({ left, right: x2, high }, i) => {
    const fill = token(isMarked && days[i]?.mark === undefined ? 'bar-2' : 'bar');
    return high > 0 ? [{ x: left, x2, y: foot - high, y2: foot, fill, edged: false }] : [];
  });
  const written = [...numbers, ...marks].map(({ x, lines, high, strong }) => ({
    x,
    y: foot - high - 6 - (lines.length - 1) * lineHeight,
    lines,
    style: { ...(strong ? styles.accentValue : styles.value), align: 'center' as const },
  }));
  const named = ticks.map(({ x, lines }) => ({
    ...{ x, y: foot + 22, lines },
    style: { ...styles.muted, align: 'center' as const },
  }));
  const upright = (column: number, low: number, high: number) => {
    const { left, right: end } = columns[column] as DayColumn;
    const x = (left + end) / 2;
    return { x, x2: x, y: foot - high, y2: foot - low };
  };
  const leads = [
    ...numbers.map((text) => ({ text, low: columns[text.column]?.high ?? 0 })),
    ...marks.map((text) => ({ text, low: topOf(numberOf(text, numbers)) })),
  ].flatMap(({ text: { column, high }, low }) => {
    const line = upright(column, low + 2, high);
    const isBarred = numbers.some((one) => isCrossed(one, line.x, low, high));
    return high - low < leastLead || isBarred ? [] : [line];
  });
  const base = { x: 0, x2: Math.min(right, days.length * step), y: foot + 0.5, y2: foot + 0.5 };
  return {
    height: foot + 28,
    layers: [
      boxLayer(boxes),
      lineLayer([base, ...ticks.map(({ column }) => upright(column, -6, -1)), ...leads], 'edge'),
      textLayer([...written, ...named]),
    ],
  };
}

/** Words are placed above the number of their day, which there always is. */
function numberOf({ column }: PlacedText, numbers: readonly PlacedText[]): PlacedText {
  return numbers.find((one) => one.column === column) as PlacedText;
}
