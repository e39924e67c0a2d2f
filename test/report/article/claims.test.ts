/** Words held to the data: what no longer holds is told, with words that would. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/report/plan.ts';
import {
  findQuantifier,
  holds,
  quantifierOf,
  quantifiers,
  replacedBy,
} from '../../../src/report/quantifiers.ts';
import { contextOf, dataOf, faultsIn, read, section } from '../sample-data.ts';

const problemOf = (text: string, context = contextOf(dataOf([]))) =>
  read(`## A\n\n${text}`, context).problems[0];

/** `equipe` of 40 say « En équipe »; the others « Seul ». */
const split = (equipe: number) =>
  contextOf(
    dataOf([
      { persons: equipe, answers: { role: 'equipe' } },
      { persons: 40 - equipe, answers: { role: 'seul' } },
    ]),
  );

describe('say', () => {
  it('prints its words as written while they are true', () => {
    const { content } = section('{{say "La plupart" "role.equipe"}} le font.', split(26));
    expect(content).toMatchObject([{ children: [{ value: 'La plupart le font.' }] }]);
  });

  it('warns at its place when they no longer are, with the figure, and prints them', () => {
    const { sections, problems } = read(
      '## A\n\nIci, {{say "la plupart" "role.equipe"}} le font.',
      split(25),
    );
    expect(problems).toMatchObject([
      { code: 'claim-not-held', severity: 'warning', path: 'bilan.md.hbs', line: 3, column: 6 },
    ]);
    expect(problems[0]?.message).toBe(
      '«\u00a0la plupart\u00a0» ne vaut plus pour «\u00a0role.equipe\u00a0»\u00a0: 63\u00a0% (25 sur 40). La phrase\u00a0: «\u00a0Ici, la plupart le font.\u00a0»',
    );
    expect(JSON.stringify(sections)).toContain('Ici, la plupart le font.');
  });

  it('suggests words that are true, whatever the share', () => {
    for (let equipe = 0; equipe <= 40; equipe++) {
      const wrong = equipe === 40 ? 'aucun' : 'tous';
      const hint = problemOf(`{{say "${wrong}" "role.equipe"}}`, split(equipe))?.hint ?? '';
      const suggested = [...hint.matchAll(/«\u00a0([^»]*)\u00a0»/g)].map(([, words = '']) => words);
      expect(suggested.length).toBeGreaterThan(0);
      for (const words of suggested) {
        const quantifier = findQuantifier(words, quantifiers);
        expect(quantifier && holds(quantifier, equipe / 40), `${equipe}/40: ${hint}`).toBe(true);
      }
    }
  });

  it.each([
    [
      '{{say "Moins d’un tiers" "role.equipe"}} des répondants',
      17,
      'Écrivez par exemple «\u00a0Moins de la moitié\u00a0» ou «\u00a0Une minorité\u00a0».',
    ],
    [
      '{{say "Neuf personnes sur dix" "role.equipe" as="neuf sur dix"}}',
      27,
      'Écrivez par exemple «\u00a0Sept personnes sur dix\u00a0» (as="sept sur dix"), «\u00a0Plus de deux personnes sur trois\u00a0» (as="plus de deux sur trois") ou «\u00a0Deux personnes sur trois\u00a0» (as="deux sur trois").',
    ],
    [
      '{{say "neuf personnes sur dix" "role.equipe" as="neuf sur dix"}}',
      4,
      'Écrivez par exemple «\u00a0une personne sur dix\u00a0» (as="un sur dix", au singulier)\u00a0; ou tournez la phrase autrement, avec «\u00a0un dixième\u00a0» ou «\u00a0une petite minorité\u00a0».',
    ],
    [
      '{{say "neuf répondants sur dix" "role.equipe" as="neuf sur dix"}}',
      20,
      'Écrivez par exemple «\u00a0cinq répondants sur dix\u00a0» (as="cinq sur dix") ou «\u00a0un répondant sur deux\u00a0» (as="un sur deux", au singulier).',
    ],
    [
      '{{say "Un répondant sur deux" "role.equipe" as="un sur deux"}}',
      12,
      'Écrivez par exemple «\u00a0Trois répondants sur dix\u00a0» (as="trois sur dix", au pluriel)\u00a0; ou tournez la phrase autrement, avec «\u00a0près d’un tiers\u00a0» ou «\u00a0moins d’un tiers\u00a0».',
    ],
    [
      '{{say "neuf fois sur dix" "role.equipe" as="neuf sur dix"}}',
      4,
      'Écrivez par exemple «\u00a0un sur dix\u00a0» (au singulier)\u00a0; ou tournez la phrase autrement, avec «\u00a0un dixième\u00a0» ou «\u00a0une petite minorité\u00a0».',
    ],
    [
      '{{say "neuf personnes sur dix" "role.equipe" as="neuf sur dix"}}',
      40,
      'Aucun mot vrai ne tient à cette place\u00a0: tournez la phrase autrement, avec «\u00a0tous\u00a0», «\u00a0toutes\u00a0» ou «\u00a0la totalité\u00a0».',
    ],
  ])('%s of %d of 40: words that fit the sentence', (text, equipe, hint) => {
    expect(problemOf(text, split(equipe))?.hint).toBe(hint);
  });

  it('of several figures holds while it is true of each, and names those that it is not of', () => {
    const text = '{{say "la moitié" "role.equipe" "role.seul"}}';
    expect(faultsIn(text, split(20))).toEqual([]);
    const both = problemOf(text, split(24));
    expect(both?.message).toContain(
      'ne vaut plus pour «\u00a0role.equipe\u00a0»\u00a0: 60\u00a0% (24 sur 40)\u00a0; «\u00a0role.seul\u00a0»\u00a0: 40\u00a0% (16 sur 40).',
    );
    expect(both?.hint).toBe('Dites chaque chiffre pour lui-même.');
    const one = problemOf('{{say "la majorité" "role.equipe" "role.seul"}}', split(24));
    expect(one?.message).toContain('«\u00a0role.seul\u00a0»');
    expect(one?.message).not.toContain('«\u00a0role.equipe\u00a0»');
    expect(faultsIn('{{say "la moitié" "role.equipe" "role.sel" "role.x"}}', split(20))).toEqual([
      'unknown-figure 3:1',
      'unknown-figure 3:1',
    ]);
  });

  it('tells a count on a small base once', () => {
    const few = contextOf(dataOf([{ persons: 3, answers: { role: 'seul' } }]));
    expect(problemOf('{{say "aucun" "role.seul"}}', few)?.message).toContain(
      ': 3 sur 3. La phrase',
    );
  });

  // 53 of 231 is 22.94 %, and « un quart » is said from 23 % on; 30 of 40 is 75 % sharp.
  it('is told with more decimals where the rounded figure would make it true', () => {
    const of = (equipe: number, seul: number) =>
      contextOf(
        dataOf([
          { persons: equipe, answers: { role: 'equipe' } },
          { persons: seul, answers: { role: 'seul' } },
        ]),
      );
    const found = (words: string, equipe: number, seul: number) =>
      problemOf(`{{say "${words}" "role.equipe"}}`, of(equipe, seul))?.message;
    expect(found('un quart', 53, 178)).toContain(': 22,9\u00a0% (53 sur 231).');
    expect(found('un quart', 22_999, 77_001)).toContain(
      ': 22,999\u00a0% (22\u00a0999 sur 100\u00a0000).',
    );
    expect(found('plus des trois quarts', 30, 10)).toContain(': 75\u00a0% (30 sur 40).');
    expect(found('un quart', 20, 80)).toContain(': 20\u00a0% (20 sur 100).');
  });

  it('takes the words of the catalogue from « as » where a noun comes between', () => {
    const text = '{{say "six personnes sur dix" "role.equipe" as="six sur dix"}}';
    expect(faultsIn(text, split(24))).toEqual([]);
    expect(faultsIn(text, split(26))).toEqual(['claim-not-held 3:1']);
  });

  it('refuses words without a condition, and names those that have one', () => {
    const problem = problemOf('{{say "la plupar" "role.equipe"}}', split(30));
    expect(problem).toMatchObject({ code: 'unknown-quantifier', severity: 'error' });
    expect(problem?.hint).toContain('la plupart');
  });

  it('takes those of the plan instead of its own, and never suggests what it denies', () => {
    const own = quantifierOf({ words: 'un tiers', from: 0.345, below: 0.36 });
    const context = { ...split(13), quantifiers: replacedBy([own], quantifiers) };
    const problem = problemOf('{{say "un tiers" "role.equipe"}}', context);
    expect(problem).toMatchObject({ code: 'claim-not-held' });
    expect(problem?.hint).not.toContain('«\u00a0un tiers\u00a0»');
  });

  it('is not said of nobody, nor of a mean', () => {
    const nobody = contextOf(dataOf([]));
    expect(faultsIn('{{say "aucun" "role.equipe"}}', nobody)).toEqual(['no-answers 3:1']);
    expect(faultsIn('{{say "la plupart" "heures.mean"}}', nobody)).toEqual(['not-a-share 3:1']);
    const unanswered = contextOf(dataOf([], 12));
    expect(faultsIn('{{say "aucun" "participation.rate"}}', unanswered)).toEqual([
      'no-answers 3:1',
    ]);
  });
});

