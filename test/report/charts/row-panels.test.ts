/** Bars of a matrix of which several choices may be ticked, from persons counted by hand. */
import { expect, it } from 'vitest';
import { analyse } from '../../../src/report/analysis.ts';
import { everyType } from '../../definition/every-type.ts';
import { dataOf, figuresOf } from '../sample-data.ts';

const chartOf = (rows: Record<string, string[]>) => {
  const dataset = dataOf([{ persons: 30, answers: { taches: rows } }], 0, everyType);
  return analyse(dataset, figuresOf(dataset), 'Essai.')
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === 'taches')?.chart;
};

it('has a panel for each row, on its own base, and a bar for each choice', () => {
  expect(chartOf({ pannes: ['moi', 'collectivite'], achats: ['moi'] })).toMatchObject({
    kind: 'multiples',
    panels: [
      { label: 'Les pannes', base: '30 répondants' },
      { label: 'Les achats', base: '30 répondants' },
    ],
    rows: [
      { label: 'Moi', tone: 'accent', cells: [{ share: 1 }, { share: 1 }] },
      { label: 'La collectivité', tone: 'other', cells: [{ share: 1 }, { share: 0 }] },
      { label: 'Personne', tone: 'pale', cells: [{ share: 0 }, { share: 0 }] },
    ],
  });
});

it('leaves out a row that nobody answered, and draws nothing where none was', () => {
  const chart = chartOf({ achats: ['moi'] });
  expect(chart?.kind === 'multiples' && chart.panels.map(({ label }) => label)).toEqual([
    'Les achats',
  ]);
  expect(chartOf({})).toBeUndefined();
});
