/** What is true of every page of a report, whatever the data and the words. */
import { expect } from 'vitest';
import {
  byClass,
  byId,
  byName,
  findAll,
  type HtmlElement,
  parseHtml,
  textOf,
} from './parse-html.ts';

export function checkPage(html: string): HtmlElement {
  const page = parseHtml(html);
  const elements = findAll(page, () => true);
  const all = (name: string) =>
    elements.flatMap(({ attributes }) => attributes.get(name) ?? []).filter(Boolean);

  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) < index || id === '')).toEqual([]);
  const wanted = [
    ...all('href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ...[...all('aria-labelledby'), ...all('aria-describedby')].flatMap((list) => list.split(' ')),
  ];
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);

  // Nothing runs, nothing is fetched, nothing that the policy of a page would have to allow.
  expect(
    elements.filter(({ name }) => /^(script|iframe|object|embed|img|base|form)$/.test(name)),
  ).toEqual([]);
  const attributeNames = new Set(elements.flatMap(({ attributes }) => [...attributes.keys()]));
  expect(
    [...attributeNames].filter((name) => /^(style|on.*|src|srcset|action)$/.test(name)),
  ).toEqual([]);
  expect(byName(page, 'link').map(({ attributes }) => attributes.get('href'))).toEqual(['data:,']);
  const css = byName(page, 'style').map(textOf).join('');
  expect(css).not.toMatch(/@import|url\((?!["']?data:)/);
  expect(
    all('href').filter(
      (href) =>
        !/^(#|https?:|mailto:|data:,|(\.\.\/|observations\/)?[\w-]+\.(html|json|pdf|docx|xlsx|md)$)/.test(
          href,
        ),
    ),
  ).toEqual([]);

  for (const chart of byClass(page, 'chart')) checkChart(chart);
  for (const table of byName(page, 'table')) checkTable(table);
  expect(byName(page, 'h1')).toHaveLength(1);
  expect(byName(page, 'html')[0]?.attributes.get('lang')).toBe('fr');
  return page;
}

/** Its words around it, its two drawings named and described, the table of its numbers. */
function checkChart(chart: HtmlElement): void {
  const notes = byClass(chart, 'notes').map(textOf).join('');
  expect(notes).toMatch(/Champ\u00a0: \S/);
  expect(notes).toMatch(/Source\u00a0: \S/);
  const drawings = byName(chart, 'svg');
  expect(drawings).toHaveLength(2);
  for (const drawing of drawings) {
    expect(drawing.attributes.get('role')).toBe('img');
    for (const name of ['title', 'desc']) {
      const [words] = byName(drawing, name);
      expect(words && textOf(words)).toMatch(/\S/);
      expect(drawing.attributes.get('aria-labelledby')).toContain(words?.attributes.get('id'));
    }
  }
  expect(byName(chart, 'table')).toHaveLength(1);
}

/** A caption, and as many columns in each row as there are headings. */
function checkTable(table: HtmlElement): void {
  expect(byName(table, 'caption').map(textOf).join('')).toMatch(/\S/);
  const span = ({ attributes }: HtmlElement) => Number(attributes.get('colspan') ?? 1);
  const [head, ...rows] = byName(table, 'tr').map((row) =>
    findAll(row, ({ name }) => name === 'th' || name === 'td')
      .map(span)
      .reduce((sum, columns) => sum + columns, 0),
  );
  expect(rows.filter((cells) => cells !== head)).toEqual([]);
}

/** Each linked number leads to a fiche with question, count and base, which leads back. */
export function checkFiches(page: HtmlElement): void {
  const links = byClass(page, 'k');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const id = (link.attributes.get('href') ?? '').slice('#f-'.length);
    const fiche = byId(page, `f-${id}`);
    const text = fiche ? textOf(fiche) : '';
    if (id.startsWith('cite-')) {
      expect(text, id).toMatch(/Source\u00a0: \S/);
      continue;
    }
    expect(text, id).toMatch(
      /\d[\d\u00a0]* ?personnes? sur (les )?\d|Moyenne de |\u00a0: \d+ sur \d+|ont été invitées/,
    );
    expect(text, id).toMatch(/Base\u00a0: (les \d|la personne|aucune)|dont le texte a été lu/);
    if (!id.startsWith('participation.')) expect(fiche && byName(fiche, 'q').length, id).toBe(1);
    expect(byId(page, `t-${id}`), id).toBeDefined();
  }
}
