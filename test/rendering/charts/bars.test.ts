import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import { extent, readSvg } from './read-svg.ts';
import { hard, usual } from './sample-charts.ts';

const widths = ['wide', 'narrow'] as const;
const [canaux, ateliers, souhaits] = usual;
const [long, extremes] = hard;

/** Rectangles with their edge: the edge of a pale bar is drawn half outside its rectangle. */
async function barsOf(chart: typeof canaux | typeof long, width: 'wide' | 'narrow') {
  const { shapes } = readSvg(await renderChart(chart, width));
  return shapes
    .filter(({ name }) => name === 'rect')
    .map((shape) => {
      const { left, right, top } = extent(shape);
      const half = shape.stroke === undefined ? 0 : 0.5;
      return { left: left - half, length: right - left + 2 * half, top, fill: shape.fill };
    });
}

describe.each(widths)('bars, %s', (width) => {
  it('are as long as their shares, from one zero', async () => {
    for (const chart of [canaux, long]) {
      const bars = await barsOf(chart, width);
      const shares = chart.bars.map(({ share }) => share).filter((share) => share > 0);
      expect(bars).toHaveLength(shares.length);
      expect(new Set(bars.map(({ left }) => left)).size).toBe(1);
      const whole = (bars[0]?.length ?? 0) / (shares[0] ?? 1);
      bars.forEach(({ length }, i) => {
        expect(length / whole).toBeCloseTo(shares[i] ?? Number.NaN, 3);
      });
    }
  });

  it('take their tones from the tokens', async () => {
    const fills = (await barsOf(canaux, width)).map(({ fill }) => fill);
    const [accent, other, pale] = ['accent', 'bar-2', 'bar-3'].map(token);
    expect(fills).toEqual([accent, other, other, other, pale]);
  });

  it('stand apart where they are said to', async () => {
    const tops = (await barsOf(ateliers, width)).map(({ top }) => Math.floor(top));
    const steps = tops.slice(1).map((top, i) => top - (tops[i] ?? 0));
    expect(steps[0]).toBe((steps[1] ?? 0) + 10);
    expect(steps[2]).toBe((steps[1] ?? 0) + 10);
  });

  it('carry the value behind their end, in the accent colour for the accent', async () => {
    const { texts } = readSvg(await renderChart(canaux, width));
    const [first] = await barsOf(canaux, width);
    const value = texts.find(({ lines }) => lines[0] === '90\u00a0%');
    expect(value?.x).toBeCloseTo((first?.left ?? 0) + (first?.length ?? 0) + 7, 1);
    expect(value).toMatchObject({ weight: 600, fill: token('accent') });
    expect(texts.find(({ lines }) => lines[0] === 'Courriel')?.weight).toBe(600);
    expect(texts.find(({ lines }) => lines[0] === 'Aucun')?.weight).toBe(400);
  });
});

describe.each(widths)('dots, %s', (width) => {
  it('stand at their shares, zero included', async () => {
    for (const chart of [souhaits, extremes]) {
      const { shapes } = readSvg(await renderChart(chart, width));
      const dots = shapes.filter(({ name }) => name === 'circle').map(({ at }) => at.cx ?? 0);
      const stems = shapes.filter(({ name, at }) => name === 'line' && at.y1 === at.y2).map(extent);
      expect(dots).toHaveLength(chart.bars.length);
      const zero = stems[0]?.left ?? 0;
      const whole = ((dots[0] ?? 0) - zero) / (chart.bars[0]?.share ?? 1);
      chart.bars.forEach(({ share }, i) => {
        expect(((dots[i] ?? 0) - zero) / whole).toBeCloseTo(share, 3);
        expect(stems[i]?.right).toBe(dots[i]);
      });
    }
  });
});

it('indents the parts of a whole, and puts labels above the bars of a phone', async () => {
  const wide = readSvg(await renderChart(ateliers, 'wide')).texts;
  const narrow = readSvg(await renderChart(ateliers, 'narrow')).texts;
  const at = (texts: typeof wide, label: string) => texts.find(({ lines }) => lines[0] === label);
  expect(at(wide, 'Initiation à Pix')?.x).toBe(16);
  expect(at(wide, 'Aucun mini-atelier')?.x).toBe(0);
  expect(at(narrow, 'Initiation à Pix')?.x).toBe(0);
  const label = at(narrow, 'Aucun mini-atelier');
  expect(label?.y).toBeLessThan(at(narrow, '40\u00a0%')?.y ?? 0);
});
