import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { extent, readSvg } from './read-svg.ts';
import { usual } from './sample-charts.ts';

const reconnaissance = usual[8];

describe.each(['wide', 'narrow'] as const)('small multiples, %s', (width) => {
  it('have bars on one scale from the edge of their column, none where a number is hidden', async () => {
    const { shapes } = readSvg(await renderChart(reconnaissance, width));
    const bars = shapes
      .filter(({ name }) => name === 'rect')
      .map((shape) => extent(shape).width + (shape.stroke === undefined ? 0 : 1));
    const shares = reconnaissance.rows
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => ('hidden' in cell || cell.share === 0 ? [] : [cell.share]));
    expect(bars).toHaveLength(shares.length);
    const perShare = Math.max(...bars) / Math.max(...shares);
    const lengths = shares.map((share) => share * perShare).toSorted((a, b) => a - b);
    bars
      .toSorted((a, b) => a - b)
      .forEach((bar, i) => {
        expect(bar).toBeCloseTo(lengths[i] ?? Number.NaN, 1);
      });
  });

  it('write who the bars are of above each column, and a row’s name once a line of columns', async () => {
    const { texts } = readSvg(await renderChart(reconnaissance, width));
    const names = texts.filter(({ lines }) => lines.join(' ') === 'Allègement de service');
    expect(names).toHaveLength(width === 'wide' ? 1 : 2);
    const heads = texts.filter(({ lines }) => /répondants$/.test(lines.join(' ')));
    expect(heads).toHaveLength(4);
    expect(new Set(heads.map(({ x }) => x)).size).toBe(width === 'wide' ? 4 : 2);
  });
});
