import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at its levels A and AA, and what axe recommends beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

interface Judgement {
  /** How many rules had something to look at. */
  readonly passes: number;
  /** Each with its rule, the element and what to do. */
  readonly violations: readonly string[];
}

/** What axe says of a page as it stands. */
export async function judge(page: Page): Promise<Judgement> {
  await page.evaluate(axe);
  return page.evaluate<Judgement>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ passes, violations }) => ({
      passes: passes.length,
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)),
    }))`,
  );
}

export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { passes, violations } = await judge(page);
  expect(violations, name).toEqual([]);
  expect(passes, name).toBeGreaterThan(15);
}
