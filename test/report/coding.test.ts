import { describe, expect, it } from 'vitest';
import {
  type CodedRemark,
  type Coding,
  remarksOf,
  themeFigures,
  unreadRemarks,
} from '../../src/report/coding.ts';
import { observationsOf } from '../../src/report/observations.ts';
import { themeTable } from '../../src/report/tables.ts';
import { sampleQuestion } from '../definition/sample.ts';
import { contextOf, dataOf, faultsIn, figuresOf, read, section } from './sample-data.ts';

const wrote = { role: 'autre', remarque: 'Merci.' };
const data = dataOf([
  { persons: 5, answers: wrote },
  { persons: 1, answers: { role: 'autre' } },
  { persons: 1, answers: { role: 'seul', remarque: 'Écrite, puis plus demandée.' } },
  { persons: 1, answers: wrote, state: 'draft' },
]);

const remark = (response: string, themes: string[], publishable = true): CodedRemark => ({
  response,
  question: 'remarque',
  text: 'Merci.',
  themes,
  publishable,
});

const coding: Coding = {
  labels: { remarque: { temps: 'Du temps', materiel: 'Du matériel', rien: 'Rien' } },
  remarks: [
    remark('r1', ['temps', 'materiel']),
    remark('r2', ['temps']),
    remark('r2', ['temps']),
    remark('r3', [], false),
    // No answer to the question, not asked any more, not sent, nobody.
    ...['r6', 'r7', 'r8', 'r999'].map((response) => remark(response, ['materiel'])),
  ],
};

const figures = new Map(themeFigures(data, coding).map((figure) => [figure.id, figure]));

describe('the figure of a theme', () => {
  it('counts persons: who says the same thing twice counts once', () => {
    expect(figures.get('remarque.temps')).toMatchObject({ count: 2, printed: '2', kind: 'count' });
    expect(figures.get('remarque.materiel')).toMatchObject({ count: 1, printed: '1' });
    expect(figures.get('remarque.rien')).toMatchObject({ count: 0 });
  });

  it('is of the persons whose text was sorted, those without a theme included', () => {
    expect(figures.get('remarque.temps')?.base).toEqual({
      count: 3,
      kind: 'wrote',
      described: 'les 3\u00a0personnes dont le texte a été lu et classé',
      outside: {},
    });
  });

  it('ignores remarks of unknown, unsent or no longer asked responses', () => {
    const counted = remarksOf(data, coding, { id: 'remarque' }).map(({ response }) => response);
    expect(new Set(counted)).toEqual(new Set(['r1', 'r2', 'r3']));
  });

  it('never is a percentage, however many wrote', () => {
    for (const { printed } of figures.values()) expect(printed).toMatch(/^\d+$/);
  });

  it('of a theme that nobody sorted anything into has an empty base', () => {
    const [none] = themeFigures(data, { ...coding, remarks: [] });
    expect(none).toMatchObject({ count: 0, share: null, base: { described: 'aucune personne' } });
  });
});

describe('a list of themes', () => {
  const context = contextOf(data, { coding });

  it('has the most frequent first, none of nobody, and as many as asked', () => {
    const [list] = section('{{themes "remarque"}}', context).content;
    expect(list).toMatchObject({
      type: 'themes',
      items: [
        { figure: 'remarque.temps', label: 'Du temps', printed: '2' },
        { figure: 'remarque.materiel', label: 'Du matériel', printed: '1' },
      ],
    });
    const [first] = section('{{themes "remarque" most=1}}', context).content;
    expect(first).toMatchObject({ items: [{ figure: 'remarque.temps' }] });
  });

  it('of a question without sorted texts is a fault', () => {
    expect(faultsIn('{{themes "remarques"}}', context)).toEqual(['no-themes 3:1']);
    const { problems } = read('## Partie\n\n{{themes "remarques"}}', context);
    expect(problems[0]?.hint).toMatch(/remarque\u00a0»/);
    expect(faultsIn('{{themes "role"}}', context)).toEqual(['no-themes 3:1']);
  });

  it('is a table too, with how many texts were sorted', () => {
    const table = themeTable(sampleQuestion('remarque', 'long_text'), figuresOf(data, coding));
    expect(table?.rows).toEqual([
      ['Du temps', '2'],
      ['Du matériel', '1'],
      ['Rien', '0'],
    ]);
    expect(table?.foot).toEqual([['Textes lus et classés', '3']]);
  });
});

