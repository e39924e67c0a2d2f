import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { proposeMapping } from '../../../src/exchange/collected/propose-mapping.ts';
import { answersOf, collect, ready } from './collect.ts';

const file = 'Mode;ateliers;mot;Bidule;Adresse IP\nEn groupe;Initiation;oui;x;10.0.0.1\n';
const proposal = (text: string) => {
  const { reading } = collect(text);
  return proposeMapping('r.csv', 'exemple/2025', reading?.columns ?? [], reading?.refused ?? []);
};
/** A mapping of the file above, with some of its lines replaced. */
const mapped = (changes: Record<string, string> = {}) => {
  const blocks = {
    Mode: 'to: role\n    values: [{ cell: En groupe, means: equipe }]',
    ateliers: 'to: ateliers',
    mot: 'to: mot',
    Bidule: 'to: ignore',
    ...changes,
  };
  const lines = Object.entries(blocks).map(
    ([column, text]) => `  - column: ${column}\n    ${text}`,
  );
  return `columns:\n${lines.join('\n')}\n`;
};
const faults = (changes: Record<string, string>) =>
  collect(file, mapped(changes)).problems.map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );

describe('a mapping', () => {
  it('decides: what a column is, what a cell means', () => {
    expect(answersOf(collect(file, mapped()))).toEqual([
      { role: 'equipe', ateliers: ['initiation'], mot: 'oui' },
    ]);
  });

  it('leaves out a cell, or one of several choices in it', () => {
    const values = (cell: string) => `to: ateliers\n    values: [{ cell: ${cell}, means: ignore }]`;
    const text = file.replace(';Initiation;', ';Chant,Initiation;');
    const [answers] = answersOf(collect(text, mapped({ ateliers: values('Chant') })));
    expect(answers).toMatchObject({ ateliers: ['initiation'] });
    const [none] = answersOf(
      collect(file, mapped({ mot: values('oui').replace('ateliers', 'mot') })),
    );
    expect(none).not.toHaveProperty('mot');
  });

  it('takes every other cell as the text of « autre »', () => {
    const [answers] = answersOf(collect(file, mapped({ Mode: 'to: role\n    others: autre' })));
    expect(answers).toMatchObject({ role: 'autre', 'role.autre': 'En groupe' });
    const text = file.replace(';Initiation;', ';"Initiation, Chant, danse";');
    const others = mapped({ ateliers: 'to: ateliers\n    others: autre' });
    expect(answersOf(collect(text, others))).toMatchObject([
      { ateliers: ['initiation', 'autre'], 'ateliers.autre': 'Chant, danse' },
    ]);
  });

  it('leaves out what is not possible, and says how much', () => {
    const text = file.replace(';Initiation;', ';"Initiation,Aucun";');
    expect(collect(text, mapped()).reading?.isReady).toBe(false);
    const reading = ready(collect(text, `impossible: ignore\n${mapped()}`));
    expect(reading.dropped).toBe(1);
    expect(reading.responses[0]?.answers).toEqual({ role: 'equipe', mot: 'oui' });
  });

  it('takes the column of « autre » for boxes or for the text, as it is filled', () => {
    for (const to of ['ateliers[autre]', 'ateliers[autre][text]', 'ateliers[autre][texte]']) {
      const mapping = `columns:\n  - { column: Z, to: '${to}' }\n`;
      expect(answersOf(collect('Z\nTableur\n', mapping))).toEqual([
        { ateliers: ['autre'], 'ateliers.autre': 'Tableur' },
      ]);
    }
    const box = "columns:\n  - { column: Z, to: 'ateliers[autre]' }\n";
    expect(answersOf(collect('Z\nOui\n', box))).toEqual([{ ateliers: ['autre'] }]);
  });

  it('tells columns of one heading apart by their position', () => {
    const text = 'Note;Note\nSeul;oui\n';
    const blocks = ['role', 'mot'].map(
      (to, index) => `  - { column: Note, position: ${index + 1}, to: ${to} }`,
    );
    expect(answersOf(collect(text, `columns:\n${blocks.join('\n')}\n`))).toEqual([
      { role: 'seul', mot: 'oui' },
    ]);
  });

  it('fits the next export, with its columns in another order and a capital less', () => {
    const text = 'mot;mode;ATELIERS;bidule\noui;En groupe;Initiation;y\n';
    expect(answersOf(collect(text, mapped()))).toEqual([
      { role: 'equipe', ateliers: ['initiation'], mot: 'oui' },
    ]);
  });
});

