import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { inPage } from './in-page.ts';
import { type Demonstration, EDITION, openDemonstration } from './open-demonstration.ts';

/** The promise of the form: what its first page may weigh with all that it loads, and any other. */
const FIRST_PAGE = { bytes: 30_000, requests: 3 };
const LATER_STEP = { bytes: 10_000, requests: 3 };

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

/** What a page loads over the wire, redirections included; what the browser has kept weighs nothing. */
async function loadedBy(page: Page, open: () => Promise<unknown>): Promise<readonly Loaded[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map<string, string>();
  const kept = new Set<string>();
  const loaded: Loaded[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse) {
      loaded.push({ url: redirectResponse.url, bytes: redirectResponse.encodedDataLength });
    }
    urls.set(requestId, request.url);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) kept.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId) ?? '';
    if (!kept.has(requestId)) loaded.push({ url, bytes: encodedDataLength });
  });
  await open();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return loaded.filter(({ url }) => !url.startsWith('data:'));
}

function expectLight(loaded: readonly Loaded[], page: Page, most: typeof FIRST_PAGE): void {
  const bytes = loaded.reduce((sum, one) => sum + one.bytes, 0);
  // The page at least: an empty measure would be light as well.
  expect(loaded.find(({ url }) => url === page.url())?.bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(most.bytes);
  expect(loaded.length).toBeLessThanOrEqual(most.requests);
}

describe.skipIf(!browserPath)('with all that it loads, on the wire', () => {
  it('the first page of the form is light, found by its link', () =>
    inPage(browser, {}, async (page) => {
      const link = await linkOfSomebody(page);
      const loaded = await loadedBy(page, () => page.goto(link));
      expect(loaded.some(({ url }) => url.endsWith('.css'))).toBe(true);
      expectLight(loaded, page, FIRST_PAGE);
    }));

  it.each([
    'mission',
    'informer',
    'echanges_ateliers_projets',
    'pilotage_et_pratiques',
    'precisions',
    'ressources_et_formation',
  ])('the step %s is lighter still to who comes from the first page', (step) =>
    inPage(browser, {}, async (page) => {
      const link = await linkOfSomebody(page);
      await page.goto(link);
      const loaded = await loadedBy(page, () => page.goto(`${link}/etape/${step}`));
      expect(page.url()).toContain(step);
      expect(loaded.some(({ url }) => url.endsWith('.css'))).toBe(false);
      expectLight(loaded, page, LATER_STEP);
    }),
  );

  it('a step opened by its own link, and by nobody before, is no heavier than a first page', () =>
    inPage(browser, {}, async (page) => {
      const link = `${await linkOfSomebody(page)}/etape/ressources_et_formation`;
      expectLight(await loadedBy(page, () => page.goto(link)), page, FIRST_PAGE);
    }));
});

/** Learned elsewhere, so that this browser has been to no page of the service. */
async function linkOfSomebody(page: Page): Promise<string> {
  const address = `${demonstration.address}/demonstration/${EDITION}/repondre`;
  const { headers } = await fetch(address, { redirect: 'manual' });
  expect(page.url()).toBe('about:blank');
  return demonstration.address + headers.get('location');
}
