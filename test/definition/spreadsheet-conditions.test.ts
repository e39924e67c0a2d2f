/** Conditions as one line of text: each said once, read back exactly, and faults where they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCondition } from '../../src/definition/condition-schema.ts';
import { conditionText } from '../../src/definition/spreadsheet/condition-text.ts';
import { readCondition } from '../../src/definition/spreadsheet/read-condition.ts';
import { type Asked, conditionFrom, conditionSeed } from './arbitrary-condition.ts';

const asked: readonly Asked[] = [
  { id: 'a', codes: ['et', 'ou', 'non', 'contient'], rows: [], isNumber: false },
  { id: 'non', codes: [0, 1, 2, 3, 'a', '10'], rows: [], isNumber: true },
  { id: 'et', codes: ['a', 'une', 'reponse'], rows: ['non', 'ou'], isNumber: false },
  { id: 'contient', codes: [], rows: [], isNumber: true },
];

describe('a condition', () => {
  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(conditionSeed, (seed) => {
        const condition = conditionFrom(seed, asked) as RawCondition;
        expect(readCondition(conditionText(condition))).toStrictEqual({ condition });
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back whatever its bounds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (at_least) => {
        const condition = { question: 'q', at_least };
        expect(readCondition(conditionText(condition))).toStrictEqual({ condition });
      }),
    );
  });

  const a = { question: 'a', is: 'x' };
  const b = { question: 'b', answered: true };
  it.each<[string, unknown]>([
    ['echanges = oui', { question: 'echanges', is: 'oui' }],
    ['echanges ≠ oui', { question: 'echanges', is_not: 'oui' }],
    ['ateliers contient au_moins_un', { question: 'ateliers', includes: 'au_moins_un' }],
    ['ateliers contient [pix]', { question: 'ateliers', includes: ['pix'] }],
    ['ateliers contient [pix ; ent]', { question: 'ateliers', includes: ['pix', 'ent'] }],
    ['tchap a une réponse', { question: 'tchap', answered: true }],
    ['heures >= 3', { question: 'heures', at_least: 3 }],
    ['heures <= 2,5', { question: 'heures', at_most: 2.5 }],
    ['heures > 3, < 10', { question: 'heures', more_than: 3, less_than: 10 }],
    ['ressources[pix] = utilise', { question: 'ressources', row: 'pix', is: 'utilise' }],
    ['accord = 4', { question: 'accord', is: 4 }],
    ['accord = "4"', { question: 'accord', is: '4' }],
    ['a = x et b a une réponse', { all: [a, b] }],
    ['(a = x ou b a une réponse) et a = x', { all: [{ any: [a, b] }, a] }],
    ['non(a = x)', { not: a }],
    ['non(a = x et b a une réponse)', { not: { all: [a, b] } }],
    ['et(a = x)', { all: [a] }],
    ['ou(et(a = x)) et a = x', { all: [{ any: [{ all: [a] }] }, a] }],
  ])('is written %s', (text, condition) => {
    expect(conditionText(condition as RawCondition)).toBe(text);
    expect(readCondition(text)).toStrictEqual({ condition });
  });

  it.each<[string, string]>([
    ['  echanges=oui ', 'echanges = oui'],
    ['echanges <> oui', 'echanges ≠ oui'],
    ['echanges != oui', 'echanges ≠ oui'],
    ['tchap A UNE REPONSE', 'tchap a une réponse'],
    ['heures ≥ 3', 'heures >= 3'],
    ['heures > -2.5,≤ 4', 'heures <= 4, > -2,5'],
    ['heures\u00a0>=\u00a03', 'heures >= 3'],
    ['ateliers contient [pix, ent]', 'ateliers contient [pix ; ent]'],
    ['((a = x))', 'a = x'],
    ['ET(a = x ; b = y ; c = z)', 'a = x et b = y et c = z'],
    ['NON (a = x) OU b = y', 'non(a = x) ou b = y'],
    ['a = x\n et b = y', 'a = x et b = y'],
    ['non a une réponse', 'non a une réponse'],
  ])('may be typed « %s »', (typed, written) => {
    const read = readCondition(typed);
    expect(read).toEqual({ condition: expect.anything() });
    expect(conditionText((read as { condition: RawCondition }).condition)).toBe(written);
  });
});

describe('a text that is no condition', () => {
  it.each<[string, string, RegExp]>([
    ['', '', /identifiant d’une question/],
    ['= oui', '', /identifiant d’une question/],
    ['echanges', 'echanges', /=, ≠, contient/],
    ['echanges est oui', 'echanges', /=, ≠, contient/],
    ['echanges = « oui »', 'echanges =', /identifiant d’un choix/],
    ['echanges = oui,5', 'echanges = oui,', /=, ≠, contient/],
    ['echanges = oui et', 'echanges = oui et', /identifiant d’une question/],
    ['a = x et b = y ou c = z', 'a = x et b = y', /parenthèses/],
    ['(a = x', '(a = x', /parenthèse fermante/],
    ['a = x)', 'a = x', /« et », « ou », ou rien/],
    ['non echanges = oui', 'non', /non\(…\)/],
    ['non(a = x ; b = y)', 'non(a = x', /parenthèse fermante/],
    ['ressources[] = x', 'ressources[', /ligne du tableau/],
    ['ressources[pix = x', 'ressources[pix', /crochet fermant/],
    ['heures >= beaucoup', 'heures >=', /un nombre/],
    ['heures >= 3, >= 4', 'heures >= 3,', /déjà écrite/],
    ['ateliers contient [pix', 'ateliers contient [pix', /crochet fermant/],
    ['accord = 4b', 'accord =', /identifiant d’un choix/],
    [`${'('.repeat(5000)}a = x`, '('.repeat(101), /moins de parenthèses/],
  ])('« %s » is read up to its fault', (text, readUpTo, expected) => {
    expect(readCondition(text)).toEqual({ readUpTo, expected: expect.stringMatching(expected) });
  });

  it('is survived, whatever it is', () => {
    const scraps = fc.constantFrom('a', 'et', '(', ')', '[', ']', '=', '>=', '4', ',', ' ', 'non(');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps).map((all) => all.join('')),
        ),
        (text) => {
          const read = readCondition(text);
          if ('condition' in read) {
            const { condition } = read;
            expect(readCondition(conditionText(condition))).toStrictEqual({ condition });
          } else expect(text.trim().startsWith(read.readUpTo)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
