import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsSomebody } from './answer.ts';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { type Demonstration, EDITION, openDemonstration } from './open-demonstration.ts';

/** The promise of the form: what its first page may weigh with all that it loads. */
const LARGEST_BYTES = 40_000;
const MOST_REQUESTS = 4;

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

interface Loaded {
  readonly url: string;
  /** On the wire, headers included. */
  readonly bytes: number;
}

/** What a page loads, redirections included, by somebody who has never been here. */
async function loadedBy(page: Page, open: () => Promise<unknown>): Promise<readonly Loaded[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map<string, string>();
  const loaded: Loaded[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse) {
      loaded.push({ url: redirectResponse.url, bytes: redirectResponse.encodedDataLength });
    }
    urls.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loaded.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await open();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return loaded.filter(({ url }) => !url.startsWith('data:'));
}

function expectLight(loaded: readonly Loaded[], page: Page): void {
  const bytes = loaded.reduce((sum, one) => sum + one.bytes, 0);
  // The page and its stylesheet at least: an empty measure would be light as well.
  expect(loaded.some(({ url }) => url === page.url())).toBe(true);
  expect(loaded.some(({ url }) => url.endsWith('.css'))).toBe(true);
  expect(bytes).toBeGreaterThan(5000);
  expect(bytes).toBeLessThan(LARGEST_BYTES);
  expect(loaded.length).toBeLessThanOrEqual(MOST_REQUESTS);
}

describe.skipIf(!browserPath)('with all that it loads, on the wire', () => {
  it('the first page of the form is light, found by its link', () =>
    inPage(browser, {}, async (page) => {
      await openAsSomebody(page, demonstration.address);
      const link = page.url();
      await page.goto('about:blank');
      expectLight(await loadedBy(page, () => page.goto(link)), page);
    }));

  it('and so it is when one comes from the demonstration, by a redirection', () =>
    inPage(browser, {}, async (page) => {
      const link = `${demonstration.address}/demonstration/${EDITION}/repondre`;
      const loaded = await loadedBy(page, () => page.goto(link));
      expect(loaded.map(({ url }) => url)).toContain(link);
      expectLight(loaded, page);
    }));

  it.each([
    'mission',
    'informer',
    'echanges_ateliers_projets',
    'pilotage_et_pratiques',
    'precisions',
    'ressources_et_formation',
  ])('the step %s is light', (step) =>
    inPage(browser, {}, async (page) => {
      await openAsSomebody(page, demonstration.address);
      const link = page.url();
      const loaded = await loadedBy(page, () => page.goto(`${link}/etape/${step}`));
      expect(page.url()).toContain(step);
      expectLight(loaded, page);
    }),
  );
});
