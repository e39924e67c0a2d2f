import type { HistogramValues } from '../../report/chart.ts';
import { closeBars } from './bars.ts';
import { lineLayer, styles, type TextItem, textLayer } from './layers.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { lineHeight, textWidth, wrapLabel } from './text-metrics.ts';
import { token } from './tokens.ts';

const plotHeight = 150;
const valueRoom = 22;
/** Paper between two columns, as a part of the step from one to the next. */
const columnGap = 0.03;
const textGap = 6;

/**
 * Columns of counts that touch but for a thread of paper; bars lying down where a count or the
 * name of a class would not fit under its column.
 */
export function histogramScene(chart: HistogramValues, width: ChartWidth): Scene {
  const step = pixelWidth[width] / Math.max(1, chart.classes.length);
  const fits = chart.classes.every(
    ({ label, printed }) =>
      textWidth(label, 400) + textGap <= step && textWidth(printed, 600) + 2 <= step,
  );
  return fits ? columns(chart, width) : lyingDown(chart, width);
}

function columns({ classes, axis }: HistogramValues, width: ChartWidth): Scene {
  const right = pixelWidth[width];
  const foot = valueRoom + plotHeight;
  const most = Math.max(1, ...classes.map(({ count }) => count));
  const step = right / (classes.length - columnGap);
  const texts = classes.flatMap(({ label, count, printed }, i) => {
    const x = (i + (1 - columnGap) / 2) * step;
    const top = foot - (count / most) * plotHeight;
    return [
      { x, y: top - 6, lines: [printed], style: { ...styles.value, align: 'center' as const } },
      { x, y: foot + 18, lines: [label], style: { ...styles.label, align: 'center' as const } },
    ];
  });
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
            scale: { type: 'band', range: [0, right], paddingInner: columnGap, paddingOuter: 0 },
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
      lineLayer([{ x: 0, x2: right, y: foot + 0.5, y2: foot + 0.5 }], 'edge'),
      textLayer([...texts, ...title.texts]),
    ],
  };
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
