import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { extent, readSvg, type Shape } from './read-svg.ts';
import { hard, usual } from './sample-charts.ts';

const sentiment = usual[7];
const accords = hard.find(({ id }) => id === 'accords');

/** Bars without the squares of the legend, edges included, and the vertical lines. */
async function drawn(chart: typeof sentiment, width: 'wide' | 'narrow') {
  const { shapes, texts } = readSvg(await renderChart(chart, width));
  const bars = shapes
    .filter(({ name }) => name === 'rect')
    .map((shape) => {
      const { left, right, top, bottom } = extent(shape);
      const half = shape.stroke === undefined ? 0 : 0.5;
      return {
        left: left - half,
        right: right + half,
        high: bottom - top + 2 * half,
        fill: shape.fill,
      };
    })
    .filter(({ high }) => high > 20);
  const axes = [
    ...new Set(
      shapes
        .filter((shape) => shape.name === 'line' && !shape.dashed && isUpright(shape))
        .map(({ at }) => at.x1 ?? 0),
    ),
  ];
  return { bars, axes: axes.toSorted((a, b) => a - b), texts };
}

/** Lines that lead from a number to its segment are short. */
function isUpright(shape: Shape): boolean {
  const { top, bottom } = extent(shape);
  return bottom - top > 20;
}

describe.each(['wide', 'narrow'] as const)('diverging bars, %s', (width) => {
  it('end and begin at the axis, what is on neither side at its own', async () => {
    const { bars, axes } = await drawn(sentiment, width);
    const [one, two, four, five, three] = bars;
    const [axis = 0, aside = 0] = axes;
    expect(bars).toHaveLength(5);
    expect([one, two].every((bar) => (bar?.right ?? 0) <= axis)).toBe(true);
    expect(axis - (two?.right ?? 0)).toBeCloseTo(1, 1);
    expect((four?.left ?? 0) - axis).toBeCloseTo(1, 1);
    expect((five?.right ?? 0) < aside).toBe(true);
    expect((three?.left ?? 0) - aside).toBeCloseTo(1, 1);
  });

  it('are on one scale on both sides and aside', async () => {
    const { bars, axes } = await drawn(sentiment, width);
    const [axis = 0, aside = 0] = axes;
    const [one, , , five, three] = bars;
    const left = axis - 1 - (one?.left ?? 0);
    const right = (five?.right ?? 0) - axis - 1;
    const neither = (three?.right ?? 0) - aside - 1;
    expect(left / right).toBeCloseTo(44 / 23, 1);
    expect(left / neither).toBeCloseTo(44 / 34, 1);
  });

  it('are in colour on the side that matters, darkest at both ends', async () => {
    const { bars, texts } = await drawn(sentiment, width);
    const [one, two, four, five] = bars.map(({ fill }) => fill);
    expect(one).toBe(token('bar'));
    expect(five).toBe(token('bar-2'));
    expect(new Set([one, two, four, five]).size).toBe(4);
    const total = texts.find(({ lines }) => lines[0] === '44\u00a0%');
    expect(total).toMatchObject({ fill: token('accent'), anchor: 'end' });
  });
});

it('no line runs through the labels of a phone', async () => {
  if (accords?.kind !== 'diverging') throw new Error('no such sample');
  const { shapes, texts } = readSvg(await renderChart(accords, 'narrow'));
  const label = texts.find(({ lines }) => lines[0]?.startsWith('Utiliser'));
  const y = (label?.y ?? 0) - 5;
  const crossing = shapes.filter(({ name }) => name === 'line').map(extent);
  expect(crossing.filter(({ top, bottom }) => top < y && y < bottom)).toEqual([]);
});
