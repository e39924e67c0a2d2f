import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { blankPage } from '../../src/rendering/blank/blank-page.ts';
import { blankQuestionnaire } from '../../src/rendering/blank/blank-questionnaire.ts';
import { byHand } from '../definition/by-hand.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';

const yaml = new URL('../../surveys/etre-rupn/2022.yaml', import.meta.url);
const questionnaires = {
  'each type of question': () => byHand(),
  'the questionnaire of 2022': () => {
    const { questionnaire } = readQuestionnaire(readFileSync(yaml, 'utf8'), '2022.yaml');
    if (!questionnaire) throw new Error('the questionnaire of 2022 has faults');
    return questionnaire;
  },
};

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(!browserPath).each(Object.entries(questionnaires))('%s', (_, questionnaire) => {
  const open = (width: number, work: (page: Page) => Promise<void>) =>
    inPage(browser, { viewport: { width, height: 800 }, colorScheme: 'dark' }, async (page) => {
      await page.setContent(blankPage(blankQuestionnaire(questionnaire(), false)));
      await work(page);
    });

  it.each([1280, 375])('is accessible at %i pixels', (width) =>
    open(width, (page) => expectAccessible(page, 'blank')),
  );

  it('never scrolls sideways, and is white in the dark too', () =>
    open(320, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
    }));

  it('fetches nothing', () =>
    open(1280, async (page) => {
      expect(await page.evaluate('performance.getEntriesByType("resource").length')).toBe(0);
      expect(await page.evaluate('document.fonts.check("16px \\"Source Sans 3\\"")')).toBe(true);
    }));
});
