/**
 * The texts of the bilan of 2021, letter for letter. A change is looked at in the files below
 * `test/golden/`, and written there by `npx vitest run test/rendering/golden.test.ts -u`.
 */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { chartSpec } from '../../src/rendering/charts/chart-spec.ts';
import type { ChartWidth } from '../../src/rendering/charts/scene.ts';
import { codebookMarkdown } from '../../src/rendering/codebook/codebook-markdown.ts';
import { codebookXml } from '../../src/rendering/codebook/codebook-xml.ts';
import { analysisPage } from '../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../src/rendering/report/article-page.ts';
import { type Dialect, forSpreadsheets, forTools } from '../../src/rendering/responses/dialects.ts';
import { responseLines } from '../../src/rendering/responses/response-lines.ts';
import { spipArticle, spipLead } from '../../src/rendering/spip/spip-article.ts';
import { documentsText, numbersCsv } from '../../src/rendering/spip/spip-documents.ts';
import type { Chart } from '../../src/report/chart.ts';
import { figuresJson } from '../../src/report/figures-json.ts';
import { report, responses } from '../report/demonstration.ts';

it.each<[string, () => string | Promise<string>]>([
  [
    'article-tree.txt',
    () => [report.lead, ...report.sections].map((one) => outline(one)).join('\n'),
  ],
  ['bilan.html', async () => withoutDrawings(await articlePage(report))],
  ['analyse-complete.html', async () => withoutDrawings(await analysisPage(report, new Map()))],
  ['codebook.md', () => codebookMarkdown(report)],
  ['codebook.xml', () => codebookXml(report)],
  ['responses.csv', () => firstLines(forTools)],
  ['responses-fr.csv', () => firstLines(forSpreadsheets)],
  ['spip/article.txt', () => spipArticle(report)],
  ['spip/chapo.txt', () => spipLead(report)],
  ['spip/documents.txt', () => documentsText(report)],
  ['spip/numeros.csv', () => numbersCsv(report)],
])('%s', async (name, render) => {
  await expect(await render()).toMatchFileSnapshot(`../golden/etre-rupn-2021/${name}`);
});

it('figures.json, which is what the next edition is compared with', async () => {
  const archive = '../../reports/etre-rupn/2021/figures.json';
  await expect(figuresJson(report)).toMatchFileSnapshot(archive);
});

/** Ten persons say what a file of 244 looks like. */
function firstLines(dialect: Dialect): string {
  return [...responseLines(report.questionnaire, responses.slice(0, 10), dialect)].join('');
}

/** Without styles and fonts; of a chart, the hash of its specification alone. */
function withoutDrawings(page: string): string {
  const charts = new Map(everyChart(report).map((chart) => [chart.id, chart]));
  return page
    .replace(/<style>[\s\S]*?<\/style>/g, '<style></style>')
    .replace(/<svg class="([wn])".*?<title id="(.+?)-[wn]-t">[\s\S]*?<\/svg>/g, (...found) => {
      const [, width, id = ''] = found;
      const chart = charts.get(id);
      if (!chart) throw new Error(`No chart of the report is called ${id}`);
      return `<svg data-spec="${hashOf(chart, width === 'w' ? 'wide' : 'narrow')}"></svg>`;
    });
}

function hashOf(chart: Chart, width: ChartWidth): string {
  const spec = JSON.stringify(chartSpec(chart, width));
  return createHash('sha256').update(spec).digest('hex').slice(0, 16);
}

/** Wherever it stands in the report. */
function everyChart(value: unknown): readonly Chart[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = value instanceof Map ? [...value.values()] : Object.values(value);
  const own = 'measure' in value && 'alternative' in value ? [value as Chart] : [];
  return [...own, ...inside.flatMap(everyChart)];
}

interface TreeNode {
  readonly type?: string;
  readonly children?: readonly TreeNode[];
  readonly content?: readonly TreeNode[];
  readonly [property: string]: unknown;
}

/** A node a line, below the one that holds it; where it was written is left out. */
function outline(node: object, depth = 0): string {
  const { type = 'section', children, content, position: _, ...said } = node as TreeNode;
  const words = Object.entries(said).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const line = `${'  '.repeat(depth)}${[type, ...words].join(' ')}`;
  const below = (children ?? content ?? []).map((child) => outline(child, depth + 1));
  return [line, ...below].join('\n');
}