describe('ranked', () => {
  const with3 = (seul: number, equipe: number, autre: number) =>
    contextOf(
      dataOf([
        { persons: seul, answers: { role: 'seul' } },
        { persons: equipe, answers: { role: 'equipe' } },
        { persons: autre, answers: { role: 'autre' } },
      ]),
    );
  const text = '{{#ranked "role" "equipe" "seul"}}D’abord l’équipe.{{/ranked}}';

  it('holds while these come first, in this order', () => {
    expect(faultsIn(text, with3(5, 9, 2))).toEqual([]);
    expect(section(text, with3(5, 9, 2)).content).toMatchObject([
      { children: [{ value: 'D’abord l’équipe.' }] },
    ]);
  });

  it.each([
    ['another order', 9, 5, 2, '«\u00a0Seul\u00a0» (9), puis «\u00a0En équipe\u00a0» (5).'],
    [
      'another in between',
      3,
      9,
      5,
      '«\u00a0En équipe\u00a0» (9), puis «\u00a0Autrement\u00a0» (5).',
    ],
    ['another first', 5, 4, 9, '«\u00a0Autrement\u00a0» (9), puis «\u00a0Seul\u00a0» (5).'],
  ])('warns of %s', (_, seul, equipe, autre, found) => {
    const problem = problemOf(text, with3(seul, equipe, autre));
    expect(problem).toMatchObject({ code: 'claim-not-held', severity: 'warning' });
    expect(problem?.message).toContain(found);
  });

  const [equipe, seul, autre] = ['En équipe', 'Seul', 'Autrement'].map(
    (label) => `«\u00a0${label}\u00a0»`,
  );
  const above = 'ou arrêtez l’ordre annoncé avant eux';

  it.each([
    ['between the two', 9, 9, 2, `en tête, ${seul} et ${equipe} à égalité (9). La`, ''],
    [
      'of the last with the next',
      5,
      9,
      5,
      `en tête, ${equipe} (9), puis ${seul} et ${autre} à égalité (5). La`,
      above,
    ],
    ['of all', 4, 4, 4, `en tête, ${seul}, ${equipe} et ${autre} à égalité (4). La`, ''],
  ])('warns of a tie %s, and says of whom', (_, ofSeul, ofEquipe, ofAutre, found, remedy) => {
    const problem = problemOf(text, with3(ofSeul, ofEquipe, ofAutre));
    expect(problem?.message).toContain(found);
    expect(problem?.hint).toContain('nommez ensemble');
    expect(problem?.hint?.includes(above)).toBe(remedy !== '');
  });

  it('does not mind a tie below those that it names', () => {
    const first = '{{#ranked "role" "equipe"}}D’abord l’équipe.{{/ranked}}';
    expect(faultsIn(first, with3(2, 9, 2))).toEqual([]);
  });

  it('compares choices, not the groups that unite them', () => {
    const context = contextOf(
      dataOf([
        { persons: 9, answers: { role: 'equipe', ateliers: ['initiation'] } },
        { persons: 5, answers: { role: 'equipe', ateliers: ['pratique'] } },
      ]),
    );
    const ateliers = '{{#ranked "ateliers" "initiation" "pratique"}}x{{/ranked}}';
    expect(faultsIn(ateliers, context)).toEqual([]);
  });
});

describe('the quantifiers of a plan', () => {
  it('are read with their limits', () => {
    const text =
      'date: "2025-09-01"\nlead: A\nsource: B\ncharts: []\nquantifiers:\n  - { words: quatre sur cinq, from: 0.775, below: 0.825 }\n';
    const { file } = readPlan(text, 'plan.yaml');
    expect(file?.plan.quantifiers).toEqual([
      { words: 'quatre sur cinq', from: 0.775, below: 0.825 },
    ]);
  });
});
