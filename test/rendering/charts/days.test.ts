import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { textWidth } from '../../../src/rendering/charts/text-metrics.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { extent, overlap, readSvg } from './read-svg.ts';
import { usual } from './sample-charts.ts';

const jours = usual[9];
const marks = new Map([
  [0, 'Ouverture du questionnaire aux établissements'],
  [2, 'Première relance par courriel aux directions'],
  [3, 'Relance téléphonique'],
]);
/** Marks in whole sentences, on days that follow one another, beside the highest column. */
const wordy = {
  ...jours,
  days: [42, 18, 6, 7, 3, 2, 1, 4].map((count, i) => {
    const mark = marks.get(i);
    const label = `${i + 1}\u00a0juin`;
    return { label, count, printed: `${count}`, begins: i === 0, ...(mark ? { mark } : {}) };
  }),
};

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

  it('leave the number of a marked day on its column, however long the words', async () => {
    const { shapes, texts } = readSvg(await renderChart(wordy, width));
    const columns = shapes.filter(({ name }) => name === 'rect').map(extent);
    for (const [i, { printed }] of wordy.days.slice(0, 4).entries()) {
      const { left = 0, right = 0, top = 0 } = columns[i] ?? {};
      const number = texts.find(({ lines }) => lines.join() === printed);
      expect(number?.x, printed).toBeCloseTo((left + right) / 2, 1);
      expect(number?.y, printed).toBeCloseTo(top - 6, 1);
    }
  });

  it('write long marks in short lines, led to their column by a line that crosses nothing', async () => {
    const { shapes, texts } = readSvg(await renderChart(wordy, width));
    const columns = shapes.filter(({ name }) => name === 'rect').map(extent);
    const boxes = texts.map(({ x, y, lines, weight }) => {
      const half = Math.max(...lines.map((line) => textWidth(line, weight))) / 2;
      const bottom = y + (lines.length - 1) * 18;
      return { words: lines.join(' '), left: x - half, right: x + half, top: y - 10, bottom };
    });
    for (const [i, mark] of marks) {
      const box = boxes.find(({ words }) => words === mark);
      expect(box).toBeDefined();
      if (!box) continue;
      expect(box.right - box.left).toBeLessThanOrEqual(width === 'wide' ? 608 / 3 : 140);
      expect(boxes.filter((one) => overlap(one, box))).toEqual([box]);
      const { left = 0, right = 0, top = 0 } = columns[i] ?? {};
      const middle = (left + right) / 2;
      // Between the words and the number on the column there is no paper, or a line.
      const lines = shapes.filter(({ name }) => name === 'line').map(extent);
      const lead = lines.find((one) => Math.abs(one.left - middle) < 0.5 && one.bottom < top);
      if (lead) {
        expect(lead.top - box.bottom).toBeLessThan(8);
        expect(top - lead.bottom).toBeLessThan(24);
        const around = { ...lead, left: middle - 1, right: middle + 1 };
        expect(boxes.filter((one) => overlap(one, around))).toEqual([]);
      } else expect(top - 6 - 18 - box.bottom).toBeLessThan(8);
    }
  });
});
