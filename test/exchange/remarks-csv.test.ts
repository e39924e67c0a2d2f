import { describe, expect, it } from 'vitest';
import { readRemarks, remarksFile, remarksForSpreadsheet } from '../../src/exchange/remarks-csv.ts';

const labels = { remarque: { temps: 'Du temps', materiel: 'Du matériel' } };
const head = 'id;question;texte;themes;publiable';
const read = (...lines: string[]) =>
  readRemarks(new TextEncoder().encode([head, ...lines].join('\n')), 'remarques.csv', labels);
const faultsOf = (...lines: string[]) =>
  read(...lines).problems.map(({ code, line }) => `${code} ${line}`);

describe('sorted remarks', () => {
  it('have an id, a text, their themes, and whether they may be quoted', () => {
    expect(read('r1;remarque;"Du temps ; et ""vite""";temps,materiel;oui').remarks).toEqual([
      {
        response: 'r1',
        question: 'remarque',
        text: 'Du temps ; et "vite"',
        themes: ['temps', 'materiel'],
        publishable: true,
      },
    ]);
  });

  it.each([
    ['temps, materiel', ['temps', 'materiel']],
    ['temps materiel', ['temps', 'materiel']],
    [' TEMPS ,  Materiel ', ['temps', 'materiel']],
    ['Du matériel', ['materiel']],
    ['temps; temps', ['temps']],
    ['', []],
    [' , ', []],
  ])('themes written %j', (written, themes) => {
    expect(read(`r1;remarque;x;"${written}";oui`).remarks?.[0]?.themes).toEqual(themes);
  });

  it.each([
    ['Des heures, ou choisir, à l’année', ['heures']],
    ["des heures, ou choisir, a l'annee ; Du temps", ['heures', 'temps']],
    ['temps, Des heures, ou choisir, à l’année\nDes heures', ['temps', 'heures', 'moins']],
    ['Des heures, temps', ['moins', 'temps']],
  ])('themes whose labels hold commas: %j', (written, themes) => {
    const own = {
      temps: 'Du temps',
      moins: 'Des heures',
      heures: 'Des heures, ou choisir, à l’année',
    };
    const bytes = new TextEncoder().encode(`${head}\nr1;remarque;x;"${written}";oui`);
    const { remarks, problems } = readRemarks(bytes, 'remarques.csv', { remarque: own });
    expect(problems).toEqual([]);
    expect(remarks?.[0]?.themes).toEqual(themes);
  });

  it.each([
    ['OUI', true],
    ['Non', false],
  ])('« %s »', (written, publishable) => {
    expect(read(`r1;remarque;x;;${written}`).remarks?.[0]?.publishable).toBe(publishable);
  });

  it('are not sorted yet where neither themes nor « oui » or « non » is written', () => {
    const { remarks, rows, problems } = read('r1;remarque;x;;', 'r2;autre;y; ; ');
    expect(problems).toEqual([]);
    expect(remarks).toEqual([]);
    expect(rows?.map(({ line, response }) => [line, response])).toEqual([
      [2, 'r1'],
      [3, 'r2'],
    ]);
  });

  it('lose the apostrophe that kept a spreadsheet from running them', () => {
    expect(read(`r1;remarque;"'- un\n- deux";;oui`).remarks?.[0]?.text).toBe('- un\n- deux');
    expect(read("r1;remarque;'hui;;oui").remarks?.[0]?.text).toBe("'hui");
  });

  it('come in the columns and the encoding of whatever spreadsheet they went through', () => {
    const text =
      'Publiable\tTEXTE\tid\tvu par\tQuestion\tThèmes\r\nOui\tété\tr1\tAnne\tremarque\ttemps\r\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(readRemarks(bytes, 'r.csv', labels).remarks).toEqual([
      { response: 'r1', question: 'remarque', text: 'été', themes: ['temps'], publishable: true },
    ]);
  });

  it('keep a text of several lines', () => {
    expect(read('r1;remarque;"Un\ndeux";;oui').remarks?.[0]?.text).toBe('Un\ndeux');
  });
});

