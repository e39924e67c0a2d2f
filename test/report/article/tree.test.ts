import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../../src/rendering/report/prose.ts';
import { slug } from '../../../src/report/article/tree.ts';
import { contextOf, dataOf, faultsIn, forty, read, section } from '../sample-data.ts';

const htmlOf = (text: string) => {
  const met = new Set<string>();
  return proseHtml(section(text).content, {
    chart: (id) => `[${id}]`,
    precision: () => '[precision]',
    isFirst: (id) => !met.has(id) && met.add(id) !== undefined,
    quote: () => {},
    demonstration: false,
  });
};

describe('sections', () => {
  it('stand between second-level headings, with the figures that each quotes, once', () => {
    const { sections } = read(
      '## Un\n\n{{figure "role.seul"}}, {{count "role.seul"}}.\n\n### Plus bas\n\n{{base "role.equipe"}}\n\n## Deux\n\nRien.\n',
    );
    expect(sections.map(({ id, title, cited }) => ({ id, title, cited }))).toEqual([
      { id: 'un', title: 'Un', cited: ['role.seul', 'role.equipe'] },
      { id: 'deux', title: 'Deux', cited: [] },
    ]);
    expect(sections[0]?.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('have ids of their own, even under the same title, or none that letters make', () => {
    const titles = [
      'Évaluer',
      'Évaluer',
      '«\u00a0Évaluer\u00a0»',
      'Évaluer titre',
      '???',
      '…',
      'Évaluer 2',
    ];
    const { sections, problems } = read(
      titles.map((title) => `## ${title}\n\nTexte.`).join('\n\n'),
    );
    expect(problems).toEqual([]);
    const ids = sections.flatMap(({ id }) => [id, `${id}-titre`]);
    expect(new Set(ids).size).toBe(2 * titles.length);
    expect(ids[0]).toBe('evaluer');
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('leave alone the ids that the page has itself', () => {
    const titles = ['Texte', 'Sommaire', 'Précision', 'Document joint'];
    const { sections } = read(titles.map((title) => `## ${title}`).join('\n\n'));
    const own = ['texte', 'sommaire', 'precision', 'precision-titre', 'document-joint'];
    for (const { id } of sections) {
      expect(own).not.toContain(id);
      expect(own).not.toContain(`${id}-titre`);
    }
  });

  it('begin the article: what stands before the first is a fault', () => {
    const early = read('Un chapeau.\n\n## Un\n').problems;
    expect(early.map(({ code, line }) => [code, line])).toEqual([['before-first-heading', 1]]);
    expect(read('').problems).toEqual([]);
  });

  it('take their title as it is read: emphasis, code and typography', () => {
    expect(read("## L'essai *utile* : `{x}`\n").sections[0]).toMatchObject({
      id: 'l-essai-utile-x',
      title: 'L’essai utile\u00a0: {x}',
    });
  });

  it.each([
    ['Après le bilan, l’action', 'apres-le-bilan-l-action'],
    ['  --Œuvre ÷ 2--  ', 'uvre-2'],
    ['ÇA, où\u00a0?', 'ca-ou'],
    ['', ''],
    ['日本', ''],
  ])('the slug of %j is %j', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });
});

describe('a figure in the text', () => {
  const link = '<a class="k" href="#f-role.equipe"';

  it.each([
    ['**{{figure "role.equipe"}}**', '<strong>', '</strong>'],
    ['*Soit {{figure "role.equipe"}}.*', '<em>Soit ', '.</em>'],
    ['- {{figure "role.equipe"}}', '<li>', '</li>'],
    ['1. un\n2. {{figure "role.equipe"}}', '<li>', '</li>'],
    ['> {{figure "role.equipe"}}', '<p>', '</p>'],
    ['| a |\n|---|\n| {{figure "role.equipe"}} |', '<td>', '</td>'],
    ['### Les {{figure "role.equipe"}}', '<h3>Les ', '</h3>'],
  ])('%j', (text, before, after) => {
    expect(htmlOf(text)).toContain(`${before}${link} id="t-role.equipe">60\u00a0%</a>${after}`);
  });

  it('is linked each time, and gets its id the first time', () => {
    const html = htmlOf(
      '{{count "role.equipe"}} de {{base "role.equipe"}}, {{figure "role.equipe"}}',
    );
    expect(html.match(/href="#f-role\.equipe"/g)).toHaveLength(3);
    expect(html.match(/id="t-role\.equipe"/g)).toHaveLength(1);
    expect(html).toContain('id="t-role.equipe">24</a> de <a');
  });

  it('prints counts and bases with their thousands apart', () => {
    const many = contextOf(
      dataOf([
        { persons: 1234, answers: { role: 'seul' } },
        { persons: 10, answers: { role: 'equipe' } },
      ]),
    );
    const { content } = section('{{count "role.seul"}} de {{base "role.seul"}}', many);
    expect(JSON.stringify(content)).toContain('"1\u00a0234"');
    expect(JSON.stringify(content)).toContain('"1\u00a0244"');
  });
});

describe('blocks', () => {
  it('take the place of their paragraph, in a list or a quotation too', () => {
    expect(htmlOf('{{chart "roles"}}')).toBe('[roles]');
    expect(htmlOf('{{precision}}')).toBe('[precision]');
    expect(htmlOf('- {{chart "roles"}}')).toMatch(/<li>\s*\[roles\]\s*<\/li>/);
    expect(htmlOf('> {{chart "roles"}}')).not.toContain('<p>');
  });

  it('need no blank line at the end of the file', () => {
    expect(faultsIn('Texte.\n\n{{chart "moments"}}', contextOf(forty))).toEqual([]);
  });
});

it('tables and emphasis are those of Markdown', () => {
  const html = htmlOf('| a | b |\n|---|--:|\n| c | d |\n\n*un* **deux** `trois`\n\n---');
  expect(html).toContain('<th>a</th>');
  expect(html).toContain('<em>un</em> <strong>deux</strong> <code>trois</code>');
});
