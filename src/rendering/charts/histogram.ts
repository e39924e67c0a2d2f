import type { HistogramValues } from '../../report/chart.ts';
import { closeBars } from './bars.ts';
import { lineLayer, styles, type TextItem, type TextStyle, textLayer } from './layers.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { lineHeight, textWidth, wrapLabel } from './text-metrics.ts';
import { token } from './tokens.ts';

const plotHeight = 150;
const valueRoom = 22;
/** Paper between two columns, as a part of the step from one to the next. */
const columnGap = 0.03;
const textGap = 6;

/**
 * Columns of counts that touch but for a thread of paper, the limits of their classes between them;
 * bars lying down where a count, a limit or the name of a class would not fit.
 */
export function histogramScene(chart: HistogramValues, width: ChartWidth): Scene {
  const step = pixelWidth[width] / Math.max(1, chart.classes.length);
  const below = chart.limits ?? chart.classes.map(({ label }) => label);
  const fits =
    below.every((text) => textWidth(text, 400) + textGap <= step) &&
    chart.classes.every(({ printed }) => textWidth(printed, 600) + 2 <= step);
  return fits ? columns(chart, width) : lyingDown(chart, width);
}

function columns({ classes, limits, axis }: HistogramValues, width: ChartWidth): Scene {
  const [from, to] = ends(limits, pixelWidth[width]);
  const foot = valueRoom + plotHeight;
  const most = Math.max(1, ...classes.map(({ count }) => count));
  const step = (to - from) / (classes.length - columnGap);
  const centred = (x: number, y: number, text: string, style: TextStyle): TextItem => ({
    ...{ x, y, lines: [text] },
    style: { ...style, align: 'center' },
  });
  const middles = classes.map((_, place) => from + (place + (1 - columnGap) / 2) * step);
  const counts = classes.map(({ count, printed }, place) =>
    centred(middles[place] ?? 0, foot - (count / most) * plotHeight - 6, printed, styles.value),
  );
  const names = limits
    ? limits.map((limit, place) => ({
        text: limit,
        x: from + (place / classes.length) * (to - from),
      }))
    : classes.map(({ label }, place) => ({ text: label, x: middles[place] ?? 0 }));
  const below = names.map(({ text, x }) => centred(x, foot + 18, text, styles.label));
  const title = axisTitle(axis, width, foot + 42);
  return {
    height: title.bottom,
    layers: [
      {
        data: { values: classes.map(({ count }, place) => ({ place, count })) },
        mark: { type: 'bar', color: token('bar') },
        encoding: {
          x: {
            field: 'place',
            type: 'ordinal',
            scale: { type: 'band', range: [from, to], paddingInner: columnGap, paddingOuter: 0 },
            axis: null,
          },
          y: {
            field: 'count',
            type: 'quantitative',
            scale: { domain: [0, most], range: [foot, valueRoom] },
            axis: null,
          },
          y2: { datum: 0 },
        },
      },
      lineLayer([{ x: from, x2: to, y: foot + 0.5, y2: foot + 0.5 }], 'edge'),
      textLayer([...counts, ...below, ...title.texts]),
    ],
  };
}

/** Where the columns begin and end: the outer limits are written below their edges. */
function ends(limits: readonly string[] | undefined, right: number): [number, number] {
  const [first = '', last = ''] = limits ? [limits[0], limits.at(-1)] : [];
  return [textWidth(first, 400) / 2, right - textWidth(last, 400) / 2];
}

function lyingDown({ classes, axis }: HistogramValues, width: ChartWidth): Scene {
  const most = Math.max(1, ...classes.map(({ count }) => count));
  const rows = classes.map(({ label, count, printed }) => ({
    label,
    printed,
    share: count / most,
    tone: 'accent' as const,
    strong: false,
    indented: false,
    apart: false,
  }));
  const bars = closeBars(rows, width, 1);
  const title = axisTitle(axis, width, bars.height + lineHeight);
  return { height: title.bottom, layers: [...bars.layers, textLayer(title.texts)] };
}

/** What the classes are classes of, below them. */
function axisTitle(
  axis: string,
  width: ChartWidth,
  y: number,
): { texts: TextItem[]; bottom: number } {
  const lines = wrapLabel(axis, pixelWidth[width], 400);
  const bottom = y + (lines.length - 1) * lineHeight + 6;
  return { texts: [{ x: 0, y, lines, style: styles.muted }], bottom };
}
