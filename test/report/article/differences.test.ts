/** Points between figures, and words for a change: counted by hand, on both sides of each limit. */
import { describe, expect, it } from 'vitest';
import { findTrend, trends, trueTrend } from '../../../src/report/comparison/trends.ts';
import { ficheOf } from '../../../src/report/fiche.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { type Claim, holds, replacedBy } from '../../../src/report/quantifiers.ts';
import { sample } from '../../definition/sample.ts';
import { compared, published } from '../comparison/two-editions.ts';
import { contextOf, dataOf, faultsIn, read, section } from '../sample-data.ts';

/** 80 of 100 said « En équipe », 15 « Seul »; 100 more were asked. */
const dataset = dataOf(
  [
    { persons: 80, answers: { role: 'equipe', ateliers: ['initiation'] } },
    { persons: 15, answers: { role: 'seul' } },
    { persons: 5, answers: { role: 'autre' } },
  ],
  100,
);
/** @param equipe of 100, a year before */
const since = (equipe: number) =>
  contextOf(dataset, { comparison: compared(published(equipe, 100)).comparison });
const textOf = (text: string, context = since(70)) =>
  JSON.stringify(section(text, context).content);
const problemOf = (text: string, context = since(70)) =>
  read(`## A\n\n${text}`, context).problems[0];

describe('difference', () => {
  it('prints points, and becomes a figure with both terms', () => {
    const context = since(70);
    const { content, cited } = section('{{difference "role.equipe" "role.seul"}}', context);
    expect(content).toMatchObject([
      { children: [{ printed: '65\u00a0points', shows: 'printed' }] },
    ]);
    expect(cited).toEqual(['difference.role.equipe,role.seul']);
    const figure = figureOf(context.derived, 'difference.role.equipe,role.seul');
    expect(figure).toMatchObject({
      kind: 'difference',
      share: null,
      difference: {
        points: 65,
        terms: [
          { count: 80, base: 100 },
          { count: 15, base: 100 },
        ],
      },
    });
    expect(ficheOf(figure, sample).sentences.join(' ')).toMatch(
      /80\u00a0%\u00a0: 80\u00a0personnes sur 100 .*15\u00a0%\u00a0: 15\u00a0personnes sur 100 .*Base\u00a0: les 100/,
    );
  });

  it('warns when the other is larger, or equal, and says how to write it', () => {
    const problem = problemOf('{{difference "role.seul" "role.equipe"}}');
    expect(problem).toMatchObject({ code: 'claim-not-held', severity: 'warning', line: 3 });
    expect(problem?.message).toMatch(
      /à 65\u00a0points\u00a0: 15\u00a0% \(15 sur 100\) et 80\u00a0% \(80 sur 100\)/,
    );
    expect(problem?.hint).toContain('{{difference "role.equipe" "role.seul"}}');
    expect(problemOf('{{difference "role.seul" "role.seul"}}')?.message).toContain('sont égaux');
  });

  it.each([
    ['{{difference "role.equipe" "heures.mean"}}', 'not-a-share 3:1'],
    ['{{difference "role.equipe" "participation.complete"}}', 'not-a-share 3:1'],
    ['{{difference "role.equipe" "role.sel"}}', 'unknown-figure 3:1'],
  ])('%s is a fault', (text, fault) => {
    expect(faultsIn(text, since(70))).toEqual([fault]);
  });

  it('is not told on a base that allows no percentage', () => {
    const few = contextOf(dataOf([{ persons: 29, answers: { role: 'seul' } }]));
    const { problems, sections } = read('## A\n\n{{difference "role.seul" "role.equipe"}}', few);
    const told = { code: 'base-too-small', severity: 'warning', line: 3 };
    expect(problems).toMatchObject([told, told]);
    expect(JSON.stringify(sections)).toContain('"value":"–"');
  });
});

