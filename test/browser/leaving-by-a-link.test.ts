/** A link of a step that is followed as soon as one has written: nothing is lost, nothing is denied. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { heading, inPage } from './in-page.ts';
import { offline, saved, says, serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const remark = (page: Page) => page.locator('#remarque');
const rights = (page: Page) => page.getByRole('link', { name: 'Vos réponses et vos droits' });

/** Presses the link, is asked whether to leave, and does not. */
async function pressAndStay(page: Page): Promise<void> {
  const question = page.waitForEvent('dialog');
  const pressed = rights(page).click();
  await (await question).dismiss();
  await pressed;
}

describe.skipIf(!browserPath)('a link followed at once', () => {
  it('leads to a page that knows of what was just written', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await page.route('**/enregistrement', async (route) => {
        await page.waitForTimeout(500);
        await route.continue();
      });
      await remark(page).fill('À l’instant');
      await leaveBy(rights(page));
      expect(await heading(page)).toContain('Vos réponses et vos droits');
      expect(await page.locator('main').innerText()).toContain('Un brouillon de vos réponses');
      expect(await answers()).toEqual({ remarque: 'À l’instant' });
    });
  });

  it('waits for a last word that is written while it is saved', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      await page.route('**/enregistrement', async (route) => {
        await released;
        await route.continue();
      });
      await remark(page).fill('Un mot');
      await rights(page).click();
      await says(page, 'Enregistrement…');
      await remark(page).fill('Un mot, et un autre');
      const arrival = page.waitForEvent('load');
      release();
      await arrival;
      expect(await heading(page)).toContain('Vos réponses et vos droits');
      expect(await answers()).toEqual({ remarque: 'Un mot, et un autre' });
    });
  });

  it('asks about what cannot be saved, and can be gone back on', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await page.locator('#dataset').fill('Curieuse');
      await page.locator('#heures').fill('beaucoup');
      await pressAndStay(page);
      expect(page.url()).toBe(`${steps}/textes`);
      expect(await answers()).toEqual({ dataset: 'Curieuse' });
      await page.locator('#heures').fill('12');
      await saved(page);
      await leaveBy(rights(page));
      expect(await answers()).toEqual({ dataset: 'Curieuse', heures: 12 });
    });
  });

  it('leaves the page as it is without a network, and says so; a second press asks', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await offline(page, async () => {
        await remark(page).fill('Dans le train');
        await rights(page).click();
        await says(page, 'vous ne pouvez pas continuer pour l’instant');
        await pressAndStay(page);
        expect(await remark(page).inputValue()).toBe('Dans le train');
      });
      await saved(page);
      expect(page.url()).toBe(`${steps}/textes`);
      expect(await answers()).toEqual({ remarque: 'Dans le train' });
      await leaveBy(rights(page));
      expect(await heading(page)).toContain('Vos réponses et vos droits');
    });
  });

  it('opens beside the page, when that was asked for', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await remark(page).fill('Je reste');
      const other = page.context().waitForEvent('page');
      await rights(page).click({ modifiers: ['ControlOrMeta'] });
      await other;
      await saved(page);
      expect(page.url()).toBe(`${steps}/textes`);
    });
  });
});
