import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { textWidth } from '../../../src/rendering/charts/text-metrics.ts';
import { type DrawnText, extent, overlap, readSvg, stripesOf } from './read-svg.ts';
import { hard, usual } from './sample-charts.ts';

const [, , , ressources, tchap] = usual;
const [, , sept, uneEtroite, tropEtroite] = hard;

/** The segments of each bar; a legend's swatches are the 12 px squares before them. */
async function barsOf(chart: Parameters<typeof renderChart>[0], width: 'wide' | 'narrow') {
  const { shapes } = readSvg(await renderChart(chart, width));
  const segments = shapes
    .filter(({ name }) => name === 'rect')
    .map((shape) => {
      const { left, right, top, bottom } = extent(shape);
      const half = shape.stroke === undefined ? 0 : 0.5;
      return {
        left: left - half,
        right: right + half,
        top: top - half,
        high: bottom - top + 2 * half,
        fill: shape.fill,
      };
    });
  return [...Map.groupBy(segments, ({ top }) => top).values()].filter(
    ([first]) => first?.high !== 12,
  );
}

describe.each(['wide', 'narrow'] as const)('stacked bars, %s', (width) => {
  it('have segments as wide as their shares, with 2 px of paper between', async () => {
    const bars = await barsOf(ressources, width);
    expect(bars).toHaveLength(ressources.rows.length);
    const [whole] = bars.map((bar) => (bar.at(-1)?.right ?? 0) - (bar[0]?.left ?? 0) + 2);
    ressources.rows.forEach(({ parts }, i) => {
      const shares = parts.map(({ share }) => share).filter((share) => share > 0);
      expect(bars[i]).toHaveLength(shares.length);
      bars[i]?.forEach(({ left, right }, at) => {
        expect((right - left + 2) / (whole ?? 1)).toBeCloseTo(shares[at] ?? Number.NaN, 3);
        const next = bars[i]?.[at + 1];
        if (next !== undefined) expect(next.left - right).toBeCloseTo(2, 1);
      });
      expect(bars[i]?.at(-1)?.right).toBe(width === 'wide' ? 608 : 340);
    });
  });

  it('show a part however small, and write its value above it when it holds none', async () => {
    const bars = await barsOf(sept, width);
    const shown = sept.rows.map(({ parts }) => parts.filter(({ share }) => share > 0).length);
    expect(bars.map(({ length }) => length)).toEqual(shown);
    for (const { left, right } of bars.flat()) expect(right - left).toBeGreaterThan(0.9);
    const { texts } = readSvg(await renderChart(sept, width));
    const bar = bars[2] ?? [];
    const ones = texts.filter(({ lines, y }) => lines[0] === '1' && isAbove(y, bar));
    expect(ones).toHaveLength(5);
  });

  it('lead from each value above a bar to its segment', async () => {
    const [, , bar = []] = await barsOf(sept, width);
    const { shapes, texts } = readSvg(await renderChart(sept, width));
    const ones = texts.filter(({ lines, y }) => lines[0] === '1' && isAbove(y, bar));
    const leaders = shapes.filter(
      ({ name, dashed, at }) => name === 'line' && !dashed && at.y2 === bar[0]?.top,
    );
    expect(leaders).toHaveLength(5);
    leaders.forEach(({ at }, i) => {
      const { left = 0, right = 0 } = bar[i + 1] ?? {};
      expect(at.x2).toBeCloseTo((left + right) / 2, 1);
      expect(at.x1).toBeCloseTo((ones[i]?.x ?? 0) + textWidth('1', 600) / 2, 1);
    });
  });

  it('paint a segment as its square of the legend, stripes included', async () => {
    const drawn = readSvg(await renderChart(sept, width));
    const squares = drawn.shapes.filter(({ name, at }) => name === 'rect' && (at.width ?? 0) <= 12);
    const striped = (box: ReturnType<typeof extent>) =>
      stripesOf(drawn).some((stripes) => overlap(stripes, box));
    const swatches = squares.slice(0, 7).map((shape) => [shape.fill, striped(extent(shape))]);
    expect(new Set(swatches.map(String)).size).toBe(7);
    const bars = drawn.shapes.filter(({ name }) => name === 'rect').slice(7, 14);
    expect(bars.map((shape) => [shape.fill, striped(extent(shape))])).toEqual(swatches);
  });
});

it('says « – » in the place of a bar that nobody answered', async () => {
  const parts = ressources.segments.map(() => ({ share: 0, printed: '–' }));
  const rows = [...ressources.rows, { label: 'Inconnue', parts }];
  for (const width of ['wide', 'narrow'] as const) {
    const { texts } = readSvg(await renderChart({ ...ressources, rows }, width));
    expect(texts.filter(({ lines }) => lines[0] === '–')).toHaveLength(1);
  }
});

const isAbove = (y: number, bar: readonly { top: number }[]) =>
  y < (bar[0]?.top ?? 0) && y > (bar[0]?.top ?? 0) - 12;

describe('a single bar', () => {
  const starts = (texts: readonly DrawnText[], label: string) =>
    texts.find(({ lines }) => lines.join(' ') === label);

  it('has its labels above its segments on the wide width', async () => {
    const [segments = []] = await barsOf(tchap, 'wide');
    expect(segments).toHaveLength(4);
    const { texts } = readSvg(await renderChart(tchap, 'wide'));
    tchap.segments.forEach(({ label }, i) => {
      expect(starts(texts, label)?.x).toBeCloseTo(segments[i]?.left ?? Number.NaN, 0);
    });
  });

  it('lets the label of a narrow last segment end with the bar', async () => {
    const { texts } = readSvg(await renderChart(uneEtroite, 'wide'));
    const last = texts.find(({ lines }) => lines.join(' ') === 'Ne souhaite pas répondre');
    expect(last).toMatchObject({ x: 608, anchor: 'end' });
  });

  it('becomes bars on a phone, and where a segment has no room for its label', async () => {
    expect(await barsOf(tchap, 'narrow')).toHaveLength(4);
    const bars = await barsOf(tropEtroite, 'wide');
    expect(bars).toHaveLength(2);
    const lengths = bars.map(([bar]) => (bar?.right ?? 0) - (bar?.left ?? 0));
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(58 / 42, 2);
  });
});
