/** Words of an article, a plan, a questionnaire and a remark that try to be SPIP’s markup. */
import { beforeAll, describe, expect, it } from 'vitest';
import { spipArticle } from '../../../src/rendering/spip/spip-article.ts';
import { documentsText, numbersCsv } from '../../../src/rendering/spip/spip-documents.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { shortcuts, shown } from './spip-shortcuts.ts';

const words = [
  '{{gras}} [[note]]',
  '[lien->javascript:alert(1)]',
  '<doc1|center> <doc:roles|center>',
  '-* | a || b |',
  '<script>alert(1)</script>',
  '<math>x</math> ~ -- [?x]',
];
const [label = '', title = '', chartTitle = '', remark = '', theme = '', about = ''] = words;
const quoted = (text: string) => JSON.stringify(text);

const questionnaire = read(
  sampleText
    .replace('label: Seul }', `label: ${quoted(label)}, short: ${quoted(label)} }`)
    .replace('label: Comment travaillez-vous ?', `label: ${quoted(remark)}`)
    .replace('title: Exemple', `title: ${quoted(title)}`)
    .replace('label: Collège,', `label: ${quoted(label)},`),
);
const dataset = dataOf(
  [{ persons: 40, answers: { role: 'equipe', remarque: remark } }],
  3,
  questionnaire,
);
const plan = `title: ${quoted(chartTitle)}, measure: ${quoted(remark)}, reading: ${quoted(about)}`;
const report = reportOf(dataset, {
  charts: [
    `{ id: roles, kind: stacked, question: role, highlight: equipe, ${plan} }`,
    `{ id: invites, kind: people, rows: type, columns: secteur, ${plan} }`,
  ],
  coding: {
    remarks: [
      { response: 'r1', question: 'remarque', text: remark, themes: ['un'], publishable: true },
    ],
    labels: { remarque: { un: theme } },
  },
  article: `## Un \\{\\{titre\\}\\} \\[\\[x\\]\\]

\\-\\* pas une liste {{cited "9 \\[\\[%\\]\\]" source="<doc9>"}}

{{chart "roles"}}

{{chart "invites"}}

{{themes "remarque"}}

{{quotation "remarque" "r1" by="<doc2> {{x}}"}}

{{figure "role.seul"}}

{{observations "remarque" words="[Voir->doc:roles] ici"}}
`,
});

/** What is left when the markup that is ours is taken away, mark by mark. */
function withoutOurs(article: string): string {
  return article
    .replace(/^\{\{\{(.*)\}\}\}$/gm, '$1')
    .replace(/<doc:(roles|invites|analyse-complete)\|center>/g, '')
    .replace(/^<\/?quote>$/gm, '')
    .replace(/\[\[(.*?)\]\]/g, '$1')
    .replace(/\[([^\]]*)->doc:observations-remarque\]/g, '$1')
    .replace(/\{\{(.*?)\}\}/g, '$1')
    .replace(/\{(Lecture|Champ|Source|Base)\u00a0:\}/g, '$1')
    .replace(/^(\|\|? ?)(.*?)( ?\|?\|)$/gm, (_, __, cells) => cells.replaceAll('|', ' ').trim())
    .replace(/^_ /gm, '')
    .replace(/^-\* /gm, '')
    .replace(/^\{(.*)\}$/gm, '$1');
}

let article: string;
beforeAll(() => {
  article = spipArticle(report);
});

describe('hostile words in SPIP', () => {
  it('make no markup: without ours, there is none left', () => {
    const rest = withoutOurs(article);
    for (const [name, pattern] of shortcuts) expect(rest, name).not.toMatch(pattern);
  });

  it('are all there to read', () => {
    const text = shown(article);
    for (const word of [label, chartTitle, remark, theme]) expect(text).toContain(word);
    expect(text).toContain('-* pas une liste');
    expect(text).toContain('Un {{titre}} [[x]]');
    expect(text).toContain('<doc2> {{x}}');
  });

  it('make no place of a document: only ours are there, each once', () => {
    expect(article.match(/<doc[^>]*>/g)).toEqual([
      '<doc:roles|center>',
      '<doc:invites|center>',
      '<doc:analyse-complete|center>',
    ]);
  });

  it('make no further line in the list of documents', () => {
    const joined = ['roles', 'invites', 'observations-remarque', 'analyse-complete'];
    const heads = documentsText(report).match(/^\S+$/gm);
    expect(heads).toEqual(joined);
    const rows = numbersCsv(report).trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.split(';')[0])).toEqual(joined);
  });

  it('make no place of a link either', () => {
    expect(article.match(/->doc:[^\]]*\]/g)).toEqual(['->doc:observations-remarque]']);
  });
});
