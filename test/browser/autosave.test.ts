/** Nothing that one writes is lost: saved while one writes, whatever the network and the tabs do. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/service/app.ts';
import { AFTER } from '../service/open-service.ts';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, heading, inPage } from './in-page.ts';
import { heard, offline, saved, says, serveSteps, state } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const remark = (page: Page) => page.locator('#remarque');
const next = (page: Page) => page.getByRole('button', { name: NEXT });

describe.skipIf(!browserPath)('what one writes and ticks', () => {
  it('is saved without pressing anything, and is there on another device', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await remark(page).pressSequentially('Un mot, puis un autre.');
      await saved(page);
      // What goes well is not read out.
      expect(await heard(page)).toBe('');
      await page.goto(`${steps}/choix`);
      await page.getByLabel('Seul').check();
      await page.getByLabel('Des fils').check();
      await page.locator('#elements').selectOption('p3');
      await saved(page);
    });
    expect(await answers()).toEqual({
      remarque: 'Un mot, puis un autre.',
      role: 'seul',
      sources: ['fils'],
      elements: 'p3',
    });
    await inPage(browser, {}, async (phone) => {
      await phone.goto(`${steps}/textes`);
      expect(await remark(phone).inputValue()).toBe('Un mot, puis un autre.');
      await remark(phone).press('End');
      await remark(phone).pressSequentially(' Et la suite.');
      await saved(phone);
    });
    expect(await answers()).toMatchObject({ remarque: 'Un mot, puis un autre. Et la suite.' });
  });

  it('is saved while somebody writes without a pause, one sending after the other', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      let sendings = 0;
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      await page.route('**/enregistrement', async (route) => {
        sendings += 1;
        await released;
        await route.continue();
      });
      await page.goto(`${steps}/textes`);
      await remark(page).focus();
      while (sendings === 0) await page.keyboard.type('mot ');
      await page.keyboard.type('et encore un');
      // Longer than a pause that saves.
      await page.waitForTimeout(1500);
      expect(sendings).toBe(1);
      release();
      await saved(page);
      expect(sendings).toBe(2);
      expect(await answers()).toEqual({ remarque: await remark(page).inputValue() });
    });
  });

  it('is saved even if one leaves at once', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await remark(page).fill('Vite');
      await page.goto('about:blank');
      await expect.poll(answers, { timeout: 10_000 }).toEqual({ remarque: 'Vite' });
    });
  });

  it('is still there after a reload that comes before it is saved', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/choix`);
      await page.getByLabel('Autrement').check();
      await page.getByLabel('Comment ?').fill('À distance');
      await page.reload();
      expect(await page.getByLabel('Comment ?').inputValue()).toBe('À distance');
      await saved(page);
      await page.getByLabel('Une autre source').check();
      await saved(page);
    });
    expect(await answers()).toEqual({
      role: 'autre',
      'role.autre': 'À distance',
      sources: ['autre'],
    });
  });

  it('is told apart from what is faulty, which is asked about before one leaves', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await page.locator('#dataset').fill('Curieuse');
      await page.locator('#heures').fill('beaucoup');
      const told = 'Enregistré, sauf « Heures » (la réponse n’est pas un nombre).';
      await says(page, 'la réponse n’est pas un nombre');
      expect((await state(page).innerText()).replaceAll('\u00a0', ' ')).toBe(told);
      expect((await heard(page)).replaceAll('\u00a0', ' ')).toBe(told);
      expect(await answers()).toEqual({ dataset: 'Curieuse' });
      const question = page.waitForEvent('dialog');
      const reloaded = page.reload();
      expect((await question).type()).toBe('beforeunload');
      await (await question).accept();
      await reloaded;
      await page.locator('#heures').fill('12');
      await saved(page);
      await page.reload();
      expect(await answers()).toEqual({ dataset: 'Curieuse', heures: 12 });
    });
  });
});

describe.skipIf(!browserPath)('without a network', () => {
  it('what one writes stays in the page, and is saved when the network returns', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await offline(page, async () => {
        await remark(page).fill('Écrit dans le train');
        await says(page, 'Pas de réseau');
        expect(await heard(page)).toContain('votre texte reste dans cette page');
        await remark(page).fill('Écrit dans le train, sous un tunnel');
        const question = page.waitForEvent('dialog');
        const closed = page.close({ runBeforeUnload: true });
        await (await question).dismiss();
        await closed;
        expect(await answers()).toEqual({});
      });
      await saved(page);
      expect(await heard(page)).toBe('De nouveau enregistré');
    });
    expect(await answers()).toEqual({ remarque: 'Écrit dans le train, sous un tunnel' });
  });

  it('what is said of it keeps clear of the edges of a phone, and of what stands above', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport: { width: 375, height: 700 } }, async (page) => {
      await page.goto(`${steps}/textes`);
      await offline(page, async () => {
        await remark(page).fill('Écrit dans le train');
        await says(page, 'Pas de réseau');
        const rooms = await page.evaluate<number[]>(`(() => {
          const words = document.createRange();
          words.selectNodeContents(document.querySelector('.now'));
          const { left, right, bottom } = words.getBoundingClientRect();
          return [left, innerWidth - right, innerHeight - bottom];
        })()`);
        for (const room of rooms) expect(room).toBeGreaterThanOrEqual(12);
        await page.locator('.foot').scrollIntoViewIfNeeded();
        const [above, strip] = [
          await page.locator('.saved').boundingBox(),
          await state(page).boundingBox(),
        ];
        expect((strip?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(12);
      });
      await saved(page);
    });
  });

  it('a button leaves the page as it is, and leads on once the network is back', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await offline(page, async () => {
        await remark(page).fill('Tout un texte');
        await next(page).click();
        await says(page, 'vous ne pouvez pas continuer pour l’instant');
        expect(await focused(page)).toMatchObject({ name: '_action', value: 'suivant' });
        expect(await remark(page).inputValue()).toBe('Tout un texte');
        expect(page.url()).toBe(`${steps}/textes`);
      });
      await saved(page);
      expect(page.url()).toBe(`${steps}/textes`);
      expect(await answers()).toEqual({ remarque: 'Tout un texte' });
      await leaveBy(next(page));
      expect(await heading(page)).toContain('Au choix');
    });
  });

  it('nor while the service is stopped and started again', async () => {
    const { app, service, address, steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await remark(page).fill('Avant');
      await saved(page);
      await app.close();
      await remark(page).fill('Pendant');
      await says(page, 'Le service ne répond pas');
      const again = await createApp(service);
      await again.listen({ host: '127.0.0.1', port: Number(new URL(address).port) });
      await saved(page);
      expect(await answers()).toEqual({ remarque: 'Pendant' });
      await leaveBy(next(page));
      expect(await heading(page)).toContain('Au choix');
      await page.goto('about:blank');
      await again.close();
    });
  });
});

describe.skipIf(!browserPath)('two tabs on one step', () => {
  it('the older one is told, both versions are seen, and only a button decides', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (older) => {
      await older.goto(`${steps}/textes`);
      await inPage(browser, {}, async (newer) => {
        await newer.goto(`${steps}/textes`);
        await remark(newer).fill('Écrit au bureau');
        await saved(newer);
        await remark(older).fill('Écrit à la maison');
        await says(older, 'Rien n’est perdu');
        expect(await answers()).toEqual({ remarque: 'Écrit au bureau' });
        // The newer one goes on, the older one waits.
        await remark(older).fill('Écrit à la maison, le soir');
        await remark(newer).fill('Écrit au bureau, le matin');
        await saved(newer);
      });
      await leaveBy(older.getByRole('button', { name: 'Comparer les deux versions' }));
      expect(await older.locator('.sum').innerText()).toContain('Écrit au bureau, le matin');
      expect(await remark(older).inputValue()).toBe('Écrit à la maison, le soir');
      await remark(older).fill('Écrit partout');
      await older.waitForTimeout(1500);
      expect(await answers()).toEqual({ remarque: 'Écrit au bureau, le matin' });
      await leaveBy(next(older));
      expect(await answers()).toEqual({ remarque: 'Écrit partout' });
    });
  });

  it('who leaves the two versions without choosing is asked again', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (older) => {
      await older.goto(`${steps}/textes`);
      await inPage(browser, {}, async (newer) => {
        await newer.goto(`${steps}/textes`);
        await remark(newer).fill('Écrit au bureau');
        await saved(newer);
      });
      await remark(older).fill('Écrit à la maison');
      await leaveBy(next(older));
      await says(older, 'pas encore enregistrée');
      await older.goto(`${steps}/choix`);
      await older.goto(`${steps}/textes`);
      expect(await remark(older).inputValue()).toBe('Écrit à la maison');
      await says(older, 'Rien n’est perdu');
      expect(await answers()).toEqual({ remarque: 'Écrit au bureau' });
    });
  });

  it('nor does a page that one goes back to overwrite what was saved since', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await remark(page).fill('Première version');
      await leaveBy(next(page));
      await inPage(browser, {}, async (other) => {
        await other.goto(`${steps}/textes`);
        await remark(other).fill('Deuxième version');
        await saved(other);
      });
      await page.goBack();
      // The browser shows what it had kept of the fields.
      expect(await remark(page).inputValue()).toBe('Première version');
      await says(page, 'Rien n’est perdu');
      expect(await answers()).toEqual({ remarque: 'Deuxième version' });
    });
  });
});

describe.skipIf(!browserPath)('the buttons', () => {
  it('pressed twice lead one step on', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      await page.locator('#dataset').fill('Curieuse');
      const arrival = page.waitForEvent('load');
      await next(page).dblclick();
      await arrival;
      expect(await heading(page)).toContain('Au choix');
      await leaveBy(page.getByRole('button', { name: 'Précédent' }));
      expect(await heading(page)).toContain('En toutes lettres');
      expect(await page.locator('#dataset').inputValue()).toBe('Curieuse');
      expect(await answers()).toEqual({ dataset: 'Curieuse' });
    });
  });

  it('show the same page of faults as without a script', async () => {
    const { steps } = await serveSteps();
    const pages: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await inPage(browser, { javaScriptEnabled }, async (page) => {
        await page.goto(`${steps}/textes`);
        await page.locator('#heures').fill('beaucoup');
        await leaveBy(next(page));
        pages.push(await page.locator('.sum').innerText());
        await page.locator('#heures').fill('');
        await leaveBy(next(page));
        expect(await heading(page)).toContain('Au choix');
      });
    }
    expect(pages[0]).toContain('Une réponse est à revoir');
    expect(pages[0]).toBe(pages[1]);
  });

  it('show that the edition was closed in between, once the page itself has said so', async () => {
    const { steps, setClock } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      setClock(AFTER);
      await remark(page).fill('Trop tard');
      await next(page).click();
      await says(page, 'vient d’être clos');
      expect(await remark(page).inputValue()).toBe('Trop tard');
      await leaveBy(next(page));
      expect(await heading(page)).toBe('Le questionnaire vient d’être clos');
    });
  });

  it.each([true, false])('Enter means the first of them (JavaScript: %s)', async (enabled) => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, { javaScriptEnabled: enabled }, async (page) => {
      await page.goto(`${steps}/choix`);
      // A button that withdraws an answer comes before, and must not be taken for it.
      await page.getByLabel('Autrement').check();
      const arrival = page.waitForEvent('load');
      await page.getByLabel('Comment ?').fill('À distance');
      await page.keyboard.press('Enter');
      await arrival;
      expect(await heading(page)).toContain('Pour finir');
      expect(await answers()).toEqual({ role: 'autre', 'role.autre': 'À distance' });
    });
  });

  it('work again on a page that the browser had only put aside', async () => {
    const { steps, answers } = await serveSteps();
    await inPage(browser, {}, async (page) => {
      await page.goto(`${steps}/textes`);
      // What leads nowhere leaves the page as it is when it is left.
      await page.route('**/etape/choix', (route) => route.fulfill({ status: 204 }));
      const led = page.waitForResponse('**/etape/choix');
      await next(page).click();
      await led;
      await page.unroute('**/etape/choix');
      await page.evaluate(
        `dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
      );
      await remark(page).fill('De retour');
      await saved(page);
      expect(await answers()).toEqual({ remarque: 'De retour' });
      await offline(page, async () => {
        await next(page).click();
        await says(page, 'vous ne pouvez pas continuer');
      });
      await saved(page);
      await leaveBy(next(page));
      expect(await heading(page)).toContain('Au choix');
    });
  });
});