describe('what is wrong with a mapping is told at its line and column', () => {
  it.each([
    ['a heading that is not there', { Modes: 'to: ignore' }, ['unknown-column 11:13']],
    ['a question that is not there', { mot: 'to: mots' }, ['unknown-target 8:9']],
    ['a part that is not there', { mot: 'to: ateliers[chant]' }, ['unknown-target 8:9']],
    ['nothing said yet', { mot: 'to:' }, ['no-target 8:8']],
    ['twice the same', { Bidule: 'to: mot' }, ['target-twice 10:9']],
    ['a column twice', { BIDULE: 'to: ignore' }, ['column-twice 11:13']],
    [
      'a meaning that is none',
      { Mode: 'to: role\n    values: [{ cell: En groupe, means: equip }]' },
      ['unknown-meaning 4:40'],
    ],
    [
      'a meaning still to be filled in',
      { Mode: 'to: role\n    values:\n      - cell: En groupe\n        means:' },
      ['no-meaning 6:15'],
    ],
    [
      'a cell explained twice',
      { mot: 'to: mot\n    values: [{ cell: a, means: b }, { cell: a, means: c }]' },
      ['cell-twice 9:45'],
    ],
    [
      'a text that is no « autre »',
      { Mode: 'to: role\n    others: seul' },
      ['not-open-choice 4:13'],
    ],
    ['a key that is not known', { mot: 'to: mot\n    valeurs: []' }, ['unknown-key 9:5']],
    ['an address kept as an answer', { '"Adresse IP"': 'to: remarque' }, ['personal-column 12:9']],
  ] as [string, Record<string, string>, string[]][])('%s', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it('all at once', () => {
    expect(faults({ Mode: 'to: rôle', mot: 'to: mott', Bidule: 'to: ateliers' })).toHaveLength(3);
  });

  it('with what was probably meant', () => {
    const hint = (changes: Record<string, string>) =>
      collect(file, mapped(changes)).problems[0]?.hint;
    expect(hint({ mot: 'to: motte' })).toContain('«\u00a0mot\u00a0»');
    expect(hint({ mot: 'to: ateliers[chant]' })).toContain('«\u00a0ateliers[initiation]\u00a0»');
    expect(hint({ Modee: 'to: ignore' })).toContain('«\u00a0Mode\u00a0»');
    expect(hint({ Mode: 'to: role\n    values: [{ cell: En groupe, means: equip }]' })).toContain(
      '«\u00a0equipe\u00a0»',
    );
  });

  it('and a column of the file that it leaves out', () => {
    const two = 'columns:\n  - { column: Mode, to: role }\n  - { column: mot, to: mot }\n';
    const told = collect(file, two).problems;
    expect(told.map(({ code, message }) => [code, /«\u00a0(\w+)/.exec(message)?.[1]])).toEqual([
      ['column-absent', 'ateliers'],
      ['column-absent', 'Bidule'],
    ]);
  });

  it.each([
    ['no YAML', 'columns: [', 'yaml-syntax'],
    ['empty', '', 'wrong-type'],
    ['something else', 'colonnes: []', 'unknown-key'],
    ['no columns', 'columns: []', 'out-of-range'],
  ])('%s', (_, text, code) => {
    const { reading, problems } = collect(file, text);
    expect(reading).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('a proposed mapping', () => {
  it('names every column once, what is open first', () => {
    const text = proposal('Organisaton;mot;Bidule;Adresse IP\nSeul;oui;x;10.0.0.1\n');
    expect(parse(text).columns).toEqual([
      { column: 'Organisaton', to: 'role' },
      { column: 'Bidule', to: 'ignore' },
      { column: 'mot', to: 'mot' },
      { column: 'Adresse IP', to: 'ignore' },
    ]);
    expect(text).toMatch(/to: role {3}# deviné/);
    expect(text).toMatch(/to: mot {3}# reconnu/);
    expect(text).toMatch(/to: ignore {3}# ignoré/);
  });

  it('lists the cells that are not understood, each once, with a place for what they mean', () => {
    const text = proposal('moments[matin];mot\ntoujours;a\nParfoi;b\ntoujours;c\n');
    expect(parse(text).columns[0]).toEqual({
      column: 'moments[matin]',
      to: 'moments[matin]',
      values: [
        { cell: 'toujours', means: null },
        { cell: 'Parfoi', means: 'parfois' },
      ],
    });
    expect(text).toMatch(/possibles.*jamais \(Jamais\).*ignore/);
  });

  it('guesses numbered answers, and the free text of « autre »', () => {
    const numbered = parse(proposal('role;mot\nA1;a\nA3;b\n')).columns[0];
    expect(numbered.values).toEqual([
      { cell: 'A1', means: 'seul' },
      { cell: 'A3', means: 'autre' },
    ]);
    const free = parse(proposal('role;mot\nSeul;a\nÀ mi-temps;b\n')).columns[0];
    expect(free).toEqual({ column: 'role', to: 'role', others: 'autre' });
    const boxes = parse(proposal('ateliers[pratique];mot\n1;a\n2;b\n')).columns[0];
    expect(boxes.values).toEqual([{ cell: '2', means: 'non' }]);
  });

  it('is accepted as it stands once nothing is left to fill in', () => {
    const texts = ['Organisaton;mot;Bidule\nSeul;oui;x\n', 'Note;mot;Note\nx;oui;y\n'];
    for (const text of texts) {
      expect(collect(text).reading?.isReady).toBe(false);
      expect(answersOf(collect(text, proposal(text)))).toHaveLength(1);
    }
  });

  it('is refused as long as something is left to fill in, at that line', () => {
    const text = 'moments[matin];mot\ntoujours;a\n';
    const proposed = proposal(text);
    const line = proposed.split('\n').findIndex((one) => /^ +means: /.test(one)) + 1;
    expect(collect(text, proposed).problems).toMatchObject([{ code: 'no-meaning', line }]);
    const filled = proposed.replace(/means: .*/, 'means: souvent');
    expect(answersOf(collect(text, filled))).toEqual([{ moments: { matin: 'souvent' }, mot: 'a' }]);
  });

  it.each([
    ['quotation marks', 'dit "oui" : c’est \'lui\' # là'],
    ['what YAML would read', '- *a: &b {c} [d] !e %f @g `h`'],
    ['several lines', 'une\n\nautre: ligne\n# fin'],
    ['signs that no line can hold', 'a\u2028b\u0085c\u007f'],
    ['a name that JavaScript has', '__proto__'],
    ['more than a key of YAML may hold', 'long '.repeat(300).trim()],
  ])('survives %s, in headings and cells', (_, odd) => {
    const quoted = `"${odd.replaceAll('"', '""')}"`;
    const text = `${quoted};moments[matin];mot\nx;${quoted};oui\n`;
    const proposed = proposal(text).replace(/means: .*/, 'means: souvent');
    expect(answersOf(collect(text, proposed))).toEqual([
      { moments: { matin: 'souvent' }, mot: 'oui' },
    ]);
  });
});
