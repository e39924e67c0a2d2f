/** Wishes by group: counted by hand, ordered, and hidden as breakdowns hide. */
import { describe, expect, it } from 'vitest';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import type { Demand } from '../../../src/report/actions/demands.ts';
import { figureOf } from '../../../src/report/figure.ts';
import type { Report } from '../../../src/report/report.ts';
import { build, datasetOf, type Parts, reportOf, some } from '../breakdowns/small-edition.ts';

const dataset = datasetOf([
  ...some(20, 'college', { canaux: ['mel', 'papier'], avis: 'oui', mot: 'a' }),
  ...some(15, 'college', { canaux: ['papier'], avis: 'non', mot: 'b' }),
  ...some(25, 'lycee', { canaux: ['papier'], avis: 'oui', mot: 'a' }),
  ...some(12, 'lycee', { canaux: ['aucun'], avis: 'non', mot: 'b' }),
  ...some(18, 'lp', { canaux: ['mel'], avis: 'non', mot: 'a' }),
  ...some(17, 'lp', { canaux: ['papier'], avis: 'oui', mot: 'b' }),
]);
const said: Record<string, string[]> = { a: ['un'], b: ['un', 'deux'] };
const coding = {
  remarks: dataset.respondents.flatMap(({ id }, index) => {
    const state = dataset.columns.get('mot')?.states[index];
    if (state?.kind !== 'text') return [];
    const themes = said[state.text] ?? [];
    return [{ response: id, question: 'mot', text: state.text, themes, publishable: true }];
  }),
  labels: { mot: { deux: 'Deux', un: 'Un' } },
};
const analysis = '  breakdowns: [{ by: type }]';
const of = (actions: string, changes: Partial<Parts> = {}) =>
  reportOf(dataset, { analysis, coding, more: `actions:\n${actions}\n`, ...changes });
/** Label, all, then each group; « s » where hidden. */
const rowsOf = ({ figures }: Report, demand: Demand | undefined) =>
  demand?.tables[0]?.rows.map(({ label, overall, cells }) => [
    label,
    figureOf(figures, overall).count,
    ...cells.map((cell) => (cell.kind === 'shown' ? figureOf(figures, cell.figure).count : 's')),
  ]);

describe('a demand', () => {
  it('counts those who made each choice, the most frequent first, without « aucun »', () => {
    const report = of('  - { question: canaux, by: [type] }');
    const [demand] = report.actions;
    expect(demand).toMatchObject({
      title: 'Canaux',
      asked: ['Par quels canaux\u00a0?'],
      kind: 'choices',
    });
    expect(rowsOf(report, demand)).toEqual([
      ['Papier', 77, 35, 25, 17],
      ['Courriel', 38, 20, 0, 18],
    ]);
  });

  it('says how many one could invite of each group, and how many answered', () => {
    const [table] = of('  - { question: canaux, by: [type] }').actions[0]?.tables ?? [];
    // Twenty more of each type were asked and said nothing.
    expect(table?.groups.map(({ label, invited }) => [label, invited])).toEqual([
      ['Collège', 55],
      ['Lycée', 57],
      ['Lycée professionnel', 55],
    ]);
    expect(table).toMatchObject({ invited: 167, bases: [35, 37, 35], base: 107 });
  });

  it('counts the themes of a text', () => {
    const report = of('  - { question: mot, by: [type] }');
    const [demand] = report.actions;
    expect(demand?.kind).toBe('themes');
    expect(rowsOf(report, demand)).toEqual([
      ['Un', 107, 35, 37, 35],
      ['Deux', 44, 15, 12, 17],
    ]);
    expect(figureOf(report.figures, 'mot.deux@type=lycee')).toMatchObject({
      kind: 'count',
      count: 12,
      printed: '12',
      base: { count: 37, kind: 'wrote', within: 'en lycée' },
    });
  });

  it('brings several questions together, each by its wish', () => {
    const report = of('  - { question: [avis, canaux], choices: [oui, papier], by: [type] }');
    expect(rowsOf(report, report.actions[0])).toEqual([
      ['Canaux', 77, 35, 25, 17],
      ['Avis', 62, 20, 25, 17],
    ]);
    expect(report.actions[0]?.tables[0]).not.toHaveProperty('bases');
  });

  it('is not made for an article alone, nor where the plan names none', () => {
    expect(reportOf(dataset, { analysis, coding }).actions).toEqual([]);
  });
});

