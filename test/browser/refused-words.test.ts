/** What the service refuses is nowhere but in the page: the tab keeps it until it is mended or taken back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { saved, says, serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const kept = (page: Page) => page.evaluate<string>('Object.values(sessionStorage).join()');

/** A browser that closes a page it needs the memory of asks nothing. */
const discardsAtWill = (page: Page) =>
  page.on('dialog', (dialog) => {
    void dialog.accept();
  });

const refused = [
  { field: 'remarque', words: 'mot '.repeat(525).trim(), mended: 'mot', stored: 'mot' },
  { field: 'heures', words: 'abc', mended: '12', stored: 12 },
];

describe.skipIf(!browserPath)('what the service refuses', () => {
  it.each(refused)('comes back with its page, until it is mended: $field', async (one) => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      discardsAtWill(page);
      const field = page.locator(`#${one.field}`);
      await page.goto(`${steps}/textes`);
      await page.locator('#dataset').fill('Curieuse');
      await field.fill(one.words);
      await says(page, 'Enregistré, sauf');
      expect(await kept(page)).toContain(String(new URLSearchParams({ [one.field]: one.words })));
      await page.reload();
      expect(await field.inputValue()).toBe(one.words);
      await says(page, 'Enregistré, sauf');
      await page.goto(`${steps}/choix`);
      await page.goto(`${steps}/textes`);
      expect(await field.inputValue()).toBe(one.words);
      expect(await answers()).toEqual({ dataset: 'Curieuse' });
      await field.fill(one.mended);
      await saved(page);
      expect(await kept(page)).toBe('');
      expect(await answers()).toEqual({ dataset: 'Curieuse', [one.field]: one.stored });
    });
  });

  it('comes back after the page of faults that a button leads to, until it is taken back', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      discardsAtWill(page);
      const hours = page.locator('#heures');
      await page.goto(`${steps}/textes`);
      await hours.fill('abc');
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await page.locator('.sum').count()).toBe(1);
      await page.goto(`${steps}/choix`);
      await page.goto(`${steps}/textes`);
      expect(await hours.inputValue()).toBe('abc');
      await hours.fill('');
      await saved(page);
      expect(await kept(page)).toBe('');
      await page.reload();
      expect(await hours.inputValue()).toBe('');
      expect(await answers()).toEqual({});
    });
  });

  it('does not pass over what another device has saved since', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      discardsAtWill(page);
      await page.goto(`${steps}/textes`);
      await page.locator('#heures').fill('abc');
      await says(page, 'Enregistré, sauf');
      await inPage(browser, {}, async (other) => {
        await other.goto(`${steps}/textes`);
        await other.locator('#heures').fill('3');
        await saved(other);
      });
      await page.reload();
      await page.locator('#heures').fill('12');
      await says(page, 'Rien n’est perdu');
      expect(await answers()).toEqual({ heures: 3 });
    });
  });
});