describe('change', () => {
  it.each([
    [70, '+\u00a010\u00a0points'],
    [90, '−\u00a010\u00a0points'],
    [80, '0\u00a0point'],
    [79, '+\u00a01\u00a0point'],
  ])('from %d to 80 of 100', (before, printed) => {
    expect(textOf('{{change "role.equipe"}}', since(before))).toContain(printed);
  });

  it('is of rates too, of which there is no chance to speak', () => {
    const context = since(70);
    expect(textOf('{{change "participation.rate"}}', context)).toContain('0\u00a0point');
    const figure = figureOf(context.derived, 'difference.participation.rate,2024');
    expect(ficheOf(figure, sample).reach).toContain('décomptes');
  });

  it('has a fiche with both years, and what chance would give', () => {
    const context = since(60);
    section('{{change "role.equipe"}}', context);
    const fiche = ficheOf(figureOf(context.derived, 'difference.role.equipe,2024'), sample);
    expect(fiche.printed).toBe('+\u00a020\u00a0points');
    expect(fiche.sentences.join(' ')).toMatch(
      /2025\u00a0: 80\u00a0%\. 80\u00a0personnes sur 100 .*2024\u00a0: 60\u00a0%, 60\u00a0personnes sur 100\. Base\u00a0: les 100\u00a0.* en 2024, les 100 /,
    );
    // Half of 200 answered each year: z = 0.2 / sqrt(0.7 · 0.3 · 2 · 100 / (199 · 100)) = 4.35.
    expect(fiche.reach).toMatch(/^Le hasard seul ne donnerait guère un tel changement\./);
    expect(fiche.reach).toContain('ressemblaient');
  });

  it('says that chance would be enough where it is', () => {
    const context = since(78);
    section('{{change "role.equipe"}}', context);
    const figure = figureOf(context.derived, 'difference.role.equipe,2024');
    expect(figure.difference?.reach).toMatch(/^Le hasard seul pourrait donner/);
    expect(figure.difference?.change?.low).toBeLessThan(0);
  });

  it('says that nobody knows, of a question that was not asked of everybody', () => {
    const context = since(70);
    section('{{change "ateliers.au_moins_un"}}', context);
    const figure = figureOf(context.derived, 'difference.ateliers.au_moins_un,2024');
    expect(figure.difference).not.toHaveProperty('change');
    expect(figure.difference?.reach).toContain('n’était pas posée à tous');
  });

  it('gives the reason of whoever answers for a question that is to check', () => {
    const earlier = published(70, 100, (text) =>
      text.replace('Comment travaillez-vous ?', 'Travaillez-vous seul ou en équipe ?'),
    );
    const accepted = '  accepted: { role: le sens est le même. }\n';
    const context = contextOf(dataset, { comparison: compared(earlier, accepted).comparison });
    section('{{change "role.equipe"}}', context);
    const figure = figureOf(context.derived, 'difference.role.equipe,2024');
    expect(figure.difference?.sentences.at(-1)).toMatch(/libellé.*le sens est le même\./);
  });

  it('without an earlier edition is a fault with its remedy', () => {
    const problem = problemOf('{{change "role.equipe"}}', contextOf(dataset));
    expect(problem).toMatchObject({ code: 'no-comparison', severity: 'error' });
    expect(problem?.hint).toContain('compare');
  });
});

