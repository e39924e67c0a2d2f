import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFaces } from '../../../src/rendering/charts/font.ts';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { textWidth } from '../../../src/rendering/charts/text-metrics.ts';
import { browserPath, launchBrowser } from '../../browser/chromium.ts';
import { overlap } from './read-svg.ts';
import { all } from './sample-charts.ts';

/** What the browser says of one line of text, in the pixels of its chart. */
interface SeenLine {
  readonly chart: string;
  readonly text: string;
  readonly weight: number;
  readonly long: number;
}

interface SeenText {
  readonly chart: string;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Evaluated in the page: plain JavaScript, since it leaves with the types of a page missing. */
const lookAtLines = `Array.from(document.querySelectorAll('text'), (text) => {
  const chart = text.closest('svg').querySelector('title').id;
  const lines = text.children.length > 0 ? Array.from(text.children) : [text];
  return lines.map((line) => ({
    chart,
    text: line.textContent,
    weight: Number(getComputedStyle(line).fontWeight),
    long: line.getComputedTextLength(),
  }));
}).flat()`;

const lookAtTexts = `Array.from(document.querySelectorAll('text'), (text) => {
  const svg = text.closest('svg');
  const { x, y, width, height } = text.getBBox();
  return {
    chart: svg.querySelector('title').id,
    text: text.textContent,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
  };
})`;

describe.skipIf(!browserPath)('charts as a browser shows them', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const charts: string[] = [];
    for (const chart of all) {
      for (const width of ['wide', 'narrow'] as const) charts.push(await renderChart(chart, width));
    }
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent(`<!doctype html><style>${fontFaces()}</style>${charts.join('')}`);
    await page.evaluate('document.fonts.ready');
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('have the font that they carry', async () => {
    expect(await page.evaluate(`document.fonts.check("600 15px 'Source Sans 3'")`)).toBe(true);
    const loaded = 'Array.from(document.fonts).filter((face) => face.status === "loaded").length';
    expect(await page.evaluate(loaded)).toBe(2);
  });

  it('are as wide as was computed: never wider, and 3 % or a pixel narrower at most', async () => {
    const lines = await page.evaluate<SeenLine[]>(lookAtLines);
    expect(lines.length).toBeGreaterThan(200);
    for (const { chart, text, weight, long } of lines) {
      const computed = textWidth(text, weight === 600 ? 600 : 400);
      expect(long, `${chart}: ${text}`).toBeLessThanOrEqual(computed + 0.05);
      expect(long, `${chart}: ${text}`).toBeGreaterThanOrEqual(
        Math.min(computed - 1, computed * 0.97),
      );
    }
  });

  it('keep every text within the picture, and none on another', async () => {
    const texts = await page.evaluate<SeenText[]>(lookAtTexts);
    for (const [chart, own] of Map.groupBy(texts, (text) => text.chart)) {
      for (const { text, left, right, top, bottom, width, height } of own) {
        // Chromium takes up to a pixel around the letters.
        expect(left, `${chart}: ${text}`).toBeGreaterThanOrEqual(-1.5);
        expect(right, `${chart}: ${text}`).toBeLessThanOrEqual(width + 1.5);
        // The box of a text is as high as its font may reach, 4 px more than French letters do.
        expect(top, `${chart}: ${text}`).toBeGreaterThanOrEqual(-4);
        expect(bottom, `${chart}: ${text}`).toBeLessThanOrEqual(height + 4);
      }
      const touching = own.flatMap((one, i) =>
        own
          .slice(i + 1)
          .filter((other) => touch(one, other))
          .map((other) => [one.text, other.text]),
      );
      expect(touching, chart).toEqual([]);
    }
  });

  it('are well-formed XML, as a file of their own must be', async () => {
    const svg = await renderChart(all[0] as (typeof all)[number], 'wide');
    const parse = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml')`;
    expect(await page.evaluate(`${parse}.querySelector('parsererror') === null`)).toBe(true);
    expect(await page.evaluate(`${parse}.documentElement.localName`)).toBe('svg');
  });
});

/** Boxes are as high as the font may reach: lines that follow each other share 3 px. */
function touch(one: SeenText, other: SeenText): boolean {
  return overlap({ ...one, bottom: one.bottom - 4 }, { ...other, bottom: other.bottom - 4 });
}
