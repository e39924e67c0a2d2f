/** The Atelier over the demonstration: a whole path with JavaScript and without, by keyboard, for all eyes. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atelierProject } from '../../src/commands/atelier-project.ts';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { reportsFolder } from '../../src/commands/project.ts';
import { type MountedAtelier, mountAtelier } from '../../src/service/atelier/mount.ts';
import { temporaryFolder } from '../commands/run-cli.ts';
import { leaveBy } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, heading, inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';
import { type Demonstration, EDITION, openDemonstration } from './open-demonstration.ts';

const HOME = `/atelier/editions/${EDITION}`;
const CHECK = 'Vérifier le plan et l’article';

let browser: Browser;
let demonstration: Demonstration;
let atelier: MountedAtelier;
let address: string;
beforeAll(async () => {
  if (!browserPath) return;
  browser = await launchBrowser();
  demonstration = await openDemonstration((app, service) => {
    const { directory, clock } = service;
    // What is sorted here is not kept in the clone.
    const reports = temporaryFolder();
    cpSync(reportsFolder, reports, { recursive: true });
    const project = atelierProject(directory, reports, clock);
    addSpip(bilanFolder(directory, EDITION));
    atelier = mountAtelier(app, service, project, () => undefined);
  });
  address = demonstration.address;
});
afterAll(async () => {
  await browser?.close();
  await demonstration?.close();
});

/** With spaces that do not break, as French has them. */
const article =
  'Un\u00a0: 54\u202f% ; deux\u00a0!\n\n<doc:canaux|center>\n\n<doc:analyse-complete|center>\n';

