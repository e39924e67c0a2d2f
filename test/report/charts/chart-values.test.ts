import { describe, expect, it } from 'vitest';
import type { BarValues, StackedValues } from '../../../src/report/chart.ts';
import {
  barValues,
  dotValues,
  histogramValues,
  stackedValues,
} from '../../../src/report/charts/chart-values.ts';
import { sampleQuestion } from '../../definition/sample.ts';
import { dataOf, figuresOf } from '../sample-data.ts';

const equipe = { role: 'equipe' };
const figures = figuresOf(
  dataOf([
    { persons: 20, answers: { ...equipe, ateliers: ['pratique'] } },
    { persons: 12, answers: { ...equipe, ateliers: ['initiation', 'pratique'] } },
    { persons: 8, answers: { ...equipe, ateliers: ['aucun'] } },
    { persons: 1, answers: { ...equipe, ateliers: ['refus'] } },
  ]),
);
const ateliers = sampleQuestion('ateliers', 'multiple');
const moments = sampleQuestion('moments', 'matrix');

const lines = ({ bars }: BarValues) =>
  bars.map(({ label, printed, tone }) => `${label} ${printed} ${tone}`);

describe('bars', () => {
  it('come by value, « aucun » last and pale, refusals not at all, the first one in colour', () => {
    expect(lines(barValues(ateliers, figures, undefined))).toEqual([
      'Prat. 80\u00a0% accent',
      'Initiation 30\u00a0% other',
      'Autre 0\u00a0% other',
      'Aucun 20\u00a0% pale',
    ]);
  });

  it('come below the group that unites them', () => {
    const { bars } = barValues(ateliers, figures, 'au_moins_un');
    expect(lines({ kind: 'bars', bars })[0]).toBe('Au moins un 80\u00a0% accent');
    expect(bars.map(({ indented }) => indented)).toEqual([false, true, true, true, false]);
  });

  it('keep the order of a scale', () => {
    const role = { ...sampleQuestion('role', 'single'), ordered: true };
    expect(lines(barValues(role, figures, 'equipe'))).toEqual([
      'Seul 0\u00a0% other',
      'En équipe 100\u00a0% accent',
      'Autrement 0\u00a0% other',
    ]);
  });
});

it('points come by value, each with the percentage of its own base', () => {
  const items = ['role.seul', 'ateliers.pratique', 'role.equipe'];
  const values = dotValues(
    items.map((figure) => ({ figure, label: figure })),
    figures,
  );
  expect(lines(values)).toEqual([
    'role.equipe 100\u00a0% accent',
    'ateliers.pratique 80\u00a0% other',
    'role.seul 0\u00a0% other',
  ]);
});

describe('stacked bars', () => {
  const partsOf = ({ rows }: StackedValues) =>
    rows.map(({ label, parts }) => [label, ...parts.map(({ printed }) => printed)]);
  const rows = (persons: [number, number, number], soir: number) =>
    figuresOf(
      dataOf([
        { persons: persons[0], answers: { moments: { matin: 'jamais' } } },
        { persons: persons[1], answers: { moments: { matin: 'parfois' } } },
        { persons: persons[2], answers: { moments: { matin: 'souvent' } } },
        { persons: soir, answers: { moments: { soir: 'souvent' } } },
      ]),
    );

  it('print each share as it is rounded alone, the answer that matters at the axis, most of it first', () => {
    // A third each is 33, 33 and 33, which nothing raises to 100.
    expect(partsOf(stackedValues(moments, rows([11, 11, 11], 40), 'souvent'))).toEqual([
      ['Soir', '100\u00a0%', '0\u00a0%', '0\u00a0%'],
      ['Le matin', '33\u00a0%', '33\u00a0%', '33\u00a0%'],
    ]);
  });

  it('claim no percentage of fewer than thirty, nor of nobody', () => {
    expect(partsOf(stackedValues(moments, rows([1, 2, 5], 0), 'souvent'))).toEqual([
      ['Le matin', '5 sur 8', '2 sur 8', '1 sur 8'],
      ['Soir', '–', '–', '–'],
    ]);
  });

  it('have a segment for each answer, in the order of the parts, and none for « sans avis »', () => {
    const { segments } = stackedValues(moments, rows([1, 1, 1], 1), 'souvent');
    expect(segments.map(({ label, tone }) => `${label} ${tone}`)).toEqual([
      'Souvent accent',
      'Parfois other',
      'Jamais pale',
    ]);
  });

  it('of a single choice have one row without a label', () => {
    const role = sampleQuestion('role', 'single');
    expect(partsOf(stackedValues(role, figures, 'equipe'))).toEqual([
      [undefined, '0\u00a0%', '100\u00a0%', '0\u00a0%'],
    ]);
  });
});

describe('classes of numbers', () => {
  const classes = (numbers: number[], width: number, decimals = 1) =>
    histogramValues(numbers, width, { unit: 'heures', decimals });
  const counts = (numbers: number[], width: number, decimals?: number) =>
    classes(numbers, width, decimals).classes.map(({ label, count }) => [label, count]);

  it('begin at zero, hold their lower limit and not the upper, and say so', () => {
    expect(counts([0, 0.5, 1, 2.9, 3], 1)).toEqual([
      ['0 à moins de 1', 2],
      ['1 à moins de 2', 1],
      ['2 à moins de 3', 1],
      ['3 à moins de 4', 1],
    ]);
    expect(classes([0, 2.9], 1).limits).toEqual(['0', '1', '2', '3']);
  });

  it('of whole numbers are named by the numbers in them', () => {
    expect(counts([0, 2, 2], 1, 0)).toEqual([
      ['0', 1],
      ['1', 0],
      ['2', 2],
    ]);
    expect(counts([0, 4, 5, 10], 5, 0)).toEqual([
      ['0 à 4', 2],
      ['5 à 9', 1],
      ['10 à 14', 1],
    ]);
    expect(classes([2], 1, 0).limits).toBeUndefined();
  });

  it('lose nobody: neither negative numbers, nor limits that floating point misses', () => {
    expect(counts([-3, -0.5, 0, 4], 2)).toEqual([
      ['−4 à moins de −2', 1],
      ['−2 à moins de 0', 1],
      ['0 à moins de 2', 1],
      ['2 à moins de 4', 0],
      ['4 à moins de 6', 1],
    ]);
    expect(counts([0.1, 0.2, 0.3, 0.4], 0.1).map(([, count]) => count)).toEqual([0, 1, 1, 1, 1]);
  });

  it('are labelled with their true limits', () => {
    expect(counts([0.3], 0.25).map(([label]) => label)).toEqual([
      '0 à moins de 0,25',
      '0,25 à moins de 0,5',
    ]);
  });

  it('of nothing are one empty class', () => {
    expect(counts([], 5)).toEqual([['0 à moins de 5', 0]]);
    expect(counts([0, 0], 5)).toEqual([['0 à moins de 5', 2]]);
  });
});
