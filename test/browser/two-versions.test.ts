/** A step that was changed, or erased, elsewhere: one press keeps either version. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { heading, inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';
import { says, serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const remark = (page: Page) => page.locator('#remarque');
const next = (page: Page) => page.getByRole('button', { name: NEXT });
const versions = (page: Page) => page.locator('.vs dd').allInnerTexts();

/** Longer than any pause that saves. */
const wait = (page: Page) => page.waitForTimeout(1500);

/** Opens a step, and saves it on another device before anything is written here. */
async function overtake(page: Page, steps: string, words = 'Écrit ailleurs'): Promise<void> {
  await page.goto(`${steps}/textes`);
  await inPage(browser, {}, async (other) => {
    await other.goto(`${steps}/textes`);
    await remark(other).fill(words);
    await leaveBy(next(other));
  });
}

describe.skipIf(!browserPath).each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  it.each([1280, 375])('what is stored is kept by one press, at %s pixels', async (width) => {
    const { steps, answers } = await serveSteps();
    const options = { javaScriptEnabled, viewport: { width, height: 800 } };
    await inPage(browser, options, async (page) => {
      await overtake(page, steps);
      await remark(page).fill('Écrit ici');
      await leaveBy(next(page));
      expect(await versions(page)).toEqual(['Écrit ailleurs', 'Écrit ici']);
      if (javaScriptEnabled) await expectAccessible(page, 'two versions');
      await leaveBy(page.getByRole('link', { name: 'Garder ce qui est enregistré' }));
      expect(await remark(page).inputValue()).toBe('Écrit ailleurs');
      expect(await page.locator('.sum').count()).toBe(0);
      await wait(page);
      await page.reload();
      expect(await remark(page).inputValue()).toBe('Écrit ailleurs');
      expect(await answers()).toEqual({ remarque: 'Écrit ailleurs' });
    });
  });

  it('mine is kept by one press, which goes on', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, { javaScriptEnabled }, async (page) => {
      await overtake(page, steps);
      await remark(page).fill('Écrit ici');
      await leaveBy(next(page));
      await leaveBy(page.getByRole('button', { name: 'Garder ma version' }));
      expect(await heading(page)).toContain('Au choix');
      expect(await answers()).toEqual({ remarque: 'Écrit ici' });
    });
  });
});

describe.skipIf(!browserPath)('with the script of the page', () => {
  it('what was erased elsewhere is said to be, and does not come back by itself', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await overtake(page, steps, 'À effacer');
      await page.reload();
      await inPage(browser, {}, async (other) => {
        await other.goto(`${steps}/../mes-donnees/effacer`);
        await leaveBy(other.getByRole('button', { name: 'Effacer définitivement' }));
      });
      await remark(page).fill('Écrit ici');
      await says(page, 'ont été effacées');
      await leaveBy(page.getByRole('button', { name: 'Choisir ce qui est gardé' }));
      expect(await page.locator('.sum h2').innerText()).toContain('ont été effacées');
      expect(await remark(page).inputValue()).toBe('Écrit ici');
      await leaveBy(page.getByRole('link', { name: 'Laisser effacé' }));
      await wait(page);
      expect(await remark(page).inputValue()).toBe('');
      expect(await answers()).toEqual({});
    });
  });

  it('a version that was given up, and that the browser brings back, is asked about again', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await overtake(page, steps);
      await remark(page).fill('Écrit ici');
      await leaveBy(next(page));
      await leaveBy(page.getByRole('link', { name: 'Garder ce qui est enregistré' }));
      await page.goBack();
      expect(await remark(page).inputValue()).toBe('Écrit ici');
      await says(page, 'Rien n’est perdu');
      expect(await answers()).toEqual({ remarque: 'Écrit ailleurs' });
    });
  });
});
