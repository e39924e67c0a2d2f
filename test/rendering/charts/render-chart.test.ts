import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { textWidth } from '../../../src/rendering/charts/text-metrics.ts';
import { token } from '../../../src/rendering/charts/tokens.ts';
import type { Chart } from '../../../src/report/chart.ts';
import { extent, overlap, readSvg, squeezed, squeezedTexts, stripesOf } from './read-svg.ts';
import { all } from './sample-charts.ts';

const widths = ['wide', 'narrow'] as const;
const cases = all.flatMap((chart) => widths.map((width) => ({ id: chart.id, chart, width })));
const endless = [
  'https://exemple.fr/cours/liste.php?matiere=numerique&niveau=6',
  '年度調查'.repeat(12),
];
const wordy = cases.flatMap(({ chart, ...one }) =>
  endless.map((word) => ({ ...one, chart: withWord(chart, word) })),
);

/** The same chart, with a word that no line holds in each of its labels. */
function withWord(chart: Chart, word: string): Chart {
  // The days are ours to write.
  const keys = chart.kind === 'days' ? ['mark'] : ['label', 'axis'];
  const text = JSON.stringify(chart, (key, value) =>
    typeof value === 'string' && keys.includes(key) ? `${value} ${word}` : value,
  );
  return JSON.parse(text);
}

/** Every string that a chart was given to print, as often as it must be seen. */
function givenTexts(chart: Chart): string[] {
  switch (chart.kind) {
    case 'bars':
    case 'dots':
      return chart.bars.flatMap(({ label, printed }) => [label, printed]);
    case 'histogram':
      return [chart.axis, ...chart.classes.flatMap(({ label, printed }) => [label, printed])];
    case 'people':
      return [
        ...chart.columns.flatMap(({ label, printed }) => [label, printed]),
        ...chart.rows.flatMap(({ label, printed, cells }) => [
          label,
          printed,
          ...cells.map((cell) => cell.printed),
        ]),
      ];
    case 'diverging': {
      const sides = ['left', 'right', 'aside'] as const;
      return sides.flatMap((side) => {
        const { label, choices } = chart[side];
        if (choices.length === 0) return [];
        const parts = choices.length > 1 ? chart.rows.flatMap((row) => row[side].parts) : [];
        return [
          label,
          ...(choices.length > 1 ? choices : []),
          ...chart.rows.map((row) => row[side].printed),
          ...parts
            .filter(({ share }) => share > 0)
            .map(({ printed }) => printed.replace('\u00a0%', '')),
        ];
      });
    }
    case 'multiples':
      return [
        ...chart.panels.flatMap(({ label, base }) => [label, base]),
        ...chart.rows.flatMap(({ label, cells }) => [label, ...cells.map((cell) => cell.printed)]),
      ];
    case 'days':
      // Others are written where there is room: what is marked, the first day and the last always.
      return [
        ...chart.days.flatMap(({ mark, printed }) => (mark === undefined ? [] : [mark, printed])),
        ...chart.days.slice(0, 1).map(({ label }) => label),
        ...chart.days
          .slice(1)
          .slice(-1)
          .map(({ label }) => label),
      ];
    case 'stacked': {
      // Values in stacked bars are bare, and a part of nothing has no place in a bar of rows.
      const parts = chart.rows.flatMap((row) => row.parts);
      const values = parts.filter(({ share }) => share > 0).map(({ printed }) => printed);
      const bare = chart.rows.length > 1;
      return [
        ...chart.segments.map(({ label }) => label),
        ...chart.rows.map(({ label = '' }) => label),
        ...values.map((printed) => (bare ? printed.replace('\u00a0%', '') : printed)),
      ];
    }
  }
}

