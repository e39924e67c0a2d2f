/** The open link, without JavaScript: from the published address to the questionnaire. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeIn, OPEN_LINK, openWithLink, otherThan } from '../service/open-link-service.ts';
import { leaveBy } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { focused, heading, inPage } from './in-page.ts';
import { expectAccessible } from './judge.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const press = (page: Page, name: string) => leaveBy(page.getByRole('button', { name }));

/** Nothing is wider than the screen, what one presses is as high as a finger is wide. */
async function expectFit(page: Page, name: string): Promise<void> {
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width, name).toBe(page.viewportSize()?.width);
  for (const one of await page.locator('button, a.button, main input:not([type=hidden])').all()) {
    expect((await one.boundingBox())?.height, name).toBeGreaterThanOrEqual(44);
  }
}

describe.skipIf(!browserPath).each([
  [375, 'light'],
  [320, 'dark'],
] as const)('at %i pixels, %s, without JavaScript', (width, colorScheme) => {
  const look = { viewport: { width, height: 700 }, colorScheme };

  it('the whole way, its errors too', async () => {
    const { app, person, outbox } = await openWithLink();
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const judges = await browser.newPage(look);

    /** Axe is a script: it judges the same page, shown where scripts run. */
    const expectSound = async (page: Page, name: string) => {
      await expectFit(page, name);
      const body = await page.content();
      await judges.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }));
      await judges.goto(page.url());
      expect(await heading(judges)).toBe(await heading(page));
      await expectAccessible(judges, name);
      await judges.unrouteAll();
    };

    await inPage(browser, { ...look, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}${OPEN_LINK}`);
      await expectSound(page, 'the first page');
      const field = page.getByLabel('Votre adresse professionnelle');
      expect(await field.getAttribute('autocomplete')).toBe('email');

      await field.fill('veilleur');
      await press(page, 'Recevoir un code');
      expect(await page.title()).toMatch(/^À revoir/);
      await expect.poll(() => focused(page)).toMatchObject({ className: 'sum' });
      await expectSound(page, 'an address to mend');
      expect(await field.inputValue()).toBe('veilleur');

      await field.fill(person.email);
      await press(page, 'Recevoir un code');
      expect(await heading(page)).toBe('Entrez le code reçu');
      await expectSound(page, 'the second page');
      await expect.poll(() => outbox.latest().length).toBe(1);
      const code = codeIn(outbox.latest()[0]?.text);
      const entry = page.getByLabel('Code reçu par courriel');
      expect(await entry.getAttribute('autocomplete')).toBe('one-time-code');

      await entry.fill(otherThan(code));
      await leaveBy(page.getByRole('button', { name: 'Ouvrir mon questionnaire' }));
      expect(await page.title()).toMatch(/^À revoir/);
      await expectSound(page, 'a code to mend');
      await page.locator('.sum a').click();
      await expect.poll(() => focused(page)).toMatchObject({ id: 'code' });

      await press(page, 'Envoyer un autre code');
      await expect.poll(() => outbox.latest().length).toBe(2);
      await entry.fill(code.toLowerCase());
      await entry.press('Enter');
      await page.waitForURL(`${address}/q/${person.token}`);
      expect(await page.getByRole('link', { name: 'Commencer' }).count()).toBe(1);

      await page.goto(`${address}${OPEN_LINK}/inconnue`);
      await expectSound(page, 'a request that is not known');
    });
    await judges.close();
  });
});
