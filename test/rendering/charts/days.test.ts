import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { extent, readSvg } from './read-svg.ts';
import { usual } from './sample-charts.ts';

const jours = usual[9];

describe.each(['wide', 'narrow'] as const)('days, %s', (width) => {
  it('are columns as high as their counts, from one foot, in colour where marked', async () => {
    const { shapes } = readSvg(await renderChart(jours, width));
    const columns = shapes
      .filter(({ name }) => name === 'rect')
      .map((shape) => ({ ...extent(shape), fill: shape.fill }));
    const days = jours.days.filter(({ count }) => count > 0);
    expect(columns).toHaveLength(days.length);
    expect(new Set(columns.map(({ bottom }) => bottom)).size).toBe(1);
    const most = Math.max(...days.map(({ count }) => count));
    const highest = Math.max(...columns.map(({ top, bottom }) => bottom - top));
    days.forEach(({ count, mark }, i) => {
      const { top = 0, bottom = 0, fill } = columns[i] ?? {};
      expect((bottom - top) / highest).toBeCloseTo(count / most, 2);
      expect(fill).toBe(token(mark === undefined ? 'bar-2' : 'bar'));
    });
  });

  it('leave the room of a day on which nothing came', async () => {
    const { shapes } = readSvg(await renderChart(jours, width));
    const lefts = shapes.filter(({ name }) => name === 'rect').map((shape) => extent(shape).left);
    const steps = lefts.slice(1).map((left, i) => left - (lefts[i] ?? 0));
    const [least = 0] = steps.toSorted((a, b) => a - b);
    // The fifth day of each week of the sample.
    expect((steps[3] ?? 0) / least).toBeCloseTo(2, 1);
  });

  it('name the first day and the last, and write what was marked above its number', async () => {
    const { texts } = readSvg(await renderChart(jours, width));
    const named = (text: string) => texts.filter(({ lines }) => lines[0] === text);
    expect(named('1 juin')).toHaveLength(1);
    expect(named('30 juin')).toHaveLength(1);
    expect(named('Relance')).toHaveLength(3);
    for (const { x, y } of named('Relance')) {
      const below = texts.find((text) => text.y === y + 18 && Math.abs(text.x - x) < 40);
      expect(below?.lines).toEqual(['34']);
    }
  });
});