describe.each(cases)('$id, $width', ({ chart, width }) => {
  it('prints every label and value, whole', async () => {
    const texts = squeezedTexts(readSvg(await renderChart(chart, width)));
    for (const given of givenTexts(chart).map(squeezed).filter(Boolean)) {
      const at = texts.indexOf(given);
      expect(at, `${given} among ${texts.join(' | ')}`).toBeGreaterThanOrEqual(0);
      texts.splice(at, 1);
    }
  });

  it('keeps texts and shapes within the picture', async () => {
    const drawn = readSvg(await renderChart(chart, width));
    expect(drawn.width).toBe(width === 'wide' ? 608 : 340);
    for (const { x, y, lines, weight, anchor } of drawn.texts) {
      const long = Math.max(...lines.map((line) => textWidth(line, weight)));
      const left = x - { start: 0, middle: long / 2, end: long }[anchor as 'start'];
      expect(left, lines.join(' ')).toBeGreaterThanOrEqual(-0.01);
      expect(left + long, lines.join(' ')).toBeLessThanOrEqual(drawn.width + 0.01);
      // Capitals with accents reach 13 px above the baseline, descenders 4 px below.
      expect(y).toBeGreaterThanOrEqual(13);
      expect(y + (lines.length - 1) * 18 + 4).toBeLessThanOrEqual(drawn.height);
    }
    for (const { left, right, top, bottom } of drawn.shapes.map(extent)) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(drawn.width);
      expect(bottom).toBeLessThanOrEqual(drawn.height);
    }
  });

  it('writes on paper or within one bar, legibly', async () => {
    const drawn = readSvg(await renderChart(chart, width));
    const bars = drawn.shapes.filter(({ name }) => name === 'rect');
    for (const { x, y, lines, weight, anchor, fill = '' } of drawn.texts) {
      const long = textWidth(lines[0] ?? '', weight);
      const left = x - { start: 0, middle: long / 2, end: long }[anchor as 'start'];
      const letters = { left, right: left + long, top: y - 10, bottom: y };
      for (const stripes of stripesOf(drawn))
        expect(overlap(stripes, letters), lines[0]).toBe(false);
      const behind = bars.filter((bar) => overlap(extent(bar), letters));
      expect(behind.length, lines[0]).toBeLessThanOrEqual(1);
      for (const bar of behind) {
        expect(extent(bar).left, lines[0]).toBeLessThanOrEqual(letters.left);
        expect(extent(bar).right, lines[0]).toBeGreaterThanOrEqual(letters.right);
      }
      const ground = behind[0]?.fill ?? token('paper');
      expect(contrastRatio(fill, ground), lines[0]).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is one named picture, without anything of Vega’s that a page would have to allow', async () => {
    const svg = await renderChart(chart, width);
    const id = `${chart.id}-${width === 'wide' ? 'w' : 'n'}`;
    expect(svg).toContain(`role="img" aria-labelledby="${id}-t ${id}-d"`);
    expect(svg).toContain(
      `<title id="${id}-t">Titre de « ${chart.id} » &amp; &lt;suite&gt;</title>`,
    );
    expect(svg).toContain(`<desc id="${id}-d">Ce que montre ${chart.id}.</desc>`);
    const inside = svg.replace(/^<svg[^>]*>/, '');
    expect(inside).not.toMatch(/ (aria-\w+|role|style|class|on\w+)=/);
    expect(svg).not.toMatch(
      / style=| class=|<style|<script|href|url\(|pointer-events|undefined|NaN/,
    );
    expect(svg.match(/ id="[^"]+"/g)).toHaveLength(2);
    expect(svg).not.toMatch(/\d\.\d{3}/);
  });

  it('comes out the same again, byte for byte', async () => {
    expect(await renderChart(structuredClone(chart), width)).toBe(await renderChart(chart, width));
  });
});

it('weighs little: a chart of bars 3 kB, a dot 40 bytes, one of many stripes 7.5 kB', async () => {
  for (const { chart, width } of cases) {
    const svg = await renderChart(chart, width);
    const dots = readSvg(svg).shapes.filter(({ name }) => name === 'circle').length;
    expect(Buffer.byteLength(svg), chart.id).toBeLessThan(7500 + 42 * dots);
  }
});

describe.each(wordy)('$id of endless words, $width', ({ chart, width }) => {
  it('prints every label whole, within the picture', async () => {
    const drawn = readSvg(await renderChart(chart, width));
    const texts = squeezedTexts(drawn).join('');
    for (const given of givenTexts(chart).map(squeezed).filter(Boolean)) {
      expect(texts).toContain(given);
    }
    for (const { x, lines, weight, anchor } of drawn.texts) {
      const long = Math.max(...lines.map((line) => textWidth(line, weight)));
      const left = x - { start: 0, middle: long / 2, end: long }[anchor as 'start'];
      expect(left, lines.join(' ')).toBeGreaterThan(-1);
      expect(left + long, lines.join(' ')).toBeLessThan(drawn.width + 1);
    }
  });
});
