import { describe, expect, it } from 'vitest';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { analyse } from '../../src/report/analysis.ts';
import { figuresJson } from '../../src/report/figures-json.ts';
import { read, sample, sampleText } from '../definition/sample.ts';
import { dataOf, figuresOf, forty } from './sample-data.ts';
import { reportOf } from './sample-report.ts';

const equipe = { role: 'equipe' };
const data = dataOf(
  [
    { persons: 30, answers: { ...equipe, ateliers: ['initiation'], heures: 3 } },
    { persons: 2, answers: { ...equipe, ateliers: ['refus'], moments: { matin: 'sans_avis' } } },
    { persons: 1, answers: { ...equipe, moments: { matin: 'souvent', soir: 'jamais' } } },
    { persons: 4, answers: { role: 'seul' } },
  ],
  3,
);

const analysed = (id: string, dataset = data) => {
  const steps = analyse(dataset, figuresOf(dataset), 'Essai.');
  const found = steps.flatMap((step) => step.questions).find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the full analysis', () => {
  it('has every question once, in the order asked, with its wording', () => {
    const steps = analyse(data, figuresOf(data), 'Essai.');
    expect(steps.flatMap((step) => step.questions.map(({ question }) => question))).toEqual(
      allQuestions(sample),
    );
  });

  it('lists choices and groups with counts and shares; kinds of missing below, each apart', () => {
    expect(analysed('ateliers').table).toMatchObject({
      head: ['Réponse', 'Effectif', 'Part'],
      rows: [
        ['Initiation', '30', '100\u00a0%'],
        ['Pratique', '0', '0\u00a0%'],
        ['Autre', '0', '0\u00a0%'],
        ['Aucun', '0', '0\u00a0%'],
        ['Regroupement\u00a0: Au moins un', '30', '100\u00a0%'],
      ],
      apart: [false, false, false, false, true],
      foot: [
        ['Ont coché au moins une réponse', '30', ''],
        ['Sans réponse', '1', ''],
        ['Préfèrent ne pas répondre', '2', ''],
        ['Question non posée', '4', ''],
      ],
    });
  });

  it('of a matrix has a column for each kind of missing that there is: a row counts everybody', () => {
    const { table } = analysed('moments');
    expect(table?.head).toEqual([
      ...['', 'Jamais', 'Parfois', 'Souvent'],
      ...['Ont répondu', 'Sans réponse', 'Ne savent pas'],
    ]);
    expect(table?.rows).toEqual([
      ['Le matin', '0 (0 sur 1)', '0 (0 sur 1)', '1 (1 sur 1)', '1', '34', '2'],
      ['Le soir', '1 (1 sur 1)', '0 (0 sur 1)', '0 (0 sur 1)', '1', '36', '0'],
    ]);
  });

  it('says to whom a question was asked, and how many wrote a text', () => {
    expect(analysed('ateliers').routing).toBe(
      'aux personnes qui ont répondu «\u00a0En équipe\u00a0» à «\u00a0Rôle\u00a0»',
    );
    expect(analysed('role').routing).toBeUndefined();
    expect(analysed('remarque').wrote).toBe(0);
    expect(analysed('ateliers').wrote).toBeUndefined();
  });

  it('of numbers gives what is usually said of them, in quartiles of type 7', () => {
    const numbers = dataOf(
      [1, 2, 3, 10].map((heures) => ({
        persons: 1,
        answers: { ...equipe, ateliers: ['initiation'], heures },
      })),
    );
    // By the definition of type 7: at 1.75, 2.5 and 3.25 of the four, hence 1.75, 2.5 and 4.75.
    expect(analysed('heures', numbers).table?.rows).toEqual([
      ['Moyenne', '4'],
      ['Médiane', '2,5'],
      ['Premier quartile', '1,8'],
      ['Troisième quartile', '4,8'],
      ['Minimum', '1'],
      ['Maximum', '10'],
    ]);
  });

  it('draws numbers in 25 classes at most, and loses none', () => {
    const wide = dataOf(
      [-10, 0, 1999, 2000].map((heures) => ({
        persons: 1,
        answers: { ...equipe, ateliers: ['initiation'], heures },
      })),
    );
    const { chart } = analysed('heures', wide);
    const classes = chart?.kind === 'histogram' ? chart.classes : [];
    expect(classes.length).toBeLessThanOrEqual(25);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it('draws nothing of what nobody answered, and still has its table', () => {
    for (const { question } of analyse(dataOf([], 3), figuresOf(dataOf([], 3)), 'E').flatMap(
      (step) => step.questions,
    )) {
      const { chart, table } = analysed(question.id, dataOf([], 3));
      expect(chart, question.id).toBeUndefined();
      if (!question.type.endsWith('text'))
        expect(table?.rows.length, question.id).toBeGreaterThan(0);
    }
  });

  it('does not mind a refusal that is the first choice', () => {
    const refusal =
      '          - { id: refus, label: Ne souhaite pas répondre, missing: refused }\n';
    const first = '          - { id: seul, label: Seul }\n';
    const text = sampleText.replace(refusal, '').replace(first, refusal + first);
    const dataset = dataOf([{ persons: 30, answers: { role: 'seul' } }], 0, read(text));
    expect(analysed('role', dataset).chart?.universe).toBe('30\u00a0répondants.');
    expect(reportOf(dataset).charts.get('roles')?.universe).toBe('30\u00a0répondants.');
  });
});

describe('figures.json', () => {
  const document = JSON.parse(figuresJson(reportOf(forty)));

  it('has the shape that was promised', () => {
    expect(Object.keys(document)).toEqual([
      ...['schemaVersion', 'survey', 'edition', 'date', 'notice', 'invited', 'complete', 'figures'],
    ]);
    expect(document).toMatchObject({
      schemaVersion: 1,
      survey: 'exemple',
      edition: '2025',
      date: '2025-11-10',
      notice: 'Données de démonstration, fictives',
      invited: 50,
      complete: 40,
    });
    const share = document.figures.find(({ id }: { id: string }) => id === 'role.equipe');
    expect(share).toEqual({
      id: 'role.equipe',
      kind: 'share',
      question: expect.stringContaining('Comment travaillez'),
      label: 'En équipe',
      base: {
        count: 40,
        kind: 'answered',
        described: 'les 40\u00a0personnes qui ont répondu à la question',
      },
      count: 24,
      share: 0.6,
      printed: '60\u00a0%',
      interval: {
        low: expect.any(Number),
        high: expect.any(Number),
        method: 'wilson-finite-population-95',
      },
    });
  });

  it('has every figure once', () => {
    const ids = document.figures.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...figuresOf(forty).keys()]);
  });
});
