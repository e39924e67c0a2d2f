/** What a step has beside its questions: « autre, précisez », taking a choice back, by any means. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, heading, inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';
import { heard, offline, saved, says, serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const texts = ['Comment ?', 'Laquelle ?', 'Un autre pays : Quel pays ?'];
const takeBack = (page: Page, question: string) =>
  page.getByRole('button', { name: `Effacer ma réponse : ${question}` });

/** Where everything stands that one can press. */
const places = (page: Page) =>
  page.evaluate(`[...document.querySelectorAll('.f, .o, .go button')].map((one) => {
    const { top, left, width, height } = one.getBoundingClientRect();
    return [top + scrollY, left, width, height];
  })`);
const top = async (page: Page, label: string) => (await page.getByLabel(label).boundingBox())?.y;

describe.skipIf(!browserPath)('« autre, précisez »', () => {
  it('is simply there without JavaScript, and means its choice', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${steps}/choix`);
      for (const label of texts) await page.getByLabel(label).fill(label);
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await answers()).toMatchObject({
        role: 'autre',
        sources: ['autre'],
        elements: 'ailleurs',
        'elements.ailleurs': 'Un autre pays : Quel pays ?',
      });
    });
  });

  it('comes with its choice, and goes with it without being sent', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/choix`);
      for (const label of texts) expect(await page.getByLabel(label).isVisible()).toBe(false);
      await page.getByLabel('Autrement').check();
      await page.getByLabel('Une autre source').check();
      await page.locator('#elements').selectOption('ailleurs');
      for (const label of texts) await page.getByLabel(label).fill(label);
      await saved(page);
      expect(await answers()).toMatchObject({ role: 'autre', sources: ['autre'] });

      await takeBack(page, 'Façon de travailler').click();
      await page.getByLabel('Une autre source').uncheck();
      await page.locator('#elements').selectOption('');
      for (const label of texts) expect(await page.getByLabel(label).isVisible()).toBe(false);
      await saved(page);
      expect(await answers()).toEqual({});

      await page.getByLabel('Autrement').check();
      await page.getByLabel('Une autre source').check();
      await page.locator('#elements').selectOption('ailleurs');
      for (const label of texts) expect(await page.getByLabel(label).inputValue()).toBe(label);
      await page.getByLabel('Seul').check();
      await saved(page);
      await page.reload();
      // Of a single choice, the one that is chosen counts; the text waits for its own.
      expect(await page.getByLabel('Seul').isChecked()).toBe(true);
      await page.getByLabel('Autrement').check();
      expect(await page.getByLabel('Comment ?').inputValue()).toBe('Comment ?');
    });
  });

  it('ticks nothing that was unticked, when one comes back to its page', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/choix`);
      await page.getByLabel('Une autre source').check();
      await page.getByLabel('Laquelle ?').fill('Un blog');
      await page.getByLabel('Une autre source').uncheck();
      await page.evaluate(
        `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
      );
      expect(await page.getByLabel('Laquelle ?').isVisible()).toBe(false);
      await leaveBy(page.getByRole('button', { name: NEXT }));
      await page.goBack();
      expect(await page.getByLabel('Laquelle ?').isVisible()).toBe(false);
      await page.getByLabel('Des lettres').check();
      await saved(page);
      expect(await answers()).toEqual({ sources: ['lettres'] });
    });
  });

  it('opens and closes without moving what one has just pressed, nor the keyboard', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport: { width: 375, height: 600 } }, async (page) => {
      await page.goto(`${steps}/choix`);
      await page.getByLabel('Autrement').check();
      await page.getByLabel('Je préfère ne pas répondre').scrollIntoViewIfNeeded();
      await page.evaluate('scrollTo(0, 200)');
      const before = await top(page, 'Je préfère ne pas répondre');
      expect(await page.getByLabel('Comment ?').isVisible()).toBe(true);
      await page.getByLabel('Je préfère ne pas répondre').check();
      expect(await page.getByLabel('Comment ?').isVisible()).toBe(false);
      expect(await top(page, 'Je préfère ne pas répondre')).toBeCloseTo(before ?? 0, 0);
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toMatchObject({ name: 'role', value: 'autre' });
      expect(await page.getByLabel('Comment ?').isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatchObject({ name: 'role.autre' });
    });
  });
});

