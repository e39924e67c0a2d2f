/** Pages of an edition in which little or nothing was answered: on its first day, say. */
import { describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { checkPage } from './check-page.ts';
import { byName, textOf } from './parse-html.ts';

const equipe = {
  role: 'equipe',
  ateliers: ['initiation'],
  heures: 2,
  moments: { soir: 'souvent' },
};
const cases = [
  ['nobody invited', dataOf([])],
  ['nobody answered', dataOf([], 12)],
  ['one response', dataOf([{ persons: 1, answers: equipe }])],
  ['one empty response', dataOf([{ persons: 1, answers: {} }], 5)],
  ['drafts only', dataOf([{ persons: 6, answers: equipe, state: 'draft' }], 5)],
  ['eight responses', dataOf([{ persons: 8, answers: equipe }], 2)],
] as const;

describe.each(cases)('%s', (_, dataset) => {
  it('makes sound pages that claim no percentage', async () => {
    const report = reportOf(dataset);
    for (const html of [await articlePage(report), await analysisPage(report)]) {
      const page = checkPage(html);
      const [body] = byName(page, 'body');
      expect(body && textOf(body)).not.toMatch(/NaN|undefined|Infinity|null/);
      const numbers = [...byName(page, 'td'), ...byName(page, 'a'), ...byName(page, 'text')];
      for (const element of numbers) expect(textOf(element)).not.toMatch(/\d\u00a0%/);
    }
  });

  it('says persons in the number that there are', async () => {
    const html = await articlePage(reportOf(dataset));
    expect(html).not.toMatch(/\b(les|des) [01]\u00a0person/);
  });
});
