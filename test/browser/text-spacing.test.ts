/**
 * Whoever needs more air between lines, words and letters sets it in their browser: nothing may be
 * cut off or run out of the page. The values are those of WCAG 1.4.12, which the RGAA (10.12) takes.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { everyType } from '../definition/every-type.ts';
import { openService } from '../service/open-service.ts';
import { goOn, leaveBy } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Elements with words of their own that are cut off, those meant for the ear alone left aside. */
const cutOff = `[...document.querySelectorAll('body *')]
  .filter((element) => element.innerText?.trim())
  .filter((element) => {
    const { overflow, clipPath } = getComputedStyle(element);
    return overflow !== 'visible' && clipPath === 'none';
  })
  .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
    scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1)
  .map(({ tagName, innerText }) => tagName + ' ' + innerText.slice(0, 40))`;

async function expectNothingLost(page: Page, name: string): Promise<void> {
  await page.addStyleTag({ content: SPACING });
  expect(await page.evaluate(cutOff), name).toEqual([]);
  const { width = 0 } = page.viewportSize() ?? {};
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width);
}

describe.skipIf(!browserPath).each([1280, 375])('more space in the text at %d pixels', (width) => {
  // A reader’s own style sheet is no matter of the page’s policy.
  const options = { viewport: { width, height: 800 }, bypassCSP: true };

  it('loses nothing, from the introduction to the receipt, errors and notices too', async () => {
    const { app, person } = await openService(1, openMemoryStore, everyType);
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    await inPage(browser, options, async (page) => {
      await page.goto(`${address}/q/${person.token}`);
      await expectNothingLost(page, 'introduction');
      await leaveBy(page.getByRole('link', { name: 'Commencer' }));
      await page.locator('#heures').fill('x');
      await goOn(page);
      await expectNothingLost(page, 'errors');
      await page.locator('#heures').fill('3');
      while ((await page.locator('button[value=suivant]').count()) > 0) {
        await expectNothingLost(page, page.url());
        await goOn(page);
      }
      await expectNothingLost(page, 'recap');
      await leaveBy(page.getByRole('button', { name: 'Envoyer mes réponses' }));
      await expectNothingLost(page, 'receipt');
      for (const name of ['Mentions d’information', /^Accessibilité/]) {
        await leaveBy(page.getByRole('link', { name }));
        await expectNothingLost(page, String(name));
      }
    });
  });

  it('is seen by this test when it hides something', async () => {
    await inPage(browser, options, async (page) => {
      await page.setContent('<p style="height:1.2em;overflow:hidden">Deux<br>lignes</p>');
      expect(await page.evaluate(cutOff)).toEqual(['P Deux\nlignes']);
    });
  });
});
