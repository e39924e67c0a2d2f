import { describe, expect, it } from 'vitest';
import { choiceFinder } from '../../../src/exchange/collected/choice-words.ts';
import { answersOf, collectCells } from './collect.ts';

/** The answer that one cell gives under a heading. */
const answer = (heading: string, cell: string, ...more: (readonly [string, string])[]) =>
  answersOf(collectCells([heading, cell], ...more))[0];
const refusals = (heading: string, cell: string) =>
  collectCells([heading, cell], ['mot', 'oui']).reading?.refused.map(
    (refused) => `${refused.cell} ${refused.reason}`,
  );

describe('one choice', () => {
  it.each([
    ['equipe'],
    ['En équipe, ou presque'],
    ['EN EQUIPE OU PRESQUE'],
    ['En &eacute;quipe, ou&nbsp;presque'],
    ['<span>En équipe, ou presque</span>'],
    ['A2. En équipe, ou presque'],
    ['2 - En équipe, ou presque'],
  ])('%s', (cell) => {
    expect(answer('role', cell)).toEqual({ role: 'equipe' });
  });

  it('« autre » by LimeSurvey’s code, with its text in another column', () => {
    expect(answer('role', '-oth-', ['role[other]', 'À mi-temps'])).toEqual({
      role: 'autre',
      'role.autre': 'À mi-temps',
    });
  });

  it('in a box per choice', () => {
    expect(answer('role[seul]', 'Oui', ['role[equipe]', 'Non'])).toEqual({ role: 'seul' });
  });

  it('that is none of them is refused', () => {
    expect(refusals('role', 'A2')).toEqual(['A2 n’est pas une réponse connue']);
    expect(refusals('role', 'equip')).toEqual(['equip n’est pas une réponse connue']);
  });
});

describe('several choices', () => {
  const both = { ateliers: ['initiation', 'pratique'] };

  it.each([
    ['Initiation;Pratique, jeux'],
    ['Initiation; Pratique, jeux;'],
    ['Initiation, Pratique, jeux'],
    ['Pratique, jeux, Initiation'],
    ['initiation|pratique'],
    ['initiation, pratique'],
    ['Initiation\nPratique, jeux'],
  ])('in one cell: %j', (cell) => {
    expect(answer('ateliers', cell)).toEqual(both);
  });

  it.each([
    ['Oui', 'Non'],
    ['Y', ''],
    ['1', '0'],
    ['X', ''],
    ['vrai', 'faux'],
    ['☑', '☐'],
    ['Initiation', ''],
  ])('in boxes: %s and %j', (yes, no) => {
    const cells = answer('ateliers[initiation]', yes, ['ateliers[aucun]', no]);
    expect(cells).toEqual({ ateliers: ['initiation'] });
  });

  it('with the text of « autre » in a column, which is a tick too', () => {
    expect(answer('ateliers[pratique]', 'Oui', ['ateliers[other]', 'Tableur'])).toEqual({
      ateliers: ['pratique', 'autre'],
      'ateliers.autre': 'Tableur',
    });
  });

  it.each([
    ['Initiation;Chant', ['Chant n’est pas une réponse connue']],
    ['Initiation, Chant, danse', ['Chant, danse n’est pas une réponse connue']],
    ['Initiation;Aucun', [/^Initiation;Aucun n’est pas possible : .*Aucun.*autre choix/]],
  ])('%s is refused', (cell, expected) => {
    const told = refusals('ateliers', cell) ?? [];
    expect(told).toEqual(expected.map((one) => expect.stringMatching(one)));
  });

  it('too many are refused, and no cell alone can mend that', () => {
    const { reading } = collectCells(
      ...['initiation', 'pratique', 'autre'].map((id) => [`ateliers[${id}]`, 'Oui'] as const),
      ['ateliers[aucun]', 'Oui'],
    );
    expect(reading?.refused).toMatchObject([{ line: 2, replaceable: false }]);
  });
});

describe('a matrix', () => {
  it('has a column per row', () => {
    expect(answer('moments[matin]', 'Parfois', ['À quels moments ? [Le soir]', 'souvent'])).toEqual(
      {
        moments: { matin: 'parfois', soir: 'souvent' },
      },
    );
  });

  it('of several choices has a box per choice, or a cell per row', () => {
    expect(answer('outils[ent][cours]', 'Y', ['outils[pix]', 'Les cours;Les réunions'])).toEqual({
      outils: { ent: ['cours'], pix: ['cours', 'reunions'] },
    });
  });
});

describe('a scale', () => {
  it.each(['4', '4 – Plutôt d’accord', '4 (plutôt)', '4/5', '4,00', '4. Plutôt', '4 : oui'])(
    '%s is its fourth point',
    (cell) => {
      expect(answer('accord', cell)).toEqual({ accord: '4' });
    },
  );

  it.each([
    ['Tout à fait', '5'],
    ['5 – Tout à fait', '5'],
    ['pas du tout', '1'],
    ['Sans avis', 'sans_avis'],
  ])('%s is %s', (cell, point) => {
    expect(answer('accord', cell)).toEqual({ accord: point });
  });

  it.each(['6', '0', '4-5', '4/10', '4,5', 'quatre'])('%s is none', (cell) => {
    expect(refusals('accord', cell)).toEqual([`${cell} n’est pas une réponse connue`]);
  });
});