describe('a small group', () => {
  const few = datasetOf([
    ...some(30, 'college', { mot: 'a', canaux: ['mel'] }),
    ...some(30, 'lycee', { mot: 'b', canaux: ['papier'] }),
    ...some(2, 'lp', { mot: 'a', canaux: ['mel'] }),
  ]);
  const fewCoding = {
    ...coding,
    remarks: few.respondents.map(({ id }, index) => {
      const text = index >= 30 && index < 60 ? 'b' : 'a';
      return { response: id, question: 'mot', text, themes: said[text] ?? [], publishable: true };
    }),
  };
  const actions =
    'actions:\n  - { question: mot, by: [type] }\n  - { question: canaux, by: [type] }\n';
  const parts = { analysis, coding: fewCoding, more: actions };
  const report = reportOf(few, parts);

  it('is hidden, and so is what would give it back', () => {
    for (const demand of report.actions) {
      for (const row of rowsOf(report, demand) ?? []) {
        expect(row.slice(2).filter((cell) => cell === 's').length).not.toBe(1);
        expect(row[4]).toBe('s');
      }
    }
    expect(report.figures.has('mot.un@type=lp')).toBe(false);
    expect(report.hidden).toContainEqual(
      expect.objectContaining({ id: 'mot.un@type=lp', kind: 'count', mark: 'secondary' }),
    );
  });

  it('cannot be named in the article, which says why', () => {
    const { problems } = build(few, { ...parts, article: '## A\n\n{{count "mot.un@type=lp"}}\n' });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['hidden-figure', 3]]);
  });

  it('of few who wrote at all is not there, and the article is told why', () => {
    const people = datasetOf([
      ...some(2, 'college', { mot: 'a' }),
      ...some(2, 'lp', { mot: 'a' }),
      ...some(30, 'lycee', { avis: 'non' }),
    ]);
    const remarks = fewCoding.remarks.slice(0, 4);
    const { problems } = build(people, {
      ...{ analysis, coding: { ...coding, remarks } },
      more: 'actions:\n  - { question: mot, by: [type] }\n',
      article: '## A\n\n{{count "mot.un@type=lp"}}\n',
    });
    expect(problems.map(({ message }) => message)).toEqual([
      '«\u00a0mot.un@type=lp\u00a0» n’est pas publié\u00a0: trop peu de personnes ont répondu.',
    ]);
  });

  it('is told inside the house, with its mark', () => {
    const internal = reportOf(few, { ...parts, audience: 'internal' });
    expect(figureOf(internal.figures, 'mot.un@type=lp')).toMatchObject({
      count: 2,
      suppressed: 'primary',
    });
  });
});

it('of an edition that nobody answered is a table of zeros', async () => {
  const actions =
    'actions:\n  - { question: canaux, by: [type] }\n  - { question: mot, by: [type] }\n';
  const report = reportOf(datasetOf([]), { analysis, coding, more: actions });
  expect(report.actions.map((demand) => rowsOf(report, demand)?.map((row) => row[1]))).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(await analysisPage(report)).toContain('Après le bilan, l’action');
});

describe('an action of the plan', () => {
  it.each([
    ['{ question: canal, by: [type] }', ['unknown-question 8:17']],
    ['{ question: heures, by: [type] }', ['no-wishes 8:17']],
    ['{ question: outils, by: [type] }', ['no-wishes 8:17']],
    ['{ question: canaux, by: [typo] }', ['unknown-variable 8:30']],
    ['{ question: canaux, by: [secteur] }', ['not-broken-down 8:30']],
    ['{ question: canaux, choices: [mel, tract], by: [type] }', ['unknown-choice 8:40']],
    ['{ question: [canaux, canal], by: [type] }', ['unknown-question 8:26']],
    ['{ question: canaux }', ['missing-key 8:5']],
  ])('%s', (action, faults) => {
    const { problems } = build(dataset, { analysis, coding, more: `actions:\n  - ${action}\n` });
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(faults);
  });
});
