/** Breakdowns on the page: what a reader sees, hears, and never gets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import { datasetOf, reportOf, some } from '../../report/breakdowns/small-edition.ts';
import { checkPage } from './check-page.ts';
import { byClass, byId, byName, type HtmlElement, textOf } from './parse-html.ts';

// In lycées 61 of 83 said « Vif », 73 %: hidden, since two in lycées professionnels are too few.
const dataset = datasetOf([
  ...some(45, 'college', { allure: 'vif', outils: { pix: 'souvent' } }),
  ...some(45, 'college', { allure: 'calme', outils: { pix: 'jamais' } }),
  ...some(61, 'lycee', { allure: 'vif', outils: { pix: 'jamais' } }),
  ...some(22, 'lycee', { allure: 'calme', outils: { pix: 'jamais' } }),
  ...some(1, 'lp', { allure: 'vif' }),
  ...some(1, 'lp', { allure: 'calme' }),
]);
const analysis = '  breakdowns: [{ by: type }, { by: secteur }]\n  announced: [outils]';
const report = reportOf(dataset, { analysis, article: '## A\n\nRien.\n' });
const internal = reportOf(dataset, { analysis, audience: 'internal' });
let html: string;
let page: HtmlElement;
let inside: HtmlElement;

beforeAll(async () => {
  html = await analysisPage(report);
  page = checkPage(html);
  inside = checkPage(await analysisPage(internal));
});

const foldedIn = (root: HtmlElement, question: string, index = 0): HtmlElement => {
  const section = byId(root, `question-${question}`);
  const folded = section ? byClass(section, 'breakdown')[index] : undefined;
  if (!folded) throw new Error(question);
  return folded;
};
const rowsOf = (root: HtmlElement, question: string) =>
  byName(foldedIn(root, question), 'tr').map((row) =>
    [...byName(row, 'th'), ...byName(row, 'td')].map((cell) => textOf(cell).trim()),
  );

describe('a breakdown', () => {
  it('folds away under each question that has one, a variable each', () => {
    const section = byId(page, 'question-allure');
    const folded = section ? byClass(section, 'breakdown') : [];
    expect(folded.map(({ name }) => name)).toEqual(['details', 'details']);
    expect(folded.map((one) => byName(one, 'summary').map(textOf).join('').trim())).toEqual(
      ['Par type : Allure', 'Par secteur : Allure'].map((words) => words.replace(' :', '\u00a0:')),
    );
    const texts = byId(page, 'question-mot');
    expect(texts && byClass(texts, 'breakdown')).toEqual([]);
  });

  it('has a column per category and one of all, a row of bases, and a sign where it hides', () => {
    expect(rowsOf(page, 'allure')).toEqual([
      ['Réponse', 'Collège', 'Lycée', 'Lycée professionnel', 'Ensemble'],
      ['Calme', '50\u00a0%', 'smasqué', 'smasqué', '39\u00a0%'],
      ['Vif', '50\u00a0%', 'smasqué', 'smasqué', '61\u00a0%'],
      ['Rude', '0\u00a0%', '0\u00a0%', 'smasqué', '0\u00a0%'],
      ['Ont répondu', '90', '83', '2', '175'],
    ]);
    expect(textOf(foldedIn(page, 'allure'))).toContain('masqué, pour que nul ne soit reconnu');
  });

  it('has headers for its rows, its columns and the rows of a matrix', () => {
    const folded = foldedIn(page, 'outils');
    const scopes = byName(folded, 'th').map(({ attributes }) => attributes.get('scope'));
    expect(new Set(scopes)).toEqual(new Set(['col', 'rowgroup', 'row']));
    expect(byName(folded, 'tbody')).toHaveLength(2);
  });

  // By hand: chi-square of (45, 45; 0, 83) is 56, two announced tests at most: far below a thousandth.
  it('says what a test shows, and does not say that a test shows that nothing differs', () => {
    expect(textOf(foldedIn(page, 'outils'))).toMatch(
      /Les réponses diffèrent d’une catégorie à l’autre pour «\u00a0Pix\u00a0» \(p corrigé <\u00a00,001\u00a0; V de Cramér = 0,57\)\./,
    );
  });

  it('prints no test beside a hidden cell', () => {
    const text = textOf(foldedIn(page, 'allure'));
    expect(text).not.toMatch(/p corrigé|V de Cramér/);
    expect(text).toContain('aucun test n’est donné');
  });
});

describe('nothing hidden leaves', () => {
  it('in any text of a page, in any number of figures.json', async () => {
    const article = checkPage(await articlePage(report));
    const { figures } = JSON.parse(figuresJson(report)) as { figures: { count?: number }[] };
    expect(figures.map(({ count }) => count)).not.toContain(61);
    expect(figures.map(({ count }) => count)).toContain(45);
    for (const text of [textOf(page), textOf(article), figuresJson(report)]) {
      expect(text).not.toMatch(/73\u00a0%|61 sur 83|0[.,]7349/);
    }
    // The judge finds them where they are told.
    expect(textOf(inside)).toMatch(/73\u00a0%/);
  });
});

describe('inside the house', () => {
  it('each page says that it must not leave, on screen and on paper', () => {
    const [top] = byName(inside, 'header');
    expect(top && textOf(top)).toContain('Document interne, ne pas diffuser');
    const styles = byName(inside, 'style').map(textOf).join('');
    expect(styles).toMatch(/@top-left\s?\{content:"Document interne, ne pas diffuser"/);
    expect(html).not.toContain('Document interne');
  });

  it('everything is told, and what the public is not told is marked', () => {
    const [, calm, lively] = rowsOf(inside, 'allure');
    const marked = ' (masqué dans le document public)';
    expect(calm?.slice(1, 4)).toEqual(['50\u00a0%', `27\u00a0%*${marked}`, `1 sur 2*${marked}`]);
    expect(lively?.[2]).toContain('73\u00a0%');
    expect(textOf(foldedIn(inside, 'allure'))).toMatch(/p corrigé/);
  });

  it('lists the commands of its cells whole below the table, but of what the public is not told', () => {
    const [listed] = byClass(foldedIn(inside, 'outils'), 'commands');
    const commands = listed ? byClass(listed, 'cmd').map(textOf) : [];
    expect(commands).toContain('{{figure "outils.pix.souvent@type=college"}}');
    const [ofAllure] = byClass(foldedIn(inside, 'allure'), 'commands');
    expect(ofAllure && textOf(ofAllure)).not.toContain('allure.calme@type=lycee');
    expect(byClass(page, 'cmd')).toEqual([]);
  });
});

describe('the annex « Méthode »', () => {
  it('says what was broken down, by which rules, and how much is hidden', () => {
    const method = byId(page, 'methode');
    const text = method ? textOf(method) : '';
    expect(text).toMatch(/par type \(\d+\u00a0questions\), par secteur \(\d+\u00a0questions\)/);
    expect(text).toContain('moins de 3 de ses membres');
    expect(text).toContain('moins de 6 de ses membres, ou de tous les autres ensemble');
    const { cells, hiddenCells } = report.breakdowns ?? { cells: 0, hiddenCells: 0 };
    expect(hiddenCells).toBe(report.hidden.length);
    expect(text).toContain(
      `${hiddenCells} cases sont masquées sur ${cells} (« s »)`.replace('« s »', '«\u00a0s\u00a0»'),
    );
  });

  it('names the families of tests, their corrections, seed and draws', () => {
    const text = textOf(byId(page, 'methode') ?? page);
    expect(text).toMatch(
      /Questions annoncées \(«\u00a0Outils\u00a0»\)\u00a0: \d+\u00a0tests?, méthode de Holm/,
    );
    // Nobody answered any other question that could be tested.
    expect(text).not.toContain('Benjamini');
    expect(text).toContain('499 tirés au hasard');
    expect(text).toContain('graine 1');
  });
});
