/** Words held to the data: what no longer holds is told, with words that would. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/report/plan.ts';
import { findQuantifier, holds, quantifiers } from '../../../src/report/quantifiers.ts';
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
      const words = /«\u00a0(.*)\u00a0»/.exec(hint)?.[1] ?? '';
      const quantifier = findQuantifier(words, quantifiers);
      expect(quantifier && holds(quantifier, equipe / 40), `${equipe}/40: ${hint}`).toBe(true);
    }
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

  it('takes those that the plan adds, before its own', () => {
    const own = { words: 'la plupart', from: 0.9 };
    const context = { ...split(30), quantifiers: [own, ...quantifiers] };
    expect(faultsIn('{{say "la plupart" "role.equipe"}}', context)).toEqual(['claim-not-held 3:1']);
  });

  it('does not hold of nobody, nor of a mean', () => {
    const text = '{{say "aucun" "role.equipe"}}';
    const nobody = contextOf(dataOf([]));
    expect(faultsIn(text, nobody)).toEqual(['claim-not-held 3:1']);
    expect(problemOf(text, nobody)?.hint).toBe('Reformulez la phrase.');
    expect(faultsIn('{{say "la plupart" "heures.mean"}}', nobody)).toEqual(['not-a-share 3:1']);
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
    ['another order', 9, 5, 2, 'Seul (9), puis En équipe (5)'],
    ['another in between', 3, 9, 5, 'En équipe (9), puis Autrement (5)'],
    ['another first', 5, 4, 9, 'Autrement (9), puis Seul (5)'],
  ])('warns of %s', (_, seul, equipe, autre, found) => {
    const problem = problemOf(text, with3(seul, equipe, autre));
    expect(problem).toMatchObject({ code: 'claim-not-held', severity: 'warning' });
    expect(problem?.message).toContain(found);
  });

  it.each([
    ['between the two', 9, 9, 2],
    ['of the last with the next', 5, 9, 5],
    ['of all', 4, 4, 4],
  ])('warns of a tie %s', (_, seul, equipe, autre) => {
    expect(problemOf(text, with3(seul, equipe, autre))?.message).toContain('à égalité');
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

describe('cited', () => {
  it('keeps what was printed elsewhere, and its source', () => {
    const { content } = section('{{cited "54,46 %" source="bilan de 2021"}}');
    expect(content).toMatchObject([
      { children: [{ type: 'cited', value: '54,46 %', source: 'bilan de 2021' }] },
    ]);
  });

  it.each(['{{cited "54,46 %"}}', '{{cited "54,46 %" source=""}}', '{{cited "1" source=" "}}'])(
    '%s has no source',
    (text) => {
      expect(faultsIn(text)).toEqual(['missing-source 3:1']);
    },
  );
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
