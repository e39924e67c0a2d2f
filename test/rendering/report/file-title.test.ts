/** What a tab says of each file of a bilan: written by hand, and no two alike. */
import { expect, it } from 'vitest';
import { analysisDocument } from '../../../src/rendering/document/analysis-document.ts';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { observationsPage } from '../../../src/rendering/report/observations-page.ts';
import { report } from '../../report/demonstration.ts';
import { forty } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { checkPage } from './check-page.ts';
import { byName, textOf } from './parse-html.ts';

const own = reportOf(forty, { charts: [], article: '' });
const internal = { ...own, audience: 'internal' as const };
/** The charts have titles too. */
const titleOf = (html: string) => byName(checkPage(html), 'title').map(textOf).slice(0, 1);

it('tells the article from its analysis, and what is internal from what is public', async () => {
  expect(titleOf(await articlePage(own))).toEqual(['Exemple\u00a0: bilan de l’année 2025']);
  expect(titleOf(await analysisPage(own))).toEqual(['Exemple\u00a0: l’analyse complète']);
  expect(titleOf(await analysisPage(internal))).toEqual([
    'Exemple\u00a0: l’analyse complète (document interne)',
  ]);
});

it('is that of the documents too', async () => {
  for (const one of [own, internal]) {
    expect([analysisDocument(one).fileTitle]).toEqual(titleOf(await analysisPage(one)));
  }
});

it('has one colon at most', () => {
  const [first] = report.observations;
  if (!first) throw new Error('none');
  const [title = ''] = titleOf(observationsPage(first, report));
  expect(title).toContain(' – ');
  expect(title.match(/:/g)).toHaveLength(1);
});
