import { describe, expect, it } from 'vitest';
import { readPosted } from '../../src/form/read-posted.ts';
import { deepFreeze, sampleQuestion } from '../definition/sample.ts';

const role = sampleQuestion('role', 'single');
const ateliers = sampleQuestion('ateliers', 'multiple');

function reading(question: typeof role | typeof ateliers, posted: Record<string, string[]>) {
  const { changes, faults } = readPosted([question], deepFreeze(posted));
  return { changes: Object.fromEntries(changes), faults: faults.map(({ message }) => message) };
}

describe('a single choice', () => {
  it('is its code', () => {
    expect(reading(role, { role: ['equipe'] })).toEqual({
      changes: { role: 'equipe', 'role.autre': undefined },
      faults: [],
    });
  });

  it.each([
    ['nothing posted', {}],
    ['an empty list', { role: [] }],
    ['the empty option of a select', { role: [''] }],
    ['spaces where something could be specified', { 'role.autre': [' \t\r\n '] }],
  ])('is blank: %s', (_, posted) => {
    const { changes, faults } = reading(role, posted);
    expect(faults).toEqual([]);
    expect(changes).toEqual({ role: undefined, 'role.autre': undefined });
  });

  it.each([
    ['an unknown code', ['chef']],
    ['two codes', ['seul', 'equipe']],
    ['a code with a space', ['equipe ']],
    ['the code of another question', ['initiation']],
    ['a word that every object knows', ['constructor']],
    ['another', ['__proto__']],
    ['a NUL', ['\u0000']],
  ])('is refused, and nothing is stored: %s', (_, posted) => {
    const { changes, faults } = reading(role, { role: posted });
    expect(changes).toEqual({});
    expect(faults).toEqual([
      'La réponse reçue ne fait pas partie des choix proposés. Choisissez de nouveau dans la liste.',
    ]);
  });

  it('may be repeated by a form that has it twice', () => {
    expect(reading(role, { role: ['seul', '', 'seul'] }).changes.role).toBe('seul');
  });

  it('is meant by whoever writes in its field', () => {
    expect(reading(role, { 'role.autre': [' À mi-temps '] }).changes).toEqual({
      role: 'autre',
      'role.autre': 'À mi-temps',
    });
  });

  it('is what was ticked, also beside a text for another', () => {
    const { changes, faults } = reading(role, { role: ['seul'], 'role.autre': ['À mi-temps'] });
    expect(faults).toEqual([]);
    expect(changes.role).toBe('seul');
  });
});

describe('a multiple choice', () => {
  it('is its codes, in the order of the questionnaire and each once', () => {
    const { changes } = reading(ateliers, { ateliers: ['pratique', 'initiation', 'pratique'] });
    expect(changes).toEqual({
      ateliers: ['initiation', 'pratique'],
      'ateliers.autre': undefined,
    });
  });

  it('is blank without a tick, and « aucun » is an answer', () => {
    expect(reading(ateliers, {}).changes.ateliers).toBeUndefined();
    expect(reading(ateliers, { ateliers: ['aucun'] }).changes.ateliers).toEqual(['aucun']);
  });

  it('is refused whole when one code is unknown', () => {
    const { changes, faults } = reading(ateliers, { ateliers: ['initiation', 'toString'] });
    expect(changes).toEqual({});
    expect(faults).toHaveLength(1);
  });

  it.each([
    [['aucun', 'initiation'], 'Aucun', 'Initiation'],
    [['refus', 'pratique'], 'Ne souhaite pas répondre', 'Pratique'],
    [['refus', 'aucun'], 'Aucun', 'Ne souhaite pas répondre'],
  ])('does not hold %s together', (posted, one, other) => {
    const { changes, faults } = reading(ateliers, { ateliers: posted });
    expect(changes).toEqual({});
    expect(faults).toEqual([
      `Vous avez coché «\u00a0${one}\u00a0» et «\u00a0${other}\u00a0». Gardez l’un ou l’autre.`,
    ]);
  });

  it('has at most its maximum, told as a number to undo', () => {
    expect(reading(ateliers, { ateliers: ['initiation', 'autre'] }).faults).toEqual([]);
    expect(reading(ateliers, { ateliers: ['initiation', 'pratique', 'autre'] }).faults).toEqual([
      'Vous avez coché 3\u00a0choix, 2 au plus sont possibles. Décochez-en 1.',
    ]);
  });

  it('counts a text without a tick as a tick: meant, counted, and excluded by « aucun »', () => {
    const autre = { 'ateliers.autre': ['Tableur'] };
    expect(reading(ateliers, autre).changes).toEqual({
      ateliers: ['autre'],
      'ateliers.autre': 'Tableur',
    });
    const full = reading(ateliers, { ...autre, ateliers: ['initiation', 'pratique'] });
    expect(full.changes).toEqual({});
    expect(full.faults[0]).toContain('Vous avez coché 3\u00a0choix');
    expect(reading(ateliers, { ...autre, ateliers: ['aucun'] }).faults[0]).toContain('Aucun');
  });

  it('keeps a tick whose text was left empty', () => {
    expect(reading(ateliers, { ateliers: ['autre'], 'ateliers.autre': [''] }).changes).toEqual({
      ateliers: ['autre'],
      'ateliers.autre': undefined,
    });
  });

  it('takes 200 characters of text and says how many are too many', () => {
    const exact = '😀'.repeat(200);
    expect(reading(ateliers, { 'ateliers.autre': [exact] }).changes['ateliers.autre']).toBe(exact);
    const { changes, faults } = reading(ateliers, { 'ateliers.autre': [`${exact}é`] });
    expect(changes).toEqual({});
    expect(faults).toEqual([
      'Votre texte compte 201\u00a0caractères, soit 1 de trop. Il est encore là en entier\u00a0: ramenez-le sous cette limite.',
    ]);
  });

  it('has the text of one line only', () => {
    const { changes } = reading(ateliers, { 'ateliers.autre': ['Tableur\r\net images'] });
    expect(changes['ateliers.autre']).toBe('Tableur et images');
  });
});