/** What only a whole bilan has, which takes long to build. */
function addSpip(out: string): void {
  const file = join(out, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const csv = 'document;fichier;numero\r\ncanaux;canaux.png;\r\nanalyse-complete;../a.pdf;\r\n';
  const files = { 'public/spip/article.txt': article, 'public/spip/numeros.csv': csv };
  mkdirSync(join(out, 'public/spip'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(out, name), text);
    manifest.outputs[name] = 'sha256';
  }
  writeFileSync(file, JSON.stringify(manifest));
}

const enter = (page: Page) => page.goto(`${address}/atelier?cle=${atelier.newKey()}`);
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** From the first page to the bilan of an edition, by its links. */
async function toBilan(page: Page): Promise<void> {
  await enter(page);
  expect(page.url()).toBe(`${address}/atelier`);
  await leaveBy(page.locator(`a[href="${HOME}"]`));
  await leaveBy(page.locator('main').getByRole('link', { name: 'Bilan' }));
}

describe.skipIf(!browserPath)('a whole path', () => {
  it('with JavaScript follows a check and shows its end without a reload by hand', async () => {
    await inPage(browser, {}, async (page) => {
      await toBilan(page);
      await leaveBy(button(page, CHECK));
      const step = await page.locator('[data-step]').innerText();
      expect(step).toMatch(/^Démarrage$|\(\d sur 4\)$/);
      await page.getByRole('heading', { name: 'Le plan et l’article sont en ordre' }).waitFor();
      expect(await page.title()).toMatch(/^Bilan vérifié/);
    });
  });

  it('without JavaScript does the same: the page asks again by itself', async () => {
    await inPage(browser, { javaScriptEnabled: false }, async (page) => {
      await toBilan(page);
      await leaveBy(button(page, CHECK));
      await page.getByRole('heading', { name: 'Le plan et l’article sont en ordre' }).waitFor();
      await leaveBy(link(page, 'Questionnaire'));
      await leaveBy(link(page, 'Parcourir le questionnaire'));
      await leaveBy(link(page, 'Commencer'));
      expect(await page.locator('.pv').innerText()).toContain('rien n’est enregistré');
    });
  });

  it('looks at a page of the bilan and goes on in it, where no script may run', async () => {
    await inPage(browser, {}, async (page) => {
      await toBilan(page);
      await leaveBy(link(page, 'Regarder bilan.html').first());
      expect(await heading(page)).toContain('RUPN');
      await page.goto(`${address}${HOME}/bilan/fichiers/public/analyse-complete.html`);
      expect(await page.locator('h1').count()).toBe(1);
    });
  });

  it('downloads a file under a name that says what it is', async () => {
    await inPage(browser, {}, async (page) => {
      await toBilan(page);
      const coming = page.waitForEvent('download');
      await link(page, 'Télécharger figures.json').click();
      expect((await coming).suggestedFilename()).toBe('etre-rupn-2021-figures.json');
    });
  });

  it.each([true, false])('sorts texts in a file and sends it back, JavaScript %s', async (has) => {
    await inPage(browser, { javaScriptEnabled: has }, async (page) => {
      await enter(page);
      await page.goto(`${address}${HOME}`);
      await leaveBy(page.locator('main').getByRole('link', { name: 'Remarques' }));
      const coming = page.waitForEvent('download');
      await link(page, 'Télécharger les textes à classer').click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe('etre-rupn-2021-textes-a-classer.csv');
      await page.setInputFiles('[name=fichier]', await download.path());
      await leaveBy(button(page, 'Envoyer le fichier classé'));
      expect(await page.locator('.last').innerText()).toMatch(
        /remarques\.csv\s: 916\s+textes classés\.\s+Tous les textes sont classés/,
      );
    });
  });

  it('numbers the documents of SPIP, and copies the article with all its spaces', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await inPage(browser, { permissions }, async (page) => {
      await toBilan(page);
      await leaveBy(link(page, 'Mettre les numéros de SPIP dans l’article'));
      await page.getByLabel('canaux').fill('12');
      await page.getByLabel('analyse-complete').fill('13');
      await leaveBy(button(page, 'Enregistrer les numéros'));
      const numbered = article
        .replace('<doc:canaux|center>', '<img12|center>')
        .replace('<doc:analyse-complete|center>', '<doc13|center>');
      expect(await page.locator('textarea').inputValue()).toBe(numbered);
      await button(page, 'Copier l’article').click();
      await page.getByText('L’article est copié.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(numbered);
    });
  });

  it('is gone through with the keyboard alone', async () => {
    await inPage(browser, {}, async (page) => {
      await enter(page);
      await page.goto(`${address}${HOME}/bilan`);
      const reached: string[] = [];
      for (let stop = 0; stop < 10; stop++) {
        await page.keyboard.press('Tab');
        const { value } = await focused(page);
        reached.push(value || (await page.evaluate<string>('document.activeElement.innerText')));
        if (value === 'verifier') break;
      }
      expect(reached).toEqual([
        'Aller au contenu',
        'Éditions',
        'Vue d’ensemble',
        'Questionnaire',
        'Participation',
        'Remarques',
        'Bilan',
        'construire',
        'verifier',
      ]);
      await page.keyboard.press('Enter');
      await page.locator('.last').waitFor();
    });
  });
});

const looks = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Stays as it is while it is looked at. */
async function holdProgress(page: Page): Promise<void> {
  const held = { step: 'Analyse complète (4 sur 6)', done: 3, of: 6, elapsed: 'Depuis 9 secondes' };
  await page.route('**/avancement', (route) => route.fulfill({ json: held }));
}

describe.skipIf(!browserPath).each(looks)('at $width pixels, $colorScheme', (look) => {
  const options = { viewport: { width: look.width, height: 800 }, colorScheme: look.colorScheme };

  it('every page is accessible, and none scrolls sideways', async () => {
    await inPage(browser, options, async (page) => {
      const expectGood = async (name: string) => {
        await expectAccessible(page, name);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        expect(width, name).toBe(look.width);
      };
      await enter(page);
      const questionnaire = `${HOME}/questionnaire`;
      for (const path of [
        '/atelier',
        HOME,
        questionnaire,
        `${HOME}/participation`,
        `${HOME}/remarques`,
        `${HOME}/bilan`,
        `${HOME}/bilan/spip`,
      ]) {
        await page.goto(`${address}${path}`);
        await expectGood(path);
      }
      await page.getByLabel('canaux').fill('douze');
      await leaveBy(button(page, 'Enregistrer les numéros'));
      await expectGood('faults of numbers');
      await page.getByLabel('canaux').fill('12');
      await page.getByLabel('analyse-complete').fill('');
      await leaveBy(button(page, 'Enregistrer les numéros'));
      await page.getByText('il en manque 1').waitFor();
      await expectGood('a number is missing');
      await page.getByLabel('analyse-complete').fill('13');
      await leaveBy(button(page, 'Enregistrer les numéros'));
      await expectGood('the article with its numbers');
      await page.goto(`${address}${HOME}/remarques`);
      const buffer = Buffer.from('id;question;texte;themes;publiable\nr1;rien;Un mot;;oui\n');
      const mimeType = 'text/csv';
      await page.setInputFiles('[name=fichier]', { name: 'classés.csv', mimeType, buffer });
      await leaveBy(button(page, 'Envoyer le fichier classé'));
      for (const closed of await page.locator('summary').all()) await closed.click();
      await expectGood('faults of a sorted file');
      await page.goto(`${address}${HOME}/bilan`);
      for (const closed of await page.locator('summary').all()) await closed.click();
      await expectGood('every list unfolded');
      await holdProgress(page);
      await leaveBy(button(page, CHECK));
      await page.getByText('Analyse complète (4 sur 6)').waitFor();
      await expectGood('progress');
      await leaveBy(button(page, 'Arrêter'));
      await expectGood('stopped');
    });
  });

  it('so is the page of who has no key', async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${address}/atelier`);
    await expectAccessible(page, 'locked');
    await context.close();
  });
});