describe('a ranking', () => {
  it.each([
    ['in one cell', [['priorites', 'Réunir;Former']]],
    [
      'one column per rank',
      [
        ['priorites[1]', 'Réunir'],
        ['priorites[2]', 'former'],
      ],
    ],
    [
      'one column per choice',
      [
        ['priorites[former]', '2'],
        ['priorites[reunir]', '1'],
      ],
    ],
  ] as [string, [string, string][]][])('%s', (_, cells) => {
    expect(answersOf(collectCells(...cells))).toEqual([{ priorites: ['reunir', 'former'] }]);
  });

  it.each([
    ['priorites', 'Réunir;Former;Équiper', 'Réunir;Former;Équiper n’est pas une réponse connue'],
    ['priorites[former]', '3', '3 n’est pas une réponse connue'],
    ['priorites[2]', 'Former', /^Former n’est pas possible : le premier choix.*manque$/],
    ['priorites', 'Former;Former', /classé deux fois/],
  ])('%s: %s is refused', (heading, cell, told) => {
    expect(refusals(heading, cell)).toEqual([expect.stringMatching(told)]);
  });
});

describe('numbers and dates', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['2.5000000000', 2.5],
    ['1 200', 1200],
    ['12 heures', 12],
    ['Je ne sais pas', 'nsp'],
  ])('%s', (cell, value) => {
    expect(answer('heures_semaine', cell)).toEqual({ heures_semaine: value });
  });

  it.each([
    ['14/06/2024', '2024-06-14'],
    ['1/6/2024', '2024-06-01'],
    ['2024-06-14', '2024-06-14'],
    ['2024-06-14 00:00:00', '2024-06-14'],
    ['14/06/2024 08:30', '2024-06-14'],
    ['Je ne sais plus', 'oubli'],
  ])('%s', (cell, value) => {
    expect(answer('debut', cell)).toEqual({ debut: value });
  });

  it('outside a number, in a box of its own', () => {
    expect(answer('heures_semaine[nsp]', 'Oui')).toEqual({ heures_semaine: 'nsp' });
  });

  it.each([
    ['heures_semaine', 'beaucoup'],
    ['heures_semaine', '2001'],
    ['heures_semaine', '2,55'],
    ['heures_semaine', '12:30'],
    ['debut', '31/06/2024'],
    ['debut', '06/14/2024'],
    ['debut', '14/06/24'],
    ['debut', '1980-01-01'],
  ])('%s: %s is refused', (heading, cell) => {
    expect(refusals(heading, cell)).toEqual([expect.stringMatching(/n’est pas possible/)]);
  });
});

describe('texts', () => {
  it('are kept as they are, lines and formulas included', () => {
    expect(answer('remarque', '  Deux\n\nlignes  ')).toEqual({ remarque: 'Deux\n\nlignes' });
    expect(answer('mot', 'N/A')).toEqual({ mot: 'N/A' });
    expect(answer('mot', '=1+1')).toEqual({ mot: '=1+1' });
  });

  it('lose the apostrophe that kept a spreadsheet from reading a formula', () => {
    expect(answer('mot', "'=1+1")).toEqual({ mot: '=1+1' });
    expect(answer('mot', "'tis")).toEqual({ mot: "'tis" });
  });

  it('too long are refused', () => {
    expect(refusals('mot', 'a'.repeat(21))).toHaveLength(1);
  });
});

describe('nothing', () => {
  it.each(['', '  ', 'N/A', 'Sans réponse'])('is what %j says', (cell) => {
    expect(answer('role', cell, ['mot', 'oui'])).toEqual({ mot: 'oui' });
    expect(answer('heures_semaine', cell, ['mot', 'oui'])).toEqual({ mot: 'oui' });
    expect(answer('ateliers', cell, ['mot', 'oui'])).toEqual({ mot: 'oui' });
    expect(answer('ateliers[pratique]', cell, ['mot', 'oui'])).toEqual({ mot: 'oui' });
  });
});

describe('signs that say something', () => {
  const find = choiceFinder(
    ['+ de 5', 'C', 'C++', '< 1 h', '> 1 h'].map((label, index) => ({
      id: `c${index}`,
      label,
      short: label,
      exclusive: false,
    })),
  );

  it.each([
    ['+ de 5', 'c0'],
    ['+\u00a0de 5', 'c0'],
    ['- de 5', undefined],
    ['de 5', undefined],
    ['c++', 'c2'],
    ['C', 'c1'],
    ['C#', undefined],
    ['&lt; 1 h', 'c3'],
    ['1 h', undefined],
  ])('%s', (cell, id) => {
    expect(find(cell)?.id).toBe(id);
  });
});
