/** A small questionnaire served to a browser, and what its page says of saving. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { read } from '../definition/sample.ts';
import { openService } from '../service/open-service.ts';

const asked = read(readFileSync(new URL('./autosave.yaml', import.meta.url), 'utf8'));

/** For one test: nobody has answered anything yet. */
export async function serveSteps() {
  const open = await openService(1, openMemoryStore, asked);
  const address = await open.app.listen({ host: '127.0.0.1', port: 0 });
  const answers = async () => (await open.stored())?.answers;
  return { ...open, address, answers, steps: `${address}/q/${open.person.token}/etape` };
}

/** What one sees of saving. */
export const state = (page: Page) => page.locator('.now');

/** What a screen reader says of it. */
export const heard = (page: Page) => page.locator('.keep [role=status]').innerText();

/** Waits until the page says so. */
export const says = (page: Page, words: string | RegExp) =>
  state(page).filter({ hasText: words }).waitFor();

export const saved = (page: Page) => says(page, /^Enregistré$/);

export async function offline(page: Page, work: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await work();
  await page.context().setOffline(false);
}
