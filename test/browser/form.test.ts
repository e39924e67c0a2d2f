import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { findEdition } from '../../src/store/editions.ts';
import { listResponses } from '../../src/store/responses.ts';
import { answerAllSteps, leaveBy, NEXT, openAsSomebody, openStep, SEND } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, heading, inPage } from './in-page.ts';
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

const sentResponses = async () =>
  (await listResponses(demonstration.store, EDITION)).filter(({ state }) => state === 'sent');

describe.skipIf(!browserPath)('the first page', () => {
  it('leads to answering, to the bilan, to the full analysis and to the participation', () =>
    inPage(browser, {}, async (page) => {
      for (const [link, leadsTo] of [
        [/^Répondre comme/, /\/q\/[\w-]{22}$/],
        ['Lire le bilan', /\/bilan\.html$/],
        ['Lire l’analyse complète', /\/analyse-complete\.html$/],
        ['Suivre la participation', /\/participation$/],
      ] as const) {
        await page.goto(demonstration.address);
        await leaveBy(page.getByRole('link', { name: link }));
        expect(page.url()).toMatch(leadsTo);
        expect(await heading(page)).toMatch(/Être RUPN en 2021|Participation/);
        expect(await page.locator('body').innerText()).toMatch(/démonstration, fictives/i);
      }
    }));

  it('builds the bilan again with one response more', () =>
    inPage(browser, {}, async (page) => {
      const count = (await sentResponses()).length;
      await openAsSomebody(page, demonstration.address);
      await page.goto(`${page.url()}/relecture`);
      await leaveBy(page.getByRole('button', { name: SEND }));
      const rebuilt = async () => {
        await page.goto(demonstration.address);
        await leaveBy(page.getByRole('button', { name: /^Reconstruire le bilan/ }));
        await page.waitForURL(/bilan\.html$/);
        return (await page.locator('body').innerText()).replace(/\s+/g, ' ');
      };
      const text = await rebuilt();
      expect(text).toContain(`ont envoyé leurs réponses (${count + 1})`);
      expect(text).not.toContain(`ont envoyé leurs réponses (${count})`);
    }));
});

describe.skipIf(!browserPath).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('answering the 2021 edition %s', (_, javaScriptEnabled) => {
  it('goes through its seven steps to the receipt, and every answer is stored', () =>
    inPage(browser, { javaScriptEnabled }, async (page) => {
      const before = new Set((await sentResponses()).map(({ id }) => id));
      await openAsSomebody(page, demonstration.address);
      await leaveBy(page.getByRole('link', { name: 'Commencer' }));
      const headings = await answerAllSteps(page);
      expect(headings.map((text) => text.slice(0, 15))).toEqual(
        [1, 2, 3, 4, 5, 6, 7].map((n) => `Étape ${n} sur 7 :`),
      );
      expect(await heading(page)).toContain('Relire et envoyer');
      expect(await page.getByText('Sans réponse').count()).toBe(0);
      await leaveBy(page.getByRole('button', { name: SEND }));
      expect(await heading(page)).toBe('Merci, vos réponses sont envoyées');

      const added = (await sentResponses()).filter(({ id }) => !before.has(id));
      expect(added).toHaveLength(1);
      const edition = await findEdition(demonstration.store, EDITION);
      const ids = edition ? allQuestions(edition.questionnaire).map(({ id }) => id) : [];
      // Who proposed a workshop is not asked why not, nor for examples who never took part.
      const notAsked = ['ateliers_freins', 'projets_exemples'];
      const asked = ids.filter((id) => !notAsked.includes(id));
      expect(asked).toHaveLength(38);
      expect(Object.keys(added[0]?.answers ?? {}).sort()).toEqual(asked.sort());
    }));

  it('lets the browser’s own way back change an answer', () =>
    inPage(browser, { javaScriptEnabled }, async (page) => {
      await openStep(page, demonstration.address, 'mission');
      await page.getByLabel('Plus de dix ans').check();
      await leaveBy(page.getByRole('button', { name: NEXT }));
      await page.goBack();
      expect(await page.getByLabel('Plus de dix ans').isChecked()).toBe(true);
      await page.getByLabel('Entre sept et dix ans').check();
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await heading(page)).toContain('Étape 2 sur 7');
      await leaveBy(page.getByRole('button', { name: 'Précédent' }));
      expect(await page.getByLabel('Entre sept et dix ans').isChecked()).toBe(true);
    }));

  it('leads the eye and the keyboard to what is to be mended', () =>
    inPage(browser, { javaScriptEnabled }, async (page) => {
      await openStep(page, demonstration.address, 'mission');
      await page.getByLabel('combien d’heures par semaine').fill('quelques-unes');
      await page.getByLabel('D’aucune manière').check();
      await page.getByLabel('Des heures supplémentaires').check();
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await page.title()).toMatch(/^À revoir/);
      const summary = page.getByRole('group', { name: 'Deux réponses sont à revoir' });
      expect(await summary.count()).toBe(1);
      await expect.poll(() => focused(page)).toMatchObject({ className: 'sum' });
      for (const id of ['reconnaissance', 'heures_semaine']) {
        await summary.locator(`a[href="#${id}"]`).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => focused(page)).toMatchObject({ id });
      }
      expect(await page.locator('#heures_semaine').inputValue()).toBe('quelques-unes');
    }));
});

describe.skipIf(!browserPath)('a form of 5 MB', () => {
  it('is answered by a French page, behind which what was typed is still there', () =>
    inPage(browser, {}, async (page) => {
      await openStep(page, demonstration.address, 'informer');
      const field = page.locator('#diffusion_remarques');
      await field.fill('Un texte qui a demandé du temps.');
      // In a field that is not drawn: a visible text of that size takes half a minute to lay out.
      await page.evaluate(`{
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name: 'x', value: 'x'.repeat(5_000_000) });
        document.forms[0].append(input);
      }`);
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await heading(page)).toBe('Cet envoi est trop volumineux');
      await page.goBack();
      expect(await field.inputValue()).toBe('Un texte qui a demandé du temps.');
    }));
});
