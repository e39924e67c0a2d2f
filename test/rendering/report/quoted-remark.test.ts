/** Remarks of several lines, where an article and a page of observations quote them. */
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../src/rendering/report/article-page.ts';
import { observationsPage } from '../../../src/rendering/report/observations-page.ts';
import { quotedRemark } from '../../../src/rendering/report/quoted-remark.ts';
import { spipArticle } from '../../../src/rendering/spip/spip-article.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { shown } from '../spip/spip-shortcuts.ts';
import { checkPage } from './check-page.ts';
import { byName, textOf } from './parse-html.ts';

describe('the lines of a remark', () => {
  it.each([
    ['Un mot', [['«\u00a0Un mot\u00a0»']]],
    ['Un\ndeux', [['«\u00a0Un', 'deux\u00a0»']]],
    ['Un\r\ndeux\r\n\r\ntrois', [['«\u00a0Un', 'deux'], ['trois\u00a0»']]],
    ['Un\rdeux', [['«\u00a0Un', 'deux\u00a0»']]],
    ['Un\u2028deux\u2029\u2029trois', [['«\u00a0Un', 'deux'], ['trois\u00a0»']]],
    ['\n\n Un  \t \n \n\n\n\tdeux \n', [['«\u00a0Un'], ['deux\u00a0»']]],
    ["C'est  tout : oui ?\nl'ENT", [['«\u00a0C’est tout\u00a0: oui\u00a0?', 'l’ENT\u00a0»']]],
  ])('%j', (text, lines) => {
    expect(quotedRemark(text)).toEqual(lines);
  });
});

const written = `a **gras** <b>x</b>
- une liste
-* deux
_ trois

b [lien](javascript:alert(1)) {{figure "role.seul"}}

## T
# un
----
<doc1> |x| [->art1]`;
const lines = written.split('\n').filter((line) => line !== '');

function reportWith(text: string) {
  const remark = { response: 'r1', question: 'remarque', themes: ['a'], publishable: true, text };
  return reportOf(dataOf([{ persons: 40, answers: { role: 'equipe', remarque: text } }]), {
    coding: { remarks: [remark], labels: { remarque: { a: 'Thème' } } },
    charts: [],
    article: '## A\n\n{{quotation "remarque" "r1" by="X"}}\n',
  });
}

describe('a remark of three paragraphs that tries to be markup', () => {
  const report = reportWith(written);

  it('is three paragraphs of plain lines in the article', async () => {
    const [quotation] = byName(checkPage(await articlePage(report)), 'blockquote');
    const paragraphs = quotation ? byName(quotation, 'p') : [];
    expect(paragraphs.map((one) => byName(one, 'br').length)).toEqual([3, 0, 3]);
    expect(quotation ? byName(quotation, 'b') : []).toEqual([]);
    const text = paragraphs.map(textOf).join('');
    for (const line of lines) expect(text).toContain(line);
  });

  it('and on its page of observations', () => {
    const [first] = report.observations;
    if (!first) throw new Error('none');
    const items = byName(checkPage(observationsPage(first, report)), 'li');
    const item = items.find((one) => textOf(one).includes('gras'));
    const paragraphs = item ? byName(item, 'p') : [];
    // The last says who wrote it.
    expect(paragraphs.map((one) => byName(one, 'br').length)).toEqual([3, 0, 3, 0]);
    const text = paragraphs.map(textOf).join('');
    for (const line of lines) expect(text).toContain(line);
  });

  it('and in SPIP, where none of its signs is one of SPIP’s', () => {
    const [, quoted = ''] =
      /<quote>\n(.*?)\n_ \{X[^}]*\}\n<\/quote>/s.exec(spipArticle(report)) ?? [];
    const paragraphs = quoted.split('\n\n').map((one) => one.split('\n_ '));
    expect(paragraphs.map((one) => one.length)).toEqual([4, 1, 4]);
    expect(paragraphs.flat().map(shown).join('\n')).toBe(`«\u00a0${lines.join('\n')}\u00a0»`);
    for (const line of paragraphs.flat()) expect(line).not.toMatch(/[{}<>[\]|]|--|^[-_#*=]/);
  });
});
