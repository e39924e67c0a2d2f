/** Tables of the full analysis with weights on; every share worked out by hand from 1.5 and 3 persons a response. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { analysisPage } from '../../../src/rendering/report/analysis-page.ts';
import { read, sampleText } from '../../definition/sample.ts';
import { byClass, parseHtml, textOf } from '../../rendering/report/parse-html.ts';
import { college, framed, lycee, times, weightsPlan } from '../framed-data.ts';
import { reportOf } from '../sample-report.ts';

const ranked = read(
  `${sampleText}      - id: priorites
        type: ranking
        title: Priorités
        label: Que mettez-vous en tête ?
        why: Pour l’exemple.
        ranks: 2
        choices:
          - { id: temps, label: Du temps }
          - { id: outils, label: Des outils }
`,
);
const says = (role: string, often: string, first: string, heures?: number) => ({
  role,
  ...(heures === undefined ? {} : { ateliers: ['initiation'], heures }),
  moments: { matin: often, soir: 'jamais' },
  priorites: [first],
});
const data = (questionnaire: Questionnaire = ranked) =>
  framed(
    [
      { frame: college, answers: times(40, says('equipe', 'souvent', 'temps', 2)), silent: 20 },
      { frame: lycee, answers: times(20, says('seul', 'parfois', 'outils')), silent: 40 },
    ],
    questionnaire,
  );
const report = (dataset: Dataset = data()) =>
  reportOf(dataset, {
    article: '## A\n',
    charts: [],
    more: weightsPlan('{ by: margins, variables: [type] }'),
  });
const analysed = (id: string, of = report()) => {
  const found = of.analysis
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a table with weights', () => {
  it('has a column more, empty beside what has no share', () => {
    const { table } = analysed('role');
    expect(table?.head).toEqual(['Réponse', 'Effectif', 'Part', 'Part pondérée']);
    // 20 · 3 of 120, and 40 · 1.5.
    expect(table?.rows.slice(0, 2)).toEqual([
      ['Seul', '20', '33\u00a0%', '50\u00a0%'],
      ['En équipe', '40', '67\u00a0%', '50\u00a0%'],
    ]);
    expect(table?.foot[0]).toEqual(['Ont répondu', '60', '', '']);
  });

  it('of a matrix has the weighted shares below each row', () => {
    const { table } = analysed('moments');
    expect(table?.rows.slice(0, 2)).toEqual([
      ['Le matin', '0 (0\u00a0%)', '20 (33\u00a0%)', '40 (67\u00a0%)', '60', '0'],
      ['Part pondérée', '0\u00a0%', '50\u00a0%', '50\u00a0%', '', ''],
    ]);
    expect(table?.below).toEqual([false, true, false, true]);
  });

  it('of a ranking has both columns twice', () => {
    const { table } = analysed('priorites');
    expect(table?.head).toEqual([
      'Choix',
      'Classé',
      'Part',
      'Part pondérée',
      'En premier',
      'Part',
      'Part pondérée',
    ]);
    expect(table?.rows[0]).toEqual([
      'Du temps',
      '40',
      '67\u00a0%',
      '50\u00a0%',
      '40',
      '67\u00a0%',
      '50\u00a0%',
    ]);
    expect(table?.foot.every((row) => row.length === 7)).toBe(true);
  });

  it('of a number has the weighted mean below the mean', () => {
    expect(analysed('heures').table?.rows.slice(0, 3)).toEqual([
      ['Moyenne', '2'],
      ['Moyenne pondérée', '2'],
      ['Médiane', '2'],
    ]);
  });

  it('is as without them where no share is weighted', () => {
    const few = framed([
      { frame: college, answers: times(10, { role: 'seul' }), silent: 5 },
      { frame: lycee, answers: times(10, { role: 'seul' }), silent: 5 },
    ]);
    const of = report(few);
    expect(analysed('role', of).table?.head).toEqual(['Réponse', 'Effectif', 'Part']);
    expect(analysed('moments', of).table).not.toHaveProperty('below');
  });
});

describe('the note of a question', () => {
  it('names the shares that change by more than a point, or says how many', () => {
    expect(analysed('role').weightedNote).toBe(
      'Pondérées, les parts «\u00a0Seul\u00a0», «\u00a0En équipe\u00a0» s’écartent de plus d’un point.',
    );
    expect(analysed('priorites').weightedNote).toBe(
      'Pondérées, 4 parts s’écartent de plus d’un point.',
    );
    expect(analysed('ateliers').weightedNote).toBeUndefined();
  });

  it('is on the page, and rows below are told apart there', async () => {
    const page = parseHtml(await analysisPage(report()));
    expect(textOf(page)).toContain('4 parts s’écartent');
    expect(byClass(page, 'below').map(textOf)).toHaveLength(2);
  });
});