describe('faults', () => {
  it.each([
    ['r1;remarques;x;temps;oui', 'unknown-question'],
    ['r1;constructor;x;name;oui', 'unknown-question'],
    ['r1;remarque;x;tems;oui', 'unknown-theme'],
    ['r1;remarque;x;constructor;oui', 'unknown-theme'],
    ['r1;remarque;x;temps;peut-être', 'unknown-value'],
    ['r1;remarque;x;temps;', 'unknown-value'],
    ['r1;remarque;x;temps', 'wrong-cell-count'],
  ])('%s is %s', (line, code) => {
    expect(faultsOf('r0;remarque;x;;oui', line)).toEqual([`${code} 3`]);
    expect(read(line).remarks).toBeUndefined();
  });

  it('of cells leave the rows, to be held to the texts; of the table do not', () => {
    const { rows } = read('r1;remarque;x;tems;oui', 'r2;remarque;y;;oui');
    expect(rows?.map(({ line, faults }) => [line, faults.length])).toEqual([
      [2, 1],
      [3, 0],
    ]);
    expect(read('r1;remarque;x;temps').rows).toBeUndefined();
  });

  it('come all at once', () => {
    expect(faultsOf('r1;remarque;x;tems,materiels;?', 'r2;rien;x;;non')).toEqual([
      'unknown-theme 2',
      'unknown-theme 2',
      'unknown-value 2',
      'unknown-question 3',
    ]);
  });

  it('are told once, at the first of the lines that have them', () => {
    const lines = [1, 2, 3].map((n) => `r${n};remarque;x;fatigue;oui`);
    const [only, ...others] = read('r0;remarque;x;;oui', ...lines).problems;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'unknown-theme', line: 3 });
    expect(only?.message).toContain('2\u00a0autres lignes');
  });

  it.each([
    ['fatigue', '«\u00a0fatigue: Son libellé\u00a0»'],
    ['Trop de messages', '«\u00a0trop_de_messages: Trop de messages\u00a0»'],
  ])('say how to declare a new theme: %s', (theme, line) => {
    const [only] = read(`r1;remarque;x;${theme};oui`).problems;
    expect(only?.hint).toContain('themes.yaml');
    expect(only?.hint).toContain(line);
  });

  it('suggest what was meant', () => {
    const hints = read('r1;remarques;x;;oui', 'r1;remarque;x;tems;oui').problems.map(
      ({ hint }) => hint,
    );
    expect(hints[0]).toContain('remarque');
    expect(hints[1]).toContain('temps');
  });

  it('name every missing column', () => {
    const { problems } = readRemarks(new TextEncoder().encode('id;texte\n'), 'r.csv', labels);
    expect(problems.map(({ code, line }) => [code, line])).toEqual(
      Array.from({ length: 3 }, () => ['missing-column', 1]),
    );
  });
});

describe('written', () => {
  const remarks = [
    { response: 'r2', question: 'b', text: '=1+1 ; "x"', themes: ['temps'], publishable: true },
    { response: 'r1', question: 'b', text: 'Un\n- deux', themes: [], publishable: false },
    {
      response: 'r3',
      question: 'a',
      text: "'=1",
      themes: ['temps', 'materiel'],
      publishable: true,
    },
  ];

  it('are kept in an order of their own, and run nowhere', () => {
    expect(remarksFile(remarks)).toBe(
      `id;question;texte;themes;publiable\nr3;a;''=1;temps,materiel;oui\nr1;b;"Un\n- deux";;non\nr2;b;"'=1+1 ; ""x""";temps;oui\n`,
    );
  });

  it('come back as they left', () => {
    const all = { a: labels.remarque, b: labels.remarque };
    const back = readRemarks(Buffer.from(remarksFile(remarks)), 'r.csv', all).remarks;
    expect(back?.toSorted((x, y) => (x.response < y.response ? 1 : -1))).toEqual(
      remarks.toSorted((x, y) => (x.response < y.response ? 1 : -1)),
    );
  });

  it('begin for a spreadsheet with the mark of UTF-8, and their lines end as it expects', () => {
    const rows = [{ response: 'r1', question: 'b', text: '@a' }];
    expect(remarksForSpreadsheet(rows)).toBe(
      "\ufeffid;question;texte;themes;publiable\r\nr1;b;'@a;;\r\n",
    );
  });
});
