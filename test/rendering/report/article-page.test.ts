/** `bilan.html` of the demonstration, read as strictly as XML. */
import { beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import { dataset, report } from '../../report/demonstration.ts';
import { checkFiches, checkPage } from './check-page.ts';
import { byClass, byId, byName, type HtmlElement, textOf } from './parse-html.ts';

let html: string;
let page: HtmlElement;

beforeAll(async () => {
  html = await articlePage(report);
  page = checkPage(html);
});

const printed = new Map<string, string>(
  JSON.parse(figuresJson(report)).figures.map((one: { id: string; printed: string }) => [
    one.id,
    one.printed,
  ]),
);

/** In the order of the article. */
const observed = [
  ...['diffusion_remarques', 'echanges_methodes', 'ateliers_contenus', 'projets_exemples'],
  ...['suggestions_etablissement', 'evaluation_outils', 'differenciation_exemples'],
  'suggestions_formation',
];

describe('bilan.html', () => {
  it('says that its data are invented, at the top, below each chart and at the end', () => {
    const [top] = byName(page, 'header');
    expect(top && textOf(top)).toContain('Données de démonstration, fictives');
    for (const notes of byClass(page, 'notes')) {
      expect(textOf(notes)).toContain('données de démonstration, fictives');
    }
    expect(byName(page, 'footer').map(textOf).join('')).toContain('fictives');
    for (const quotation of byName(page, 'blockquote')) {
      expect(textOf(quotation)).toContain('citation fictive');
    }
  });

  it('names the documents that stand beside it, and no other', async () => {
    const pages = ['analyse-complete.html', 'figures.json'];
    const documents = [
      'analyse-complete.pdf',
      'analyse-complete.docx',
      'tables.xlsx',
      'codebook.md',
    ];
    const named = (one: HtmlElement) =>
      byClass(one, 'files').flatMap((list) =>
        byName(list, 'a').map(({ attributes }) => attributes.get('href') ?? ''),
      );
    expect(named(page).toSorted()).toEqual([...pages, ...documents].toSorted());
    expect(named(checkPage(await articlePage(report, false))).toSorted()).toEqual(pages);
  });

  it('has 6 to 10 charts, each with a reading', () => {
    const charts = byClass(page, 'chart');
    expect(charts.length).toBeGreaterThanOrEqual(6);
    expect(charts.length).toBeLessThanOrEqual(10);
    for (const chart of charts) expect(textOf(chart)).toMatch(/Lecture\u00a0: \d+ des \d+/);
  });

  it('leads from each number to its fiche, and back', () => {
    checkFiches(page);
  });

  it('prints the same string in the text, the fiche and figures.json', () => {
    for (const fiche of byClass(page, 'fiche')) {
      const id = (fiche.attributes.get('id') ?? '').slice(2);
      if (id.startsWith('cite-')) continue;
      expect(byName(fiche, 'b').map(textOf)[0], id).toBe(printed.get(id));
    }
    for (const link of byClass(page, 'k').filter((one) => textOf(one).includes('%'))) {
      const id = (link.attributes.get('href') ?? '').slice(3);
      if (id.startsWith('cite-')) continue;
      expect(textOf(link), id).toBe(printed.get(id));
    }
  });

  it('prints in each chart and its table what figures.json says, stacked bars included', () => {
    for (const [id, chart] of report.charts) {
      const element = byId(page, `graphique-${id}`);
      const cells = element ? byName(element, 'td').map(textOf) : [];
      const [wide] = element ? byName(element, 'svg') : [];
      const drawn = wide ? byName(wide, 'text').map(textOf).join(' ') : '';
      const known = new Set(printed.values());
      const percentages = (text: string) => text.match(/\d[\d,]*\u00a0%/g) ?? [];
      for (const text of [...cells, drawn].flatMap(percentages)) expect(known, id).toContain(text);
      if (chart.kind === 'bars' || chart.kind === 'dots') {
        for (const bar of chart.bars) {
          expect(cells, `${id} ${bar.label}`).toContain(bar.printed);
          expect(drawn, `${id} ${bar.label}`).toContain(bar.printed);
        }
      }
      if (chart.kind !== 'stacked') continue;
      const parts = chart.rows.flatMap((row) => row.parts.map((part) => part.printed));
      for (const part of parts) expect(cells.join(' '), id).toContain(part);
    }
  });

  it('leaves on the screen what leads to a neighbouring page, and nothing else of its prose', () => {
    const unprinted = byName(page, 'p').filter(
      (one) => one.attributes.get('class') === 'np' && byName(one, 'a').length > 0,
    );
    const links = unprinted.flatMap((one) => byName(one, 'a'));
    expect(links.map(({ attributes }) => attributes.get('href'))).toEqual(
      observed.map((question) => `observations/${question}.html`),
    );
    expect(unprinted.map(textOf)).toEqual(links.map(textOf));
  });

  it('links to nothing but its own parts, its neighbours and what authors linked to', () => {
    const outside = byName(page, 'a')
      .map(({ attributes }) => attributes.get('href') ?? '')
      .filter((href) => !href.startsWith('#'));
    expect(outside).toEqual([
      ...observed.map((question) => `observations/${question}.html`),
      'analyse-complete.html',
      'analyse-complete.pdf',
      'analyse-complete.docx',
      'tables.xlsx',
      'codebook.md',
      'figures.json',
    ]);
  });

  it('shows nothing of anybody: no address, no name, no token, no unpublished text', () => {
    expect(html).not.toMatch(/@example\.org|\b0(16|17|79|86)9\d{3}[A-Z]\b/);
    for (const { id } of dataset.respondents) expect(html).not.toContain(id);
  });
});
