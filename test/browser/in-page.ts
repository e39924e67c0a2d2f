import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Works in a page of its own; what the browser complains of there is a failure. */
export async function inPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A page that says what is wrong has a status that says so too.
    // So has one that is without a network: the browser says it whenever a page tries.
    const meant = /status of (404|409|413|422|503)|net::ERR_/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !meant) complaints.push(message.text());
  });
  try {
    await work(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

export interface Focused {
  readonly id: string;
  readonly className: string;
  readonly name: string;
  readonly value: string;
}

/** The element that has the keyboard. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(`(({ id, className, name, value }) => ({ id, className, name, value }))(
    document.activeElement,
  )`);
}

export const heading = (page: Page) => page.locator('h1').innerText();
