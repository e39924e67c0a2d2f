/** What is printed while the system is dark has the colours of what is printed while it is light. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../src/rendering/report/article-page.ts';
import { paletteCss } from '../../src/rendering/theme/tokens-css.ts';
import { report } from '../report/demonstration.ts';
import { openService } from '../service/open-service.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

type Media = Parameters<Page['emulateMedia']>[0];

const WHITE = 'rgb(255, 255, 255)';
const ground = (page: Page) =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor');

/** Text, ground and borders of every element, and the scheme that fields are drawn in. */
async function coloursIn(page: Page, media: Media): Promise<readonly string[]> {
  await page.emulateMedia(media);
  return page.evaluate<string[]>(`Array.from(document.querySelectorAll('*'), (one) => {
    const { color, backgroundColor, borderTopColor, fill } = getComputedStyle(one);
    const scheme = matchMedia('print').matches && getComputedStyle(document.documentElement).colorScheme;
    return [one.localName, color, backgroundColor, borderTopColor, fill, scheme].join(' ');
  })`);
}

async function expectPaper(page: Page): Promise<void> {
  const light = await coloursIn(page, { media: 'print', colorScheme: 'light' });
  const dark = await coloursIn(page, { media: 'print', colorScheme: 'dark' });
  expect(dark).toEqual(light);
  expect(dark[0]).toMatch(/ light$/);
  expect(await ground(page)).toBe(WHITE);
}

describe.skipIf(!browserPath)('on paper, while the system is dark', () => {
  const dark = (work: (page: Page) => Promise<void>) =>
    inPage(browser, { colorScheme: 'dark' }, work);

  it('the pages of the form are those of the light', () =>
    dark(async (page) => {
      const { app, person } = await openService();
      const home = `${await app.listen({ host: '127.0.0.1', port: 0 })}/q/${person.token}`;
      await page.goto(`${home}/etape/equipe`);
      // The test would see nothing if there were no dark pages.
      expect(await ground(page)).not.toBe(WHITE);
      await expectPaper(page);
      await page.goto(`${home}/relecture`);
      await expectPaper(page);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
      await page.getByRole('heading', { name: 'Merci' }).waitFor();
      await expectPaper(page);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: 'Mentions d’information' }).click();
      await page.getByRole('heading', { name: 'Vos droits' }).waitFor();
      await expectPaper(page);
    }));

  it('a report is what it is on the screen', () =>
    dark(async (page) => {
      await page.setContent(await articlePage(report));
      expect(await ground(page)).toBe(WHITE);
      await expectPaper(page);
    }));

  it('the article ends with its foot: a list of files leads nowhere', () =>
    dark(async (page) => {
      await page.setContent(await articlePage(report));
      const files = page.locator('#document-joint');
      expect(await files.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await files.isVisible()).toBe(false);
      expect(await page.locator('.files a:visible').count()).toBe(0);
      expect(await page.locator('.foot').isVisible()).toBe(true);
    }));

  it('an own accent is that of the light pages', () =>
    dark(async (page) => {
      const accents = (accent: string) => ({
        accent,
        accent_2: accent,
        accent_wash: accent,
        on_accent: accent,
      });
      const css = paletteCss({ light: accents('#0a5470'), dark: accents('#ff0000') } as never);
      await page.setContent(
        `<html class="auto"><style>${css} p { color: var(--accent) }</style><p>Un mot`,
      );
      const colour = () => page.evaluate('getComputedStyle(document.querySelector("p")).color');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colour()).toBe('rgb(255, 0, 0)');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await colour()).toBe('rgb(10, 84, 112)');
    }));
});
