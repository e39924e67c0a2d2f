/** `observations/….html` of the demonstration: what is on it, and what must never be. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { observationsPage } from '../../../src/rendering/report/observations-page.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { coding, report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { checkPage } from './check-page.ts';
import { byClass, byId, byName, textOf } from './parse-html.ts';

const pages = report.observations.map((one) => [one.question.id, one] as const);
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each(pages)('the page of %s', (id, observations) => {
  const page = checkPage(observationsPage(observations, report));
  const text = flat(textOf(page));

  it('is well formed, says that its data are invented, and leads back', () => {
    expect(text).toContain('Données de démonstration, fictives');
    const links = byName(page, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual(['../bilan.html']);
    expect(text).toContain(flat(observations.question.label));
  });

  it('gives each theme its count and its base, as figures.json does', () => {
    for (const { figure, label } of observations.themes) {
      const section = byId(page, `theme-${figure.split('.')[1]}`);
      const { printed, base } = figureOf(report.figures, figure);
      expect(section && flat(textOf(section))).toMatch(
        new RegExp(`${printed} personnes? sur ${base.count}`),
      );
      expect(text).toContain(flat(label));
    }
  });

  it('holds every remark that may be published, and none that may not', () => {
    // Read apart from the program that makes the page.
    const rows = readFileSync(
      new URL('../../../reports/etre-rupn/2021/remarques.csv', import.meta.url),
      'utf8',
    );
    const held = byName(page, 'li').map(textOf).map(lettersOf).join(' ');
    const own = coding.remarks.filter(({ question }) => question === id);
    const open = new Set(own.filter((one) => one.publishable).map(({ text: words }) => words));
    for (const { text: words, publishable, themes, response } of own) {
      expect(rows).toContain(response);
      const isThere = held.includes(lettersOf(words));
      if (publishable && themes.length > 0) expect(isThere, words).toBe(true);
      else if (!open.has(words)) expect(isThere, words).toBe(false);
    }
  });
});

/** Letters and digits: typography changes signs and spaces only. */
function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}

describe('a remark', () => {
  const hostile = '<script>alert(1)</script> {{figure "role.seul"}} [a](javascript:alert(1))';
  const dataset = dataOf([{ persons: 1, answers: { role: 'equipe', remarque: hostile } }]);
  const remark = {
    response: 'r1',
    question: 'remarque',
    text: hostile,
    themes: ['a'],
    publishable: true,
  };
  const labels = { remarque: { a: '<b>Thème</b>' } };
  const own = reportOf(dataset, { coding: { remarks: [remark], labels }, charts: [], article: '' });

  it('that tries to be markup is read as it was written', () => {
    const [first] = own.observations;
    if (!first) throw new Error('none');
    const html = observationsPage(first, own);
    const page = checkPage(html);
    expect(html).not.toMatch(/<script|<b>Th/);
    expect(textOf(page)).toContain(hostile);
    expect(textOf(page)).toContain('<b>Thème</b>');
  });

  it('that may not be published leaves its theme and its count', () => {
    const secret = reportOf(dataset, {
      coding: { remarks: [{ ...remark, text: hostile, publishable: false }], labels },
      charts: [],
      article: '',
    });
    const [first] = secret.observations;
    if (!first) throw new Error('none');
    const text = textOf(checkPage(observationsPage(first, secret)));
    expect(text).not.toContain('alert');
    expect(flat(text)).toMatch(/1 personne sur 1 Aucune remarque publiée/);
  });
});

it('the full analysis links to each of them, the internal one to none', async () => {
  const hrefs = async (audience: 'public' | 'internal') =>
    byName(checkPage(await analysisPage({ ...report, audience })), 'a')
      .map(({ attributes }) => attributes.get('href') ?? '')
      .filter((href) => href.startsWith('observations/'));
  expect(await hrefs('public')).toEqual(pages.map(([id]) => `observations/${id}.html`));
  expect(await hrefs('internal')).toEqual([]);
});

it('the commands of an internal analysis stand beside its figures, one in each cell', async () => {
  const html = await analysisPage({ ...report, audience: 'internal' });
  const commands = byClass(checkPage(html), 'cmd').map(textOf);
  expect(commands).toContain('{{figure "diffusion.oui"}}');
  expect(commands).toContain('{{figure "ressources.pix.utilise"}}');
  expect(commands).toContain('{{figure "heures_semaine.mean"}}');
  expect(commands).toContain('{{figure "suggestions_etablissement.decharge"}}');
  expect(commands).toContain('{{figure "participation.rate@type=lp"}}');
  expect(commands).toContain('{{count "formats_formation.presentiel@type=lp"}}');
  for (const command of commands) {
    const [, id = ''] = /^\{\{(?:figure|count) "(.+)"\}\}$/.exec(command) ?? [];
    expect(report.figures.has(id), command).toBe(true);
  }
  // Every figure of all respondents can be copied.
  const told = new Set(commands.map((command) => command.slice(10, -3)));
  const lacking = [...report.figures.keys()].filter((id) => !id.includes('@') && !told.has(id));
  // A matrix shows no groups.
  expect(lacking.filter((id) => !/^ressources\.\w+\.connue$/.test(id))).toEqual([]);
  expect(await analysisPage(report)).not.toContain('class="cmd"');
});

it('« Après le bilan, l’action » is a section of the analysis, with a table per variable', async () => {
  const section = byId(checkPage(await analysisPage(report)), 'action');
  const tables = section ? byName(section, 'table') : [];
  expect(tables).toHaveLength(6);
  const [table] = tables;
  const rows = table ? byName(table, 'tr').map((row) => flat(textOf(row)).trim()) : [];
  expect(rows[1]).toMatch(/^Un regroupement en présence/);
  expect(rows.at(-1)).toMatch(/^Personnes à inviter446/);
});
