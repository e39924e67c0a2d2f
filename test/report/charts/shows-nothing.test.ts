/** Charts of questions that nobody answered, drawn: a sentence, and no empty frame. */
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { perRow } from '../../../src/report/charts/universe.ts';
import { readSvg } from '../../rendering/charts/read-svg.ts';
import { dataOf } from '../sample-data.ts';
import { charts, reportOf } from '../sample-report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';
const scale = `{ id: echelle, kind: diverging, question: moments, left: [jamais], right: [souvent], highlight: right, ${words} }`;
const article = '## Une partie\n\nTexte.\n';
const panels = `{ id: types, kind: multiples, question: role, by: type, ${words} }`;
const analysis = 'analysis:\n  breakdowns: [{ by: type }]\n';
const kinds = ['ateliers', 'moments', 'roles', 'heures', 'points', 'echelle', 'types'];
const report = (answers: Parameters<typeof dataOf>[0]) =>
  reportOf(dataOf(answers, 12), {
    charts: [...charts, scale, panels],
    article,
    more: analysis,
  });

describe('nobody answered', () => {
  const { charts: drawn } = report([]);

  it.each(kinds)('%s: the sentence alone, in the drawing and in its alternative', async (id) => {
    const chart = drawn.get(id);
    if (!chart) throw new Error(`no chart ${id}`);
    expect(chart.alternative).toBe('Aucune réponse à cette question.');
    for (const width of ['wide', 'narrow'] as const) {
      const { shapes, texts } = readSvg(await renderChart(chart, width));
      expect(shapes).toEqual([]);
      expect(texts.map(({ lines }) => lines)).toEqual([['Aucune réponse à cette question.']]);
    }
  });

  it('has no respondents in its champ', () => {
    expect(drawn.get('moments')?.universe).toBe('aucun répondant.');
    expect(perRow([0, 0])).toBe('aucun répondant');
  });
});

it('one response is something to show', async () => {
  const one = { role: 'equipe', ateliers: ['pratique'], heures: 2, moments: { soir: 'jamais' } };
  const { charts: drawn } = report([{ persons: 1, answers: one }]);
  for (const id of kinds) expect(drawn.get(id)?.alternative, id).not.toMatch(/^Aucune réponse/);
});

it('a champ says one number where all rows have it', () => {
  expect(perRow([40, 40, 40])).toBe('40\u00a0répondants à chaque ligne');
  expect(perRow([239, 216, 227])).toBe('de 216 à 239\u00a0répondants selon la ligne');
});
