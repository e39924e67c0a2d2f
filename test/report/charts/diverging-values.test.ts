import { describe, expect, it } from 'vitest';
import type { DivergingValues } from '../../../src/report/chart.ts';
import { divergingValues, type ScaleLike } from '../../../src/report/charts/diverging-values.ts';
import { read, sampleQuestion, sampleText } from '../../definition/sample.ts';
import { dataOf, figuresOf } from '../sample-data.ts';

const words = { id: 'avis', title: '', measure: '', reading: '' };
const moments = sampleQuestion('moments', 'matrix');

/** Le matin: 10 jamais, 20 parfois, 10 souvent; le soir: 30, 0, 10. Five have no opinion. */
const figures = figuresOf(
  dataOf([
    { persons: 10, answers: { moments: { matin: 'jamais', soir: 'jamais' } } },
    { persons: 20, answers: { moments: { matin: 'parfois', soir: 'jamais' } } },
    { persons: 10, answers: { moments: { matin: 'souvent', soir: 'souvent' } } },
    { persons: 5, answers: { moments: { matin: 'sans_avis', soir: 'sans_avis' } } },
  ]),
);

function values(left: string[], right: string[], highlight: 'left' | 'right' = 'right') {
  const plan = {
    ...words,
    kind: 'diverging' as const,
    question: 'moments',
    left,
    right,
    highlight,
  };
  return divergingValues(moments, figures, plan, 30);
}

const told = ({ rows }: DivergingValues) =>
  rows.map(({ label, left, right, aside }) => [
    label,
    ...[left, right, aside].map(({ printed }) => printed),
  ]);

describe('an ordered scale', () => {
  it('has the shares of both sides, and aside what is on neither', () => {
    expect(told(values(['jamais'], ['souvent']))).toEqual([
      ['Le matin', '25\u00a0%', '25\u00a0%', '50\u00a0%'],
      ['Soir', '75\u00a0%', '25\u00a0%', '0\u00a0%'],
    ]);
  });

  it('adds up the choices of a side by their persons, and orders rows by the side that matters', () => {
    const both = values(['jamais', 'parfois'], ['souvent'], 'left');
    expect(told(both)).toEqual([
      ['Le matin', '75\u00a0%', '25\u00a0%', '–'],
      ['Soir', '75\u00a0%', '25\u00a0%', '–'],
    ]);
    expect(both.rows[0]?.left.parts.map(({ printed }) => printed)).toEqual([
      '25\u00a0%',
      '50\u00a0%',
    ]);
    const [first] = values(['jamais'], ['souvent'], 'left').rows;
    expect(first?.label).toBe('Soir');
  });

  it('has the ends where the plan puts them, whatever their order in the question', () => {
    const turned = values(['souvent'], ['parfois', 'jamais'].toReversed());
    expect(turned.left.choices).toEqual(['Souvent']);
    expect(turned.right.choices).toEqual(['Parfois', 'Jamais']);
  });
});

describe('the names of sides', () => {
  const scaleText = `${sampleText}      - id: sentiment
        type: scale
        title: Sentiment
        label: Reconnue ?
        why: Pour l’exemple.
        maximum: 5
        low: Pas du tout
        high: Tout à fait
        groups: [{ id: peu, label: Peu reconnue (1 ou 2), choices: [1, 2] }]
`;
  const questionnaire = read(scaleText);
  const sentiment = questionnaire.steps.at(-1)?.questions.at(-1) as ScaleLike;
  const data = dataOf(
    ['1', '2', '3', '4', '5'].map((code, i) => ({
      persons: 10 + i,
      answers: { sentiment: code },
    })),
    0,
    questionnaire,
  );
  const plan = { ...words, kind: 'diverging' as const, question: 'sentiment' };
  const of = (left: string[], right: string[]) =>
    divergingValues(
      sentiment,
      figuresOf(data),
      { ...plan, left, right, highlight: 'left' as const },
      30,
    );

  it('are those of a group with the same choices, whose number is then the side’s', () => {
    const chart = of(['1', '2'], ['4', '5']);
    expect(chart.left.label).toBe('Peu reconnue (1 ou 2)');
    expect(chart.rows[0]?.left.printed).toBe(figuresOf(data).get('sentiment.peu')?.printed);
    // 10 + 11 of 60.
    expect(chart.rows[0]?.left.printed).toBe('35\u00a0%');
    expect(chart.right.label).toBe('4, 5\u00a0– Tout à fait');
    expect(chart.aside.label).toBe('Au milieu (3)');
  });

  it('leave nothing aside where every choice is on a side', () => {
    const chart = of(['1', '2', '3'], ['4', '5']);
    expect(chart.aside.choices).toEqual([]);
  });
});
