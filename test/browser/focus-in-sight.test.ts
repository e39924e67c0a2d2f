/**
 * WCAG 2.2, 2.4.11: nothing that has the keyboard is wholly hidden below what lies over the page.
 * Every stop of Tab is looked at, on the pages where the bar that tells of saving is at its largest.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBy, NEXT } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { offline, saved, says, serveSteps } from './serve-steps.ts';

let browser: Browser;
beforeAll(async () => {
  if (browserPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const screens = [
  { width: 320, height: 256 },
  { width: 375, height: 667 },
  { width: 1280, height: 800 },
];

/** What has the keyboard, and whether a point of it is neither off the screen nor under a bar. */
const look = `(() => {
  const active = document.activeElement;
  const { left, top, width, height } = active.getBoundingClientRect();
  const liesOver = (one) => /^(sticky|fixed)$/.test(getComputedStyle(one).position);
  const isFree = ([x, y]) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    // A bar that lets the pointer through hides what is below it all the same.
    return ![...document.querySelectorAll('body *')].some((one) => {
      if (!liesOver(one) || one.contains(active)) return false;
      return [one, ...one.querySelectorAll('*')].some((part) => {
        const box = part.getBoundingClientRect();
        const isPainted = getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)';
        return isPainted && x >= box.left && x < box.right && y >= box.top && y < box.bottom;
      });
    });
  };
  const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
  const points = parts.flatMap((i) => parts.map((j) => [left + i * width, top + j * height]));
  const name = active.name || active.textContent.trim();
  return { name, isBody: active === document.body, isSeen: points.some(isFree) };
})()`;

/** From the top of the page to its last stop, and back. */
async function expectEveryStopSeen(page: Page): Promise<void> {
  const ends = { Tab: '.skip', 'Shift+Tab': '.foot li:last-child a' };
  for (const [key, end] of Object.entries(ends)) {
    await page.locator(end).focus();
    let stops = 0;
    for (; stops < 60; stops++) {
      await page.keyboard.press(key);
      const { name, isBody, isSeen } = await page.evaluate<{
        name: string;
        isBody: boolean;
        isSeen: boolean;
      }>(look);
      if (isBody) break;
      expect(isSeen, `${key} ${stops} ${name}`).toBe(true);
    }
    expect(stops).toBeGreaterThan(6);
    expect(stops).toBeLessThan(60);
  }
}

/** Saved on another device since this page was opened, and written in here. */
async function overtaken(page: Page, steps: string, step: string): Promise<void> {
  await page.goto(`${steps}/${step}`);
  await inPage(browser, {}, async (other) => {
    await other.goto(`${steps}/${step}`);
    if (step === 'textes') await other.locator('#dataset').fill('Ailleurs');
    else await other.getByLabel('Des fils').check();
    await saved(other);
  });
  if (step === 'textes') await page.locator('#dataset').fill('Ici');
  else await page.getByLabel('Seul').check();
}

describe.skipIf(!browserPath).each(screens)('at $width × $height', (viewport) => {
  it.each(['textes', 'choix'])(
    'every stop is seen beside the bar of a conflict: %s',
    async (step) => {
      const { steps } = await serveSteps();
      await inPage(browser, { viewport }, async (page) => {
        await overtaken(page, steps, step);
        await says(page, 'Rien n’est perdu');
        await expectEveryStopSeen(page);
      });
    },
  );

  it('and between the two versions, where nothing lies over the choice', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport }, async (page) => {
      await overtaken(page, steps, 'textes');
      await leaveBy(page.getByRole('button', { name: NEXT }));
      const mine = page.getByRole('button', { name: 'Garder ma version' });
      const box = await mine.boundingBox();
      const bar = await page.locator('.now').boundingBox();
      expect(bar?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
      expect(bar?.y).toBeGreaterThan(viewport.height);
      await expectEveryStopSeen(page);
    });
  });

  it('and without a network', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport }, async (page) => {
      await page.goto(`${steps}/choix`);
      await offline(page, async () => {
        await page.getByLabel('Seul').check();
        await page.locator('button[value=suivant]').click();
        await says(page, 'vous ne pouvez pas continuer');
        // Whoever has pressed a button sees why nothing happens.
        const bar = await page.locator('.now').boundingBox();
        expect(bar?.y).toBeLessThan(viewport.height - 20);
        await expectEveryStopSeen(page);
      });
      await saved(page);
    });
  });

  it('what comes over the field that has the keyboard gives it back', async () => {
    const { steps } = await serveSteps();
    await inPage(browser, { viewport }, async (page) => {
      await page.goto(`${steps}/choix`);
      await offline(page, async () => {
        await page.evaluate(`(() => {
          const field = document.querySelector('[value=fils]');
          field.focus();
          scrollBy(0, field.getBoundingClientRect().bottom - innerHeight + 4);
        })()`);
        await page.keyboard.press('Space');
        await says(page, 'Pas de réseau');
        expect(await page.evaluate(`(${look}).isSeen`)).toBe(true);
      });
      await saved(page);
    });
  });
});
