import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { expectAccessible, judge } from './judge.ts';
import { type Demonstration, EDITION, openDemonstration } from './open-demonstration.ts';

let demonstration: Demonstration;
let browser: Browser;

beforeAll(async () => {
  if (!browserPath) return;
  demonstration = await openDemonstration();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.close();
});

describe.skipIf(!browserPath)('the judge', () => {
  it('finds what is wrong: an image without words, a field without name, grey on grey', () =>
    inPage(browser, {}, async (page) => {
      await page.setContent(`<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>
        <img src="data:,"><input><p style="color: #bbb; background: #ccc">Pâle</p></main>`);
      const rules = (await judge(page)).violations.map((violation) => violation.split(' ')[0]);
      expect(rules.sort()).toEqual(['color-contrast', 'image-alt', 'label']);
    }));
});

const paper = 'getComputedStyle(document.body).backgroundColor';

describe.skipIf(!browserPath).each([1280, 375])('the reports at %i pixels', (width) => {
  const open = (file: string, colorScheme: 'light' | 'dark', work: (page: Page) => Promise<void>) =>
    inPage(browser, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
      await page.goto(`${demonstration.address}/demonstration/${EDITION}/bilan/${file}`);
      await work(page);
    });

  it('bilan.html, its details closed and open', () =>
    open('bilan.html', 'light', async (page) => {
      await expectAccessible(page, 'closed');
      await page.evaluate('document.querySelectorAll("details").forEach((d) => (d.open = true))');
      expect(await page.locator('details[open]').count()).toBeGreaterThan(20);
      await expectAccessible(page, 'open');
    }));

  it('analyse-complete.html, breakdowns closed and open', () =>
    open('analyse-complete.html', 'light', async (page) => {
      // All of them are thousands of cells: a single choice, several, and the rows of a matrix.
      const some = ['tchap', 'ateliers', 'ressources'].map((id) => `#question-${id} details`);
      const all = JSON.stringify(some.join());
      await page.evaluate(`document.querySelectorAll(${all}).forEach((d) => (d.open = true))`);
      expect(await page.locator('details.breakdown[open]').count()).toBe(6);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await expectAccessible(page, 'open');
    }));

  it('the page of a question, reached from the article and left by its link', () =>
    open('bilan.html', 'light', async (page) => {
      await page.getByRole('link', { name: 'Voir les méthodes utilisées' }).click();
      await page.waitForURL(/observations\/echanges_methodes\.html$/);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await expectAccessible(page, 'observations');
      await page.getByRole('link', { name: 'Retour au bilan' }).click();
      await page.waitForURL(/bilan\/bilan\.html$/);
    }));

  it('analyse-complete.html folds nothing away on paper', () =>
    open('analyse-complete.html', 'light', async (page) => {
      const isSeen = () => page.locator('details.breakdown table').first().isVisible();
      expect(await isSeen()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await isSeen()).toBe(true);
    }));

  it.each(['bilan.html', 'analyse-complete.html'])('%s is the same in the dark', (file) =>
    open(file, 'dark', async (page) => {
      expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
        'light',
      );
    }),
  );
});
