/** What is left to be decided is told whole: how much, where, in which words. */
import { expect, it } from 'vitest';
import { decisionLines } from '../../../src/exchange/collected/to-decide.ts';
import { collect } from './collect.ts';

const told = (text: string, mapping?: string) => {
  const { reading } = collect(text, mapping);
  return decisionLines(reading ?? { columns: [], refused: [] }).map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
};

it('is nothing where all is certain', () => {
  expect(told('role;mot\nSeul;oui\n')).toEqual([]);
});

it('is one cell, with its row, its column and its words', () => {
  expect(told('mot;moments[matin]\na;jamais\nb;99\n')).toEqual([
    'À décider dans la correspondance : 1 cellule (colonne B).',
    '  ligne 3, colonne B « moments[matin] » : « 99 » n’est pas une réponse connue.',
  ]);
});

it('is one column, with its heading and why', () => {
  expect(told('mot;Bidule\na;x\n')).toEqual([
    'À décider dans la correspondance : 1 colonne (B).',
    '  colonne B « Bidule » : à quelle question répond-elle ? (l’intitulé n’est celui d’aucune question)',
  ]);
});

it('is cells and columns, in the order of the file, guesses among them', () => {
  const text = 'moments[soir];Organisaton;mot;moments[matin];Truc\n98;Seul;a;99;x\n99;Seul;b;;y\n';
  const [head, ...lines] = told(text);
  expect(head).toBe(
    'À décider dans la correspondance : 3 cellules (colonnes A, D), 2 colonnes (B, E).',
  );
  expect(lines.map((line) => /^ {2}(.*?) «/.exec(line)?.[1])).toEqual([
    'ligne 2, colonne A',
    'ligne 2, colonne D',
    'ligne 3, colonne A',
    'colonne B',
    'colonne E',
  ]);
  expect(lines[3]).toContain('est-ce bien role ? (orthographe proche)');
});

it('spells out twenty cells, and says how many more there are', () => {
  const file = (count: number) =>
    `mot;moments[matin]\n${Array.from({ length: count }, (_, i) => `a;mot${i}\n`).join('')}`;
  expect(told(file(20))).toHaveLength(21);
  expect(told(file(21))).toHaveLength(22);
  expect(told(file(21)).at(-1)).toBe('  et 1 autre cellule.');
  expect(told(file(25)).at(-1)).toBe('  et 5 autres cellules.');
  expect(told(file(25)).at(-2)).toContain('« mot19 »');
});

it('says what to do with answers that no word of the mapping makes possible', () => {
  const text = 'ateliers[initiation];ateliers[aucun];mot\nOui;Oui;a\n';
  const [, line] = told(text);
  expect(line).toMatch(/^ {2}ligne 2, colonne A .*n’est pas possible.*« impossible: ignore »/);
});