describe('trend', () => {
  // 80 % less 79 of 101, 78.22 %, is 1.78; « en hausse » is said from 2 points on.
  it('is told with more decimals where rounded points would make it true', () => {
    const context = contextOf(dataset, { comparison: compared(published(79, 101)).comparison });
    const message = (words: string) =>
      problemOf(`{{trend "${words}" "role.equipe"}}`, context)?.message;
    expect(message('en hausse')).toContain(': +\u00a01,8\u00a0point, de 78\u00a0% (79 sur 101)');
    expect(message('en baisse')).toContain(': +\u00a02\u00a0points, de 78\u00a0%');
  });

  it('prints its words, and the number in the place of « … »', () => {
    const { content } = section(
      'La part est {{trend "en hausse de … points" "role.equipe"}}.',
      since(70),
    );
    expect(content).toMatchObject([
      {
        children: [
          { value: 'La part est en hausse de ' },
          { printed: '10\u00a0points', shows: 'size' },
          { value: '.' },
        ],
      },
    ]);
    expect(textOf('{{trend "Gagne ... points" "role.equipe"}}')).toContain('Gagne ');
  });

  it('writes one point in the singular', () => {
    expect(textOf('{{trend "gagne … points" "role.equipe"}}', since(79))).toContain(
      '1\u00a0point"',
    );
  });

  it('warns with both numbers and true words, and prints the words', () => {
    const { problems, sections } = read(
      '## A\n\nElle {{trend "gagne … points" "role.equipe"}} ici.',
      since(83),
    );
    expect(problems).toMatchObject([
      { code: 'claim-not-held', severity: 'warning', line: 3, column: 6 },
    ]);
    expect(problems[0]?.message).toMatch(
      /−\u00a03\u00a0points, de 83\u00a0% \(83 sur 100\) à 80\u00a0% \(80 sur 100\)\. La phrase\u00a0: «\u00a0Elle gagne … points ici\.\u00a0»/,
    );
    expect(problems[0]?.hint).toContain('«\u00a0perd 3\u00a0points\u00a0»');
    expect(JSON.stringify(sections)).toContain('gagne ');
  });

  it('takes the words of the catalogue from « as »', () => {
    const text = '{{trend "plutôt en hausse" "role.equipe" as="en hausse"}}';
    expect(faultsIn(text, since(70))).toEqual([]);
    expect(faultsIn(text, since(80))).toEqual(['claim-not-held 3:1']);
  });

  it('refuses words without a condition', () => {
    expect(problemOf('{{trend "en housse" "role.equipe"}}')).toMatchObject({
      code: 'unknown-trend',
      hint: expect.stringContaining('en hausse'),
    });
  });

  it('takes those of the plan instead of its own, and never suggests what it denies', () => {
    const own = { words: 'en hausse', from: 15 };
    const context = { ...since(70), trends: replacedBy<Claim>([own], trends) };
    const problem = problemOf('{{trend "en hausse" "role.equipe"}}', context);
    expect(problem?.code).toBe('claim-not-held');
    // Ten points: what stands next to « en hausse » and is true.
    expect(problem?.hint).toBe('Écrivez par exemple «\u00a0progressent\u00a0».');
  });
});

/** Points of which the words are true, then false. */
// biome-ignore format: a table
const limits: readonly [string, readonly number[], readonly number[]][] = [
  ['en hausse de … points', [0.5, 1, 40], [0.49, 0, -1]],
  ['en baisse de … points', [-0.5, -40], [-0.49, 0, 1]],
  ['gagne … points', [0.5], [0.4]],
  ['perd … points', [-0.5], [-0.4]],
  ['gagnent … points', [0.5], [0.4]],
  ['perdent … points', [-0.5], [-0.4]],
  ['progresse de … points', [0.5], [0.4]],
  ['recule de … points', [-0.5], [-0.4]],
  ['progressent de … points', [0.5], [0.4]],
  ['reculent de … points', [-0.5], [-0.4]],
  ['… points de plus', [0.5], [0.4]],
  ['… points de moins', [-0.5], [-0.4]],
  ['progresse', [2], [1.99]],
  ['recule', [-2], [-1.99]],
  ['progressent', [2], [1.99]],
  ['reculent', [-2], [-1.99]],
  ['en hausse', [2, 50], [1.99, 0, -5]],
  ['en baisse', [-2, -50], [-1.99, 5]],
  ['en légère hausse', [0.5, 4.99], [0.49, 5]],
  ['en légère baisse', [-0.5, -4.99], [-0.49, -5]],
  ['en forte hausse', [10], [9.99]],
  ['en forte baisse', [-10], [-9.99]],
  ['stable', [0, 1.99, -1.99], [2, -2]],
  ['stables', [0], [2]],
];

describe('the catalogue of trends', () => {
  it('has limits tested for each of its words', () => {
    expect(trends.map(({ words }) => words)).toEqual(limits.map(([words]) => words));
  });

  it.each(limits)('%s', (words, trueOf, falseOf) => {
    const trend = findTrend(words, trends);
    if (!trend) throw new Error(words);
    for (const points of trueOf) expect(holds(trend, points), String(points)).toBe(true);
    for (const points of falseOf) expect(holds(trend, points), String(points)).toBe(false);
  });

  it('suggests words that are true, the opposite first, whatever the change', () => {
    expect(trueTrend('gagnent … points', -3, trends)).toBe('perdent 3\u00a0points');
    expect(trueTrend('en baisse', 4, trends)).toBe('en hausse');
    for (const { words } of trends) {
      for (let points = -30; points <= 30; points += 0.25) {
        const other = trueTrend(words, points, trends) ?? '';
        const found = findTrend(other.replace(/\d+\u00a0points?/, '… points'), trends);
        expect(found && holds(found, points), `${words} ${points}: ${other}`).toBe(true);
      }
    }
  });
});