describe.skipIf(!browserPath)('a choice that is taken back', () => {
  it('is cleared in the page, saved, and nothing moves', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/choix`);
      const [role, moments] = [
        takeBack(page, 'Façon de travailler'),
        page.getByRole('button', { name: 'Effacer mes réponses : Moments' }),
      ];
      const before = await places(page);
      expect(await role.isVisible()).toBe(false);
      await page.getByLabel('Seul').check();
      await page.locator('#satisfaction-4').check();
      await page.locator('[name="moments.matin"][value=souvent]').check();
      await page.locator('[name="moments.soir"][value=jamais]').check();
      expect(await places(page)).toEqual(before);
      await saved(page);
      await role.click();
      expect(await page.getByLabel('Seul').isChecked()).toBe(false);
      expect(await role.isVisible()).toBe(false);
      expect(await focused(page)).toMatchObject({ name: 'role' });
      expect(await heard(page)).toBe('Réponse effacée');
      await moments.click();
      expect(await places(page)).toEqual(before);
      await saved(page);
      expect(await answers()).toEqual({ satisfaction: '4' });
    });
  });

  it('without JavaScript, by a button where there is an answer; the others are kept', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${steps}/choix?retour=relecture`);
      const role = takeBack(page, 'Façon de travailler');
      expect(await role.isVisible()).toBe(false);
      await page.getByLabel('Comment ?').fill('À distance');
      await page.getByLabel('Des fils').check();
      await leaveBy(page.locator('button[value=suivant]'));
      await page.goto(`${steps}/choix?retour=relecture`);
      await page.locator('#satisfaction-2').check();
      await leaveBy(role);
      expect(page.url()).toBe(`${steps}/choix?retour=relecture#role`);
      expect(await page.getByLabel('Autrement').isChecked()).toBe(false);
      expect(await role.isVisible()).toBe(false);
      expect(await takeBack(page, 'Satisfaction').isVisible()).toBe(true);
      expect(await answers()).toEqual({ sources: ['fils'], satisfaction: '2' });
    });
  });
});

describe.skipIf(!browserPath)('the keyboard alone', () => {
  it('chooses, takes back, writes, and goes on', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      const { keyboard } = page;
      const tabTo = async (name: string, value?: string) => {
        for (let pressed = 0; pressed < 40; pressed++) {
          await keyboard.press('Tab');
          const now = await focused(page);
          if (now.name === name && (value ?? now.value) === now.value) return;
        }
        throw new Error(`Tab does not lead to ${name}`);
      };
      await page.goto(`${steps}/choix`);
      await tabTo('role');
      await keyboard.press('Space');
      await tabTo('_effacer', 'role');
      await keyboard.press('Enter');
      expect(await focused(page)).toMatchObject({ name: 'role', value: 'seul' });
      await keyboard.press('ArrowDown');
      await tabTo('role.autre');
      await keyboard.type('À distance');
      await saved(page);
      // The default button is for Enter alone.
      await tabTo('_action', 'suivant');
      const arrival = page.waitForEvent('load');
      await keyboard.press('Enter');
      await arrival;
      expect(await heading(page)).toContain('Pour finir');
      expect(await answers()).toEqual({ role: 'autre', 'role.autre': 'À distance' });
    });
  });
});

const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const;

describe.skipIf(!browserPath).each(looks)('at $width pixels, $colorScheme', (look) => {
  const options = { viewport: { width: look.width, height: 700 }, colorScheme: look.colorScheme };

  it('every state of saving is accessible, and no wider than the screen', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, options, async (page) => {
      const check = async (name: string) => {
        await expectAccessible(page, name);
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(look.width);
      };
      await page.goto(`${steps}/choix`);
      for (const label of ['Autrement', 'Une autre source']) await page.getByLabel(label).check();
      await page.locator('#elements').selectOption('ailleurs');
      await page.locator('#satisfaction-4').check();
      await saved(page);
      await check('saved, with texts and buttons shown');
      await page.goto(`${steps}/textes`);
      await page.locator('#heures').fill('beaucoup');
      await says(page, 'sauf');
      await check('faulty');
      await page.locator('#heures').fill('');
      await offline(page, async () => {
        await says(page, 'Pas de réseau');
        await check('without a network');
      });
      await saved(page);
      const other = await page.context().newPage();
      await other.goto(`${steps}/textes`);
      await other.locator('#dataset').fill('Ailleurs');
      await saved(other);
      await page.locator('#dataset').fill('Ici');
      await says(page, 'Rien n’est perdu');
      await check('changed elsewhere');
      await leaveBy(page.getByRole('button', { name: 'Comparer les deux versions' }));
      await says(page, 'pas encore enregistrée');
      await check('to be chosen between');
    });
  });
});
