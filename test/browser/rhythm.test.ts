/** The same gap after a question that can be taken back as after any other. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** From the last choice, or field, of each question to what comes below it. */
const gaps = `[...document.querySelectorAll('form > .f')].map((question) => {
  const parts = [...question.querySelectorAll('.o, .m, select')];
  const bottom = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
  return Math.round(question.nextElementSibling.getBoundingClientRect().top - bottom);
})`;

/** What one presses to take an answer back, and what stands below it. */
const overlaps = `[...document.querySelectorAll('.clear')].filter((button) => {
  const next = button.closest('.f').nextElementSibling;
  return button.getBoundingClientRect().bottom > next.getBoundingClientRect().top;
}).length`;

describe.skipIf(!browserPath).each([1280, 375])('at %s pixels', (width) => {
  it('questions are as far from one another, and from the buttons', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport: { width, height: 800 } }, async (page) => {
      await page.goto(`${steps}/choix`);
      const found = await page.evaluate<number[]>(gaps);
      expect(found).toHaveLength(5);
      const [first = 0] = found;
      for (const gap of found) expect(Math.abs(gap - first), String(found)).toBeLessThanOrEqual(1);
      expect(await page.evaluate(overlaps)).toBe(0);
    });
  });
});
