/** Answering as people do: by what is written on the page. */
import type { Page } from 'playwright-core';

export const NEXT = 'Enregistrer et continuer';
export const REVIEW = 'Enregistrer et relire mes réponses';
export const SEND = 'Envoyer mes réponses';

/** The personal page of somebody invented who has not begun. */
export async function openAsSomebody(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/`);
  await page.getByRole('link', { name: /^Répondre comme/ }).click();
}

/** To a step, whatever comes before. */
export async function openStep(page: Page, address: string, step: string): Promise<void> {
  await openAsSomebody(page, address);
  await page.goto(`${page.url()}/etape/${step}`);
}

/** The first choice of everything, 3 for a number, the same words for every text. */
export async function answerEverything(page: Page): Promise<void> {
  const groups = new Map<string, string>();
  for (const input of await page.locator('input[type=radio], input[type=checkbox]').all()) {
    const name = (await input.getAttribute('name')) ?? '';
    if (!groups.has(name)) groups.set(name, (await input.getAttribute('value')) ?? '');
  }
  for (const [name, value] of groups)
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  for (const input of await page.locator('[inputmode=decimal]').all()) await input.fill('3');
  for (const text of await page.locator('textarea, input.wide').all()) {
    await text.fill('Un texte « à nous », en une ligne.');
  }
}

/** Onwards by the main button, whatever it says on this step. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('button[value=suivant]').click();
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
