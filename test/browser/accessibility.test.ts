import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteKey } from '../../src/store/keys.ts';
import {
  AFTER,
  BEFORE,
  DURING,
  openService,
  EDITION as SMALL_EDITION,
} from '../service/open-service.ts';
import { answerEverything, goOn, leaveBy, openAsSomebody, openStep, SEND } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';
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

const paper = 'getComputedStyle(document.body).backgroundColor';

const looks = [1280, 375].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.skipIf(!browserPath).each(looks)('at $width pixels, $colorScheme', (look) => {
  const options = {
    viewport: { width: look.width, height: 800 },
    colorScheme: look.colorScheme,
  };
  const visit = (work: (page: Page) => Promise<void>) => inPage(browser, options, work);

  it('the pages that belong to nobody', () =>
    visit(async (page) => {
      const { address } = demonstration;
      const paths = [
        '',
        `demonstration/${EDITION}/participation`,
        `enquetes/${EDITION}/donnees-personnelles`,
        `enquetes/${EDITION}/accessibilite`,
        'q/inconnu',
        'nulle-part',
      ];
      for (const path of paths) {
        await page.goto(`${address}/${path}`);
        const isWhite = (await page.evaluate(paper)) === 'rgb(255, 255, 255)';
        expect(isWhite).toBe(look.colorScheme === 'light');
        await expectAccessible(page, path);
      }
    }));

  it('the form, from its introduction to its receipt', () =>
    visit(async (page) => {
      await openAsSomebody(page, demonstration.address);
      await expectAccessible(page, 'introduction');
      await leaveBy(page.getByRole('link', { name: 'Commencer' }));
      while ((await page.locator('button[value=suivant]').count()) > 0) {
        await expectAccessible(page, page.url());
        await answerEverything(page);
        await goOn(page);
      }
      await expectAccessible(page, 'recap');
      await leaveBy(page.getByRole('button', { name: SEND }));
      await expectAccessible(page, 'receipt');
    }));

  it('the introduction, the recap and the rights of who has begun', () =>
    visit(async (page) => {
      await openStep(page, demonstration.address, 'mission');
      const [link] = page.url().split('/etape/');
      const own = '/mes-donnees';
      for (const path of ['', '/relecture', own, `${own}/effacer`, `${own}/retrait`]) {
        await page.goto(`${link}${path}`);
        await expectAccessible(page, `begun${path}`);
      }
    }));

  it('steps with errors', () =>
    visit(async (page) => {
      await openStep(page, demonstration.address, 'mission');
      const [link] = page.url().split('/etape/');
      await page.getByLabel('D’aucune manière').check();
      await page.getByLabel('Des heures supplémentaires').check();
      await page.locator('#heures_semaine').fill('beaucoup');
      await goOn(page);
      expect(await page.locator('.sum a').count()).toBe(2);
      await expectAccessible(page, 'errors of choices and of a number');
      await page.goto(`${link}/etape/ressources_et_formation`);
      // No browser sends this by itself: the row of a matrix with its error.
      await page.evaluate(
        `document.querySelector('[name="ressources.pix"]').setAttribute('value', 'inconnu')`,
      );
      await page.locator('[value=inconnu]').check();
      await page.locator('#remarques').fill('M'.repeat(2001));
      await goOn(page);
      expect(await page.locator('.sum a').count()).toBe(2);
      await expectAccessible(page, 'errors of a matrix and of a text');
    }));

  it('a step that has changed elsewhere', () =>
    visit(async (page) => {
      await openStep(page, demonstration.address, 'mission');
      const elsewhere = await page.context().newPage();
      await elsewhere.goto(page.url());
      await answerEverything(elsewhere);
      await goOn(elsewhere);
      await goOn(page);
      expect(await page.getByText('Cette étape a changé').count()).toBe(1);
      await expectAccessible(page, 'conflict');
    }));

  it('an edition that is not open, is closed, or has lost its key', async () => {
    const open = await openService();
    const address = await open.app.listen({ host: '127.0.0.1', port: 0 });
    await visit(async (page) => {
      const expectState = async (heading: string) => {
        await page.goto(`${address}/q/${open.person.token}`);
        expect(await page.locator('h1').innerText()).toContain(heading);
        await expectAccessible(page, heading);
      };
      open.setClock(BEFORE);
      await expectState('n’est pas encore ouvert');
      open.setClock(AFTER);
      await expectState('est clos');
      open.setClock(DURING);
      deleteKey(open.directory, SMALL_EDITION);
      await expectState('est indisponible');
    });
  });
});
