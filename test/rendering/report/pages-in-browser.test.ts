/** Chromium repairs nothing in our pages, complains of nothing, and fetches nothing for them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { observationsPage } from '../../../src/rendering/report/observations-page.ts';
import type { Observations } from '../../../src/report/observations.ts';
import type { Report } from '../../../src/report/report.ts';
import { REPORT_POLICY } from '../../../src/service/security.ts';
import { browserPath, launchBrowser } from '../../browser/chromium.ts';
import { report } from '../../report/demonstration.ts';
import { findAll, parseHtml } from './parse-html.ts';

const pages: readonly [string, (report: Report) => Promise<string>][] = [
  ['bilan.html', articlePage],
  ['analyse-complete.html', analysisPage],
  ['interne.html', (one) => analysisPage({ ...one, audience: 'internal' })],
  ['observations.html', async (one) => observationsPage(one.observations[0] as Observations, one)],
];

describe.skipIf(!browserPath)('the pages of a report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('select a command whole at one click, and nothing beside it', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(await analysisPage({ ...report, audience: 'internal' }));
    // The second is listed below its table, folded away.
    await page.locator('#question-ressources .commands > summary').first().click();
    for (const figure of ['diffusion.oui', 'ressources.pix.utilise']) {
      const command = `{{figure "${figure}"}}`;
      await page.locator('.cmd', { hasText: command }).first().click();
      expect(await page.evaluate('getSelection().toString()')).toBe(command);
    }
    await page.close();
  });

  it('break no school year at its hyphen, however narrow, and copy it as it was typed', async () => {
    const page = await browser.newPage();
    await page.setContent(await articlePage(report));
    const broken: string[] = [];
    for (let width = 320; width < 420; width += 10) {
      await page.setViewportSize({ width, height: 800 });
      broken.push(...(await page.evaluate<string[]>(brokenYears)).map((one) => `${width} ${one}`));
    }
    expect(broken).toEqual([]);
    await page.locator('footer.foot').selectText();
    expect(await page.evaluate('getSelection().toString()')).toContain('année 2020-2021. Réponses');
    await page.close();
  });

  it.each(pages)(
    '%s is the tree that was written, alone, under its policy',
    async (name, render) => {
      const html = await render(report);
      const page = await browser.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      const address = `http://bilan.test/${name}`;
      await page.route('**/*', (route) => {
        const url = route.request().url();
        asked.push(url);
        const headers = { 'content-security-policy': REPORT_POLICY };
        return url === address
          ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers })
          : route.abort();
      });
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address);
      await page.evaluate('document.fonts.ready');

      // Where a tag was misplaced, the browser would have moved it, and made other parents.
      const seen = await page.evaluate<string[]>(
        `Array.from(document.querySelectorAll('body *'), (one) => one.parentElement.localName + ' > ' + one.localName)`,
      );
      const [body] = findAll(parseHtml(html), (element) => element.name === 'body');
      const written = body ? parents(body) : [];
      expect(seen.filter((pair) => !pair.endsWith('> tbody'))).toEqual(written);
      expect(asked).toEqual([address]);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

/** Each « 2020-2021 » of the page that stands on two lines. */
const brokenYears = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const years = [];
  while (walker.nextNode()) {
    for (const { index } of walker.currentNode.data.matchAll(/\\d{4}-\\d{4}/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 9);
      years.push({ words: range.toString(), lines: range.getClientRects().length });
    }
  }
  if (years.length < 3) return ['too few years to tell'];
  return years.filter(({ lines }) => lines > 1).map(({ words }) => words);
})()`;

function parents(element: ReturnType<typeof parseHtml>): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const pair = `${element.name} > ${child.name}`;
    return [...(child.name === 'tbody' ? [] : [pair]), ...parents(child)];
  });
}
