import { describe, expect, it } from 'vitest';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';

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
    ['', []],
    [' , ', []],
  ])('themes written %j', (written, themes) => {
    expect(read(`r1;remarque;x;"${written}";oui`).remarks?.[0]?.themes).toEqual(themes);
  });

  it.each([
    ['OUI', true],
    ['Non', false],
  ])('« %s »', (written, publishable) => {
    expect(read(`r1;remarque;x;;${written}`).remarks?.[0]?.publishable).toBe(publishable);
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

  it('come all at once', () => {
    expect(faultsOf('r1;remarque;x;tems,materiels;?', 'r2;rien;x;;non')).toEqual([
      'unknown-theme 2',
      'unknown-theme 2',
      'unknown-value 2',
      'unknown-question 3',
    ]);
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
