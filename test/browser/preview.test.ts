/** The preview in Chromium: pages that reload by themselves, and are as accessible as the form. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOME, type OpenPreview, openPreview, sound } from '../service/open-preview.ts';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { heading, inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';

const everything = readFileSync(new URL('../service/all-types.yaml', import.meta.url), 'utf8');
const faulty = sound.replace('is: equipe', 'is: equipes');

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function served(text = sound): Promise<OpenPreview & { address: string }> {
  const open = await openPreview({ files: { 'veille/2025': text } });
  return { ...open, address: await open.app.listen({ host: '127.0.0.1', port: 0 }) };
}

/** At the first step of a walk. */
async function walk(page: Page, address: string): Promise<void> {
  await page.goto(`${address}${HOME}/parcourir`);
  await leaveBy(page.getByRole('link', { name: 'Commencer', exact: true }));
}

describe.skipIf(!browserPath)('a page that is open while its questionnaire is saved', () => {
  it('reloads by itself and stays at its step, however the editor saves', async () => {
    const { address, path, save } = await served();
    await inPage(browser, {}, async (page) => {
      await walk(page, address);
      await page.getByLabel('En équipe').check();
      await leaveBy(page.getByRole('button', { name: NEXT }));
      const here = page.url();
      expect(await heading(page)).toContain('Vos ateliers');
      save(sound.replace('title: Vos ateliers', 'title: Vos rencontres'));
      await page.getByRole('heading', { name: 'Vos rencontres' }).waitFor();
      writeFileSync(`${path}~`, sound.replace('title: Vos ateliers', 'title: Vos réunions'));
      renameSync(`${path}~`, path);
      await page.getByRole('heading', { name: 'Vos réunions' }).waitFor();
      expect(page.url()).toBe(here);
      await leaveBy(page.getByRole('button', { name: 'Précédent' }));
      expect(await page.getByLabel('En équipe').isChecked()).toBe(true);
    });
  });

  it('shows the faults as they come, and the step again once they are gone', async () => {
    const { address, save } = await served();
    await inPage(browser, {}, async (page) => {
      await walk(page, address);
      const here = page.url();
      save(faulty);
      await page.getByRole('heading', { name: 'Ce fichier a 1 faute' }).waitFor();
      expect(page.url()).toBe(here);
      save(sound);
      await page.getByRole('heading', { name: 'Votre équipe' }).waitFor();
      expect(page.url()).toBe(here);
    });
  });

  it('shows anew, without asking, what was entered and refused', async () => {
    const { address, save } = await served();
    await inPage(browser, {}, async (page) => {
      await walk(page, address);
      await page.goto(page.url().replace('/equipe', '/duree?tout=1'));
      await page.locator('#heures').fill('2500');
      await leaveBy(page.getByRole('button', { name: NEXT }));
      expect(await page.locator('.sum').count()).toBe(1);
      save(sound.replace('maximum: 2000\n        decimals', 'maximum: 3000\n        decimals'));
      await page.locator('.sum').waitFor({ state: 'detached' });
      expect(await page.locator('#heures').inputValue()).toBe('2500');
    });
  });

  it('does without JavaScript: one reloads it by hand', async () => {
    const { address, save } = await served();
    await inPage(browser, { javaScriptEnabled: false }, async (page) => {
      await walk(page, address);
      await page.getByLabel('Seul').check();
      await leaveBy(page.getByRole('button', { name: NEXT }));
      save(sound.replace('title: Votre temps', 'title: Vos heures'));
      await page.reload();
      expect(await heading(page)).toContain('Vos heures');
    });
  });
});

const looks = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.skipIf(!browserPath).each(looks)('at $width pixels, $colorScheme', (look) => {
  const options = { viewport: { width: look.width, height: 800 }, colorScheme: look.colorScheme };

  it('every page of the preview is accessible, with marks and with faults', async () => {
    const { address, save } = await served(everything);
    await inPage(browser, options, async (page) => {
      for (const path of [HOME, `${HOME}/qui-repond`]) {
        await page.goto(`${address}${path}`);
        await expectAccessible(page, path);
      }
      await walk(page, address);
      const base = page.url().replace(/\/etape.*/, '');
      for (const path of ['/etapes', '/etape/debut', '/etape/suite', '/etape/fin']) {
        await page.goto(`${base}${path}?marques=1`);
        await expectAccessible(page, path);
      }
      save(everything.replace('title: Méthode', 'titre: Méthode'));
      await page.getByRole('heading', { name: 'Ce fichier a' }).waitFor();
      await expectAccessible(page, 'faults');
      await leaveBy(page.getByRole('link', { name: 'Parcourir la dernière version' }));
      await expectAccessible(page, 'despite faults');
    });
  });
});

describe.skipIf(!browserPath)('the layout', () => {
  const boxes = `[...document.querySelectorAll('.f')].map((one) => {
    const { left, width } = one.getBoundingClientRect();
    return [left, width];
  })`;

  it.each([1280, 800, 375])('of the form is the same with marks, at %i pixels', async (width) => {
    const { address } = await served(everything);
    await inPage(browser, { viewport: { width, height: 800 } }, async (page) => {
      await walk(page, address);
      for (const step of ['debut', 'suite', 'fin']) {
        await page.goto(page.url().replace(/etape\/.*/, `etape/${step}?marques=0`));
        const plain = await page.evaluate(boxes);
        expect(plain).not.toEqual([]);
        await page.goto(page.url().replace('=0', '=1'));
        expect(await page.locator('.mks').count()).toBeGreaterThan(0);
        expect(await page.evaluate(boxes)).toEqual(plain);
      }
    });
  });

  it('needs no scrolling sideways at 320 pixels', async () => {
    const { address, save } = await served(everything);
    const narrow = { viewport: { width: 320, height: 640 } };
    const width = 'document.documentElement.scrollWidth';
    await inPage(browser, narrow, async (page) => {
      for (const path of [HOME, `${HOME}/qui-repond`]) {
        await page.goto(`${address}${path}`);
        expect(await page.evaluate(width), path).toBe(320);
      }
      await walk(page, address);
      const base = page.url().replace(/\/etape.*/, '');
      for (const path of [
        '',
        '/etapes',
        '/relecture',
        '/etape/debut',
        '/etape/suite',
        '/etape/fin',
      ]) {
        await page.goto(`${base}${path}?marques=1`);
        expect(await page.evaluate(width), path).toBe(320);
      }
      save(everything.replace('label: Quelle', `label: ${'long'.repeat(90)} : Quelle`));
      await page.getByRole('heading', { name: 'Ce fichier a' }).waitFor();
      expect(await page.evaluate(width), 'faults').toBe(320);
    });
  });
});
