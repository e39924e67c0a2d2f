/** Words that try to be markup, commands or tokens: they are printed as they are, everywhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { figuresJson } from '../../../src/report/figures-json.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { dataOf } from '../../report/sample-data.ts';
import { article, reportOf } from '../../report/sample-report.ts';
import { checkFiches, checkPage } from './check-page.ts';
import { byName, type HtmlElement, textOf } from './parse-html.ts';

const hostile = [
  `<script>alert(1)</script>`,
  `{{figure "role.seul"}} {{{a}}}`,
  `[a](javascript:alert(1))`,
  `\uE0000\uE001`,
  `a | b`,
  `" onload="alert(1)`,
  `' & &amp; <!--`,
  `</style></title></svg><b>`,
  `$& $1 $\``,
];
const words = (index: number) => hostile[index % hostile.length] ?? '';
const quoted = (text: string) => JSON.stringify(text);

/** The sample with hostile labels, one a choice. */
const questionnaire = read(
  sampleText
    .replace('label: Seul }', `label: ${quoted(words(0))}, short: ${quoted(words(7))} }`)
    .replace('label: En équipe }', `label: ${quoted(words(1))} }`)
    .replace('label: Initiation }', `label: ${quoted(words(2))} }`)
    .replace('label: Souvent }', `label: ${quoted(words(5))} }`)
    .replace('label: Le matin }', `label: ${quoted(words(6))} }`)
    .replace('title: Exemple', `title: ${quoted(words(0))}`)
    .replace('label: Collège,', `label: ${quoted(words(4))},`),
);

const groups = hostile.map((text, index) => ({
  persons: 4,
  answers: {
    role: index % 3 === 0 ? 'seul' : 'equipe',
    ateliers: ['initiation'],
    moments: { matin: 'souvent', soir: 'jamais' },
    remarque: text,
  },
}));
const dataset = dataOf(groups, 3, questionnaire);
const remarks = hostile.map((text, index) => ({
  response: `r${index * 4 + 1}`,
  question: 'remarque',
  text,
  themes: [`theme_${index}`],
  publishable: true,
}));
// « Seul » is not asked for a remark: the responses of that group do not count here.
const quotable = remarks.filter((_, index) => index % 3 !== 0);
const labels = Object.fromEntries(hostile.map((text, index) => [`theme_${index}`, text]));

const report = reportOf(dataset, {
  coding: { remarks, labels: { remarque: labels } },
  lead: 'Un chapeau : {{cited "<b>9</b> %" source="<i>"}}.',
  article: `${article}\n{{themes "remarque"}}\n\n${quotable
    .map(({ response }) => `{{quotation "remarque" "${response}" by="<b> & {{x}}"}}`)
    .join('\n\n')}\n\n{{say "La plupart" "role.equipe"}} : {{cited "<script>" source="\\"<b>"}}.\n`,
});

let pages: readonly HtmlElement[];
let html: readonly string[];
beforeAll(async () => {
  html = [await articlePage(report), await analysisPage(report)];
  pages = html.map(checkPage);
});

describe('hostile words', () => {
  it('make no element and no attribute of their own', () => {
    for (const page of pages) {
      for (const name of ['script', 'b', 'i']) {
        const own = byName(page, name).filter((element) => /alert|^9$/.test(textOf(element)));
        expect(own, name).toEqual([]);
      }
    }
    for (const text of html) expect(text).not.toMatch(/<script|<[^>]* on\w+=/);
  });

  it('are read as they were written: in labels, themes and quotations', () => {
    const [first] = pages;
    const text = first ? textOf(first) : '';
    for (const { text: quotation } of quotable) expect(text).toContain(quotation);
    const [list] = first ? byName(first, 'ol').slice(-1) : [];
    for (const { text: label } of quotable) expect(list && textOf(list)).toContain(label);
    expect(text).toContain(words(0));
    expect(text).toContain('<b> & {{x}}');
    expect(text).toContain('<b>9</b>\u00a0%');
  });

  it('keep every number linked to its fiche', () => {
    const [first] = pages;
    if (first) checkFiches(first);
  });

  it('come out of figures.json as they went in', () => {
    const { figures } = JSON.parse(figuresJson(report));
    const label = (id: string) => figures.find((one: { id: string }) => one.id === id).label;
    expect(label('role.seul')).toBe(words(0));
    expect(label('remarque.theme_3')).toBe(words(3));
  });
});
