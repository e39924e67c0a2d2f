/** Answering as people do: by what is written on the page. */
import type { Locator, Page } from 'playwright-core';

export const NEXT = 'Enregistrer et continuer';
export const SEND = 'Envoyer mes réponses';

/** Clicks on what leads to another page, or to the same again, and waits until that is there. */
export async function leaveBy(link: Locator): Promise<void> {
  const arrival = link.page().waitForEvent('load');
  await link.click();
  await arrival;
}

/** The personal page of somebody invented who has not begun. */
export async function openAsSomebody(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/`);
  await leaveBy(page.getByRole('link', { name: /^Répondre comme/ }));
}

/** To a step, whatever comes before. */
export async function openStep(page: Page, address: string, step: string): Promise<void> {
  await openAsSomebody(page, address);
  await page.goto(`${page.url()}/etape/${step}`);
}

const firstChoices = `(() => {
  const groups = new Map();
  for (const { name, value } of document.querySelectorAll('[type=radio], [type=checkbox]')) {
    if (!groups.has(name)) groups.set(name, value);
  }
  return [...groups];
})()`;

/** The first choice of everything, 3 for a number, the same words for every text. */
export async function answerEverything(page: Page): Promise<void> {
  for (const [name, value] of await page.evaluate<[string, string][]>(firstChoices)) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
  for (const input of await page.locator('[inputmode=decimal]').all()) await input.fill('3');
  for (const day of await page.locator('[type=date]').all()) await day.fill('2020-09-01');
  const lists = await page.locator('select').all();
  for (const [rank, list] of lists.entries()) await list.selectOption({ index: rank + 1 });
  for (const text of await page.locator('textarea, input.wide:not([inputmode=email])').all()) {
    await text.fill('Un texte « à nous », en une ligne.');
  }
}

/** Onwards by the main button, whatever it says on this step. */
export async function goOn(page: Page): Promise<void> {
  await leaveBy(page.locator('button[value=suivant]'));
}

/** From the first step to the recap, answering everything. */
export async function answerAllSteps(page: Page): Promise<readonly string[]> {
  const headings: string[] = [];
  while ((await page.locator('button[value=suivant]').count()) > 0) {
    headings.push((await page.locator('h1').innerText()).replace(/\s+/g, ' '));
    await answerEverything(page);
    await goOn(page);
  }
  return headings;
}
