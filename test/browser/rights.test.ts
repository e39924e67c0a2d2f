/** What a person may do about their answers, in each mode and phase, by clicks; axe on each state. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteKey } from '../../src/store/keys.ts';
import { openMemoryStore } from '../../src/store/open-store.ts';
import {
  AFTER,
  BEFORE,
  DURING,
  EDITION,
  openService,
  questionnaire,
} from '../service/open-service.ts';
import { leaveBy } from './answer.ts';
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

async function open(confidentiality: 'confidential' | 'anonymous') {
  const settings = { ...questionnaire.settings, confidentiality };
  const service = await openService(2, openMemoryStore, { ...questionnaire, settings });
  const address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  return { ...service, home: `${address}/q/${service.person.token}` };
}

const looks = [
  { width: 1280, colorScheme: 'light' as const },
  { width: 375, colorScheme: 'dark' as const },
];

describe.skipIf(!browserPath).each(looks)('at $width pixels, $colorScheme', (look) => {
  const options = { viewport: { width: look.width, height: 800 }, colorScheme: look.colorScheme };
  const visit = (work: (page: Page) => Promise<void>) => inPage(browser, options, work);
  const press = async (page: Page, name: string, heading: string) => {
    const target = page.getByRole('link', { name }).or(page.getByRole('button', { name })).first();
    await leaveBy(target);
    expect(await page.locator('h1').innerText()).toContain(heading);
    await expectAccessible(page, heading);
  };

  it('reads before the opening, without the key, after the closing, and what a refusal says', async () => {
    const { home, setClock, directory } = await open('confidential');
    await visit(async (page) => {
      setClock(BEFORE);
      await page.goto(home);
      await press(page, 'Vos réponses et vos droits', 'Vos réponses et vos droits');
      expect(await page.locator('main').innerText()).toContain('n’est pas encore ouverte');
      await press(page, 'Ne pas participer', 'Ne pas participer');
      setClock(DURING);
      deleteKey(directory, EDITION);
      await page.goto(`${home}/mes-donnees`);
      await expectAccessible(page, 'key missing');
      await page.goto(`${home}/nulle-part`);
      await press(page, 'Revenir au questionnaire', 'Le questionnaire est indisponible');
      setClock(AFTER);
      await page.goto(`${home}/mes-donnees/effacer`);
      await expectAccessible(page, 'out of reach');
      await press(page, 'Voir ce qui est gardé de vous', 'Vos réponses et vos droits');
    });
  });

  it('reads, corrects, erases, declines and comes back', async () => {
    const { home, setClock, stored } = await open('confidential');
    await visit(async (page) => {
      await page.goto(`${home}/etape/suite`);
      await page.locator('#remarque').fill('Un mot');
      await press(page, 'Enregistrer et relire mes réponses', 'Relire et envoyer');
      await press(page, 'Envoyer mes réponses', 'Merci');
      await press(page, 'Vos réponses et vos droits', 'Vos réponses et vos droits');
      await press(page, 'Relire et corriger mes réponses', 'Relire et envoyer');
      await page.goto(`${home}/mes-donnees`);
      await press(page, 'Effacer mes réponses', 'Effacer vos réponses');
      await press(page, 'Effacer définitivement', 'Vos réponses et vos droits');
      expect(await stored()).toBeUndefined();
      await press(page, 'Ne pas participer', 'Ne pas participer');
      await press(page, 'Ne pas participer', 'Vos réponses et vos droits');
      await page.goto(home);
      await expectAccessible(page, 'declined');
      await press(page, 'Revenir sur ce choix', 'Vos réponses et vos droits');
      await press(page, 'Participer finalement', 'Veille en 2025');
      await page.goto(`${home}/relecture`);
      await press(page, 'Envoyer mes réponses', 'Merci');
      setClock(AFTER);
      await page.goto(home);
      await press(page, 'Relire ce que j’ai envoyé', 'Ce que vous avez envoyé');
      await page.goto(`${home}/mes-donnees`);
      await expectAccessible(page, 'closed, still found again');
    });
  });

  it('erases for good: words that the tab kept do not come back by themselves', async () => {
    const { home, stored } = await open('confidential');
    await visit(async (page) => {
      await page.goto(`${home}/etape/suite`);
      await page.locator('#remarque').fill('À ne pas garder');
      // Left at once: the last words are saved on the way, and kept in the tab.
      await page.goto(`${home}/mes-donnees`);
      await page.goto(`${home}/mes-donnees/effacer`);
      await press(page, 'Effacer définitivement', 'Vos réponses et vos droits');
      const kept = await page.evaluate('JSON.stringify({ ...sessionStorage })');
      expect(kept).not.toContain('garder');
      await page.goto(`${home}/etape/suite`);
      expect(await page.locator('#remarque').inputValue()).toBe('');
      await page.waitForTimeout(1500);
      expect((await stored())?.answers ?? {}).toEqual({});
    });
  });

  it('sends anonymously, and is told what that means before and after', async () => {
    const { home, setClock } = await open('anonymous');
    await visit(async (page) => {
      await page.goto(`${home}/relecture`);
      expect(await page.locator('main').innerText()).toContain('L’envoi est définitif');
      await expectAccessible(page, 'recap');
      await press(page, 'Envoyer mes réponses', 'Merci');
      await page.reload();
      expect(await page.locator('h1').innerText()).toContain('Merci');
      setClock('2025-06-15T13:00:00Z');
      await page.goto(home);
      expect(await page.locator('h1').innerText()).toContain('déjà répondu');
      await expectAccessible(page, 'answered');
      await press(page, 'Vos réponses et vos droits', 'Vos réponses et vos droits');
    });
  });
});