describe('a quotation', () => {
  const context = contextOf(data, { coding });

  it('is the text, with who says it', () => {
    const [quotation] = section('{{quotation "remarque" "r1" by="RUPN"}}', context).content;
    expect(quotation).toMatchObject({ type: 'quotation', value: 'Merci.', about: 'RUPN' });
  });

  it('of a text not marked as publishable is refused, and its text not told', () => {
    const { problems, sections } = read('## A\n\n{{quotation "remarque" "r3"}}', context);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['not-publishable', 3]]);
    expect(JSON.stringify([problems, sections])).not.toContain('Merci.');
  });

  it.each([
    ['r6', 'unknown-remark'],
    ['r7', 'unknown-remark'],
    ['r8', 'remark-to-come'],
    ['r999', 'remark-to-come'],
  ])('of %s, whose answer does not count, is not printed', (id, code) => {
    const { problems, sections } = read(`## A\n\n{{quotation "remarque" "${id}"}}`, context);
    expect(problems).toMatchObject([{ code, line: 3 }]);
    expect(JSON.stringify(sections)).not.toContain('Merci.');
  });

  it('of another question than the one named is not printed', () => {
    expect(faultsIn('{{quotation "role" "r1"}}', context)).toEqual(['unknown-remark 3:1']);
    const { problems, sections } = read('## A\n\n{{quotation "mot" "r1"}}', context);
    expect(problems).toMatchObject([{ code: 'no-answers', severity: 'warning' }]);
    expect(JSON.stringify(sections)).not.toContain('Merci.');
  });
});

describe('a text with controls of direction', () => {
  // All of them: UAX 9.
  const hidden = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
  const stored = dataOf([{ persons: 1, answers: { ...wrote, remarque: `Mer${hidden}ci.` } }]);
  const sorted: Coding = {
    ...coding,
    remarks: [{ ...remark('r1', ['temps']), text: `Mer${hidden}ci.` }],
  };

  it('is quoted without them, in the article as on the page of its question', () => {
    const context = contextOf(stored, { coding: sorted });
    const { sections } = read('## A\n\n{{quotation "remarque" "r1" by="RUPN"}}', context);
    expect(sections[0]?.content).toMatchObject([{ type: 'quotation', value: 'Merci.' }]);
    const [page] = observationsOf(stored, sorted, figuresOf(stored, sorted), sections);
    expect(page?.themes[0]?.remarks).toEqual([{ text: 'Merci.', about: 'RUPN' }]);
  });

  it('is still the one that was read, wherever they were lost', () => {
    for (const [dataset, kept] of [
      [data, sorted],
      [stored, coding],
    ] as const) {
      const found = remarksOf(dataset, kept, { id: 'remarque' });
      expect(found[0]).toMatchObject({ response: 'r1', text: 'Merci.' });
    }
  });
});

describe('a text that was changed after it was read', () => {
  const changed: Coding = {
    ...coding,
    remarks: coding.remarks.map((one) =>
      one.response === 'r1' ? { ...one, text: 'Retiré depuis.' } : one,
    ),
  };

  it('counts for no theme', () => {
    const counts = new Map(themeFigures(data, changed).map(({ id, count }) => [id, count]));
    expect(counts.get('remarque.temps')).toBe(1);
    expect(counts.get('remarque.materiel')).toBe(0);
  });

  it('is told with those that nobody has read yet', () => {
    // Five wrote; r1, r2 and r3 were read.
    const before = unreadRemarks(data, coding, 'bilan');
    expect(before.map(({ message }) => message)).toEqual([
      expect.stringContaining('2\u00a0textes'),
    ]);
    const after = unreadRemarks(data, changed, 'bilan');
    expect(after.map(({ message }) => message)).toEqual([expect.stringContaining('3\u00a0textes')]);
  });
});
