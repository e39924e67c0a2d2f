import { expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { extent, readSvg } from './read-svg.ts';
import { hard, usual } from './sample-charts.ts';

const anciennete = usual[6];
const classes = hard[5];
const heures = {
  ...anciennete,
  limits: ['20', '22', '24', '26', '28', '30'],
  classes: anciennete.classes.map((one, place) => ({
    ...one,
    label: `${20 + 2 * place} à moins de ${22 + 2 * place}`,
  })),
};

it('has columns as high as their counts, of equal width, on one line', async () => {
  for (const width of ['wide', 'narrow'] as const) {
    const { shapes, texts } = readSvg(await renderChart(anciennete, width));
    const columns = shapes.filter(({ name }) => name === 'rect').map(extent);
    const counts = anciennete.classes.map(({ count }) => count);
    expect(columns).toHaveLength(counts.length);
    const most = Math.max(...counts);
    const highest = Math.max(...columns.map(({ top, bottom }) => bottom - top));
    columns.forEach(({ top, bottom, left, right }, i) => {
      expect((bottom - top) / highest).toBeCloseTo((counts[i] ?? 0) / most, 3);
      expect(bottom).toBeCloseTo(columns[0]?.bottom ?? 0, 1);
      expect(right - left).toBeCloseTo(columns[0]?.width ?? 0, 1);
      const label = texts.find(({ lines }) => lines[0] === anciennete.classes[i]?.label);
      expect(label?.x).toBeCloseTo((left + right) / 2, 1);
    });
  }
});

it('names the limits of its classes where one column ends and the next begins', async () => {
  for (const width of ['wide', 'narrow'] as const) {
    const { limits: _, ...named } = heures;
    const { shapes, texts } = readSvg(await renderChart(heures, width));
    const columns = shapes.filter(({ name }) => name === 'rect').map(extent);
    const first = texts.find(({ lines }) => lines[0] === '20');
    expect(first?.x).toBeCloseTo(columns[0]?.left ?? 0, 1);
    expect(texts.find(({ lines }) => lines[0] === '30')?.x).toBeCloseTo(
      columns.at(-1)?.right ?? 0,
      1,
    );
    heures.limits.slice(1, -1).forEach((limit, place) => {
      const x = texts.find(({ lines }) => lines[0] === limit)?.x ?? 0;
      expect(x).toBeGreaterThan((columns[place]?.right ?? 0) - 3);
      expect(x).toBeLessThan((columns[place + 1]?.left ?? 0) + 3);
    });
    for (const { label } of heures.classes) {
      expect(texts.map(({ lines }) => lines.join(' '))).not.toContain(label);
    }
    // Their names would not fit below the columns.
    const whole = readSvg(await renderChart(named, width)).texts;
    expect(whole.map(({ lines }) => lines.join(' '))).toContain(named.classes[0]?.label);
  }
});

it('lies down when its classes have long names', async () => {
  for (const width of ['wide', 'narrow'] as const) {
    const { shapes } = readSvg(await renderChart(classes, width));
    const bars = shapes.filter(({ name }) => name === 'rect').map(extent);
    const counts = classes.classes.map(({ count }) => count).filter((count) => count > 0);
    const most = Math.max(...bars.map((bar) => bar.width));
    expect(bars.map((bar) => Math.round((bar.width / most) * 1000))).toEqual(
      counts.map((count) => Math.round((count / Math.max(...counts)) * 1000)),
    );
  }
});
