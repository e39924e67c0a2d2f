/** Who uses the keyboard alone, or a very narrow screen. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy, NEXT, openAsSomebody, openStep, SEND } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, inPage } from './in-page.ts';
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

describe.skipIf(!browserPath)('the keyboard alone', () => {
  it('is enough for a step: Tab, Space, arrows, letters, Enter', () =>
    inPage(browser, {}, async (page) => {
      await openStep(page, demonstration.address, 'mission');
      const { keyboard } = page;
      const tabTo = async (name: string, value?: string) => {
        for (let pressed = 0; pressed < 40; pressed++) {
          const now = await focused(page);
          if (now.name === name && (value ?? now.value) === now.value) return;
          await keyboard.press('Tab');
        }
        throw new Error(`Tab does not lead to ${name}`);
      };
      await tabTo('anciennete');
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
      await tabTo('reconnaissance', 'allegement_de_service');
      await keyboard.press('Space');
      await tabTo('heures_semaine');
      await keyboard.type('2,5');
      await tabTo('_action', 'suivant');
      await keyboard.press('Enter');
      await page.waitForURL(/\/etape\/informer$/);
      await page.goto(page.url().replace('informer', 'mission'));
      expect(await page.locator('[name=anciennete]:checked').getAttribute('value')).toBe(
        'de_2_a_3_ans',
      );
      expect(await page.getByLabel('Un allègement de service').isChecked()).toBe(true);
      expect(await page.locator('#heures_semaine').inputValue()).toBe('2,5');
    }));

  it('goes on by Enter in a field, as the main button does', () =>
    inPage(browser, {}, async (page) => {
      await openStep(page, demonstration.address, 'mission');
      await page.locator('#heures_semaine').press('Enter');
      await page.waitForURL(/\/etape\/informer$/);
    }));

  it('finds the way past the banner by its first stop, and always sees where it is', () =>
    inPage(browser, {}, async (page) => {
      await openStep(page, demonstration.address, 'informer');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Aller au contenu');
      expect((await page.locator(':focus').boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toMatchObject({ name: 'diffusion' });
      // A choice shows it around its label, which is what one clicks.
      const outline = 'getComputedStyle(document.activeElement.closest("label")).outline';
      expect(await page.evaluate(outline)).toMatch(/ solid 3px$/);
    }));
});

describe.skipIf(!browserPath)('a screen of 320 pixels', () => {
  const narrow = { viewport: { width: 320, height: 640 } };
  const width = 'document.documentElement.scrollWidth';

  it.each(['bilan/bilan.html', 'bilan/analyse-complete.html', 'participation'])(
    'shows %s without scrolling sideways, its details open too',
    (path) =>
      inPage(browser, narrow, async (page) => {
        await page.goto(`${demonstration.address}/demonstration/${EDITION}/${path}`);
        expect(await page.evaluate(width)).toBe(320);
        await page.evaluate('document.querySelectorAll("details").forEach((d) => (d.open = true))');
        expect(await page.evaluate(width)).toBe(320);
      }),
  );

  it.each(['', `enquetes/${EDITION}/donnees-personnelles`, `enquetes/${EDITION}/accessibilite`])(
    'shows /%s without scrolling sideways',
    (path) =>
      inPage(browser, narrow, async (page) => {
        await page.goto(`${demonstration.address}/${path}`);
        expect(await page.evaluate(width)).toBe(320);
      }),
  );

  it('shows every page of the form without scrolling sideways, errors and long words too', () =>
    inPage(browser, narrow, async (page) => {
      const { address } = demonstration;
      const next = page.locator('button[value=suivant]');
      await openAsSomebody(page, address);
      expect(await page.evaluate(width)).toBe(320);
      await leaveBy(page.getByRole('link', { name: 'Commencer' }));
      await page.locator('#heures_semaine').fill('x'.repeat(300));
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await page.locator('.sum').count()).toBe(1);
      expect(await page.evaluate(width)).toBe(320);
      await page.locator('#heures_semaine').fill('3');
      let shown = 0;
      for (; (await next.count()) > 0; shown++) {
        const line = page.locator('input.wide, textarea').first();
        if ((await line.count()) > 0) await line.fill('M'.repeat(150));
        await leaveBy(next);
        expect(await page.evaluate(width), page.url().slice(-25)).toBe(320);
      }
      expect(shown).toBeGreaterThanOrEqual(5);
      await leaveBy(page.getByRole('button', { name: SEND }));
      expect(await page.locator('h1').innerText()).toContain('Merci');
      expect(await page.evaluate(width)).toBe(320);
    }));
});
