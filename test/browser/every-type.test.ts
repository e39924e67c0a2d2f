import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { everyType } from '../definition/every-type.ts';
import { openService } from '../service/open-service.ts';
import { goOn } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function open() {
  const { app, person } = await openService(1, openMemoryStore, everyType);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return `${address}/q/${person.token}/etape`;
}

const looks = [
  { width: 1280, colorScheme: 'light', javaScriptEnabled: true },
  { width: 375, colorScheme: 'dark', javaScriptEnabled: true },
] as const;

describe.skipIf(!browserPath).each(looks)('every type of question at $width pixels', (look) => {
  const visit = (work: (page: Page) => Promise<void>) =>
    inPage(browser, { ...look, viewport: { width: look.width, height: 800 } }, work);

  it('is accessible, blank and with its errors, and never wider than the screen', () =>
    visit(async (page) => {
      const steps = await open();
      const check = async (name: string) => {
        await expectAccessible(page, name);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      };
      await page.goto(`${steps}/premiere`);
      await check('first step');
      await page.locator('#heures').fill('x');
      await page.getByLabel('Je ne sais pas').check();
      await page.getByLabel('ENT').check();
      await page.locator('#satisfaction-4').check();
      await goOn(page);
      expect(await page.locator('.sum a').count()).toBe(2);
      await check('errors of choices and of a number');
      await page.goto(`${steps}/deuxieme`);
      await check('second step');
      for (const rank of ['#priorites', '[name="priorites.2"]']) {
        await page.locator(rank).selectOption('temps');
      }
      await page.locator('#arrivee').fill('1980-01-01');
      await page.locator('[name="taches.pannes"][value=moi]').check();
      await page.locator('[name="taches.pannes"][value=personne]').check();
      await goOn(page);
      expect(await page.locator('.sum a').count()).toBe(3);
      await check('errors of a ranking, a date and a matrix');
      await page.goto(`${steps}/troisieme`);
      await page.getByLabel('Quelle est votre adresse').fill('personne');
      await goOn(page);
      await check('errors of a text');
    }));
});

describe.skipIf(!browserPath)('what JavaScript adds', () => {
  it('says what room a long text has left; without it, the limit stands in the hint', async () => {
    const steps = await open();
    for (const javaScriptEnabled of [true, false]) {
      await inPage(browser, { javaScriptEnabled }, async (page) => {
        await page.goto(`${steps}/premiere`);
        await page.locator('#satisfaction-5').check();
        await goOn(page);
        await goOn(page);
        expect(await page.getByText('500 caractères au plus').count()).toBe(1);
        expect(await page.locator('.room').count()).toBe(javaScriptEnabled ? 1 : 0);
        if (!javaScriptEnabled) return;
        await page.locator('#remarque').fill('é'.repeat(498));
        expect(await page.locator('.room').innerText()).toBe('Encore 2\u00a0caractères');
        await page.locator('#remarque').fill('🎓'.repeat(501));
        expect(await page.locator('.room').innerText()).toBe('1\u00a0caractère de trop');
      });
    }
  });

  it('is nothing that a whole journey needs', async () => {
    const steps = await open();
    await inPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${steps}/premiere`);
      await answerByHand(page);
      expect(await page.locator('h1').innerText()).toContain('Relire et envoyer');
    });
  });
});

/** Two boxes of « outils », no declared missing, the highest point: what lets one through. */
async function answerByHand(page: Page): Promise<void> {
  await page.getByLabel('Le réseau').check();
  await page.getByLabel('ENT').check();
  await page.getByLabel('Pix').check();
  await page.locator('#heures').fill('3');
  await page.locator('#satisfaction-5').check();
  await goOn(page);
  await page.locator('#priorites').selectOption('formation');
  await page.locator('[name="priorites.2"]').selectOption('argent');
  await page.locator('#arrivee').fill('2020-09-01');
  await goOn(page);
  expect(await page.locator('h1').innerText()).toContain('Troisième étape');
  await page.getByLabel('Quelle est votre salle').fill('C07');
  await goOn(page);
}
