/** Small multiples of two types whose answers are counted by hand; what is hidden has no number. */
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/report/chart.ts';
import { college, framed, lycee, times, twoTypes } from '../framed-data.ts';
import { build, places, reportOf } from '../sample-report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';
const chart = (keys: string) => `{ id: roles, kind: multiples, ${keys}, ${words} }`;
const byType = 'analysis:\n  breakdowns: [{ by: type }]\n';
const article = '## Une partie\n\n{{chart "roles"}}\n';

function multiples(dataset: typeof twoTypes) {
  const report = reportOf(dataset, {
    article,
    charts: [chart('question: role, by: type, highlight: seul')],
    more: byType,
  });
  const found = report.charts.get('roles');
  if (found?.kind !== 'multiples') throw new Error('no multiples');
  return found;
}

const cells = ({ rows }: Extract<Chart, { kind: 'multiples' }>) =>
  rows.map(({ label, tone, cells }) => [label, tone, ...cells.map(({ printed }) => printed)]);

describe('small multiples', () => {
  // 35 « En équipe » and 25 « Seul » of 60; 30 and 10 of 40; 5 and 15 of 20.
  const drawn = multiples(twoTypes);

  it('give all respondents, then each category with its own base', () => {
    expect(drawn.panels).toEqual([
      { label: 'Ensemble', base: '60 répondants' },
      { label: 'Collège', base: '40 répondants' },
      { label: 'Lycée', base: '20 répondants' },
    ]);
    expect(cells(drawn)).toEqual([
      ['En équipe', 'other', '58\u00a0%', '75\u00a0%', '5 sur 20'],
      ['Seul', 'accent', '42\u00a0%', '25\u00a0%', '15 sur 20'],
      ['Autrement', 'other', '0\u00a0%', '0\u00a0%', '0 sur 20'],
    ]);
  });

  it('have the same strings in the table and in the alternative', () => {
    expect(drawn.table.head).toEqual(['Réponse', 'Ensemble', 'Collège', 'Lycée']);
    expect(drawn.table.rows[1]).toEqual(['Seul', '42\u00a0%', '25\u00a0%', '15 sur 20']);
    expect(drawn.table.foot).toEqual([['Ont répondu', '60', '40', '20']]);
    expect(drawn.alternative).toContain('Collège (40 répondants), En équipe\u00a0: 75\u00a0%');
  });

  // Eight of the lycées are a small group; three are all but the forty of one category.
  it.each([
    [8, 'trop peu de personnes'],
    [3, 'sont toutes d’une même catégorie, ou toutes sauf moins de 5'],
  ])('carry nothing of a category of %i persons but that it is hidden', (count, why) => {
    const few = multiples(
      framed([
        { frame: college, answers: times(40, { role: 'equipe' }), silent: 3 },
        { frame: lycee, answers: times(count, { role: 'seul' }), silent: 9 },
      ]),
    );
    // Nobody said « Autrement », as all respondents tell.
    const hidden = few.rows.slice(0, 2).map((row) => row.cells.slice(1));
    for (const cell of hidden.flat()) expect(cell).toEqual({ hidden: true, printed: 'masqué' });
    expect(few.universe).toContain(why);
    expect(few.table.rows[1]?.slice(2)).toEqual(['masqué', 'masqué']);
  });

  it('say of eight, four of each category, that they are too few', () => {
    const eight = multiples(
      framed([
        { frame: college, answers: times(4, { role: 'equipe' }), silent: 9 },
        { frame: lycee, answers: times(4, { role: 'seul' }), silent: 9 },
      ]),
    );
    expect(eight.universe).toBe(
      '8\u00a0répondants. «\u00a0Masqué\u00a0»\u00a0: trop peu de personnes ont répondu.',
    );
  });
});

describe('their faults', () => {
  const faults = (keys: string, more = byType) => {
    const { problems } = build(twoTypes, { article, charts: [chart(keys)], more });
    return problems;
  };

  it('are told at their line, with what could be meant', () => {
    expect(places(faults('question: role, by: types'))).toEqual(['unknown-variable plan.yaml:5']);
    expect(faults('question: role, by: types')[0]?.hint).toBe(
      'Vouliez-vous dire «\u00a0type\u00a0»\u00a0?',
    );
    expect(places(faults('question: moments, by: type'))).toEqual(['unknown-question plan.yaml:5']);
    expect(places(faults('question: role, by: type, highlight: seuls'))).toEqual([
      'unknown-choice plan.yaml:5',
    ]);
  });

  it('say how to declare a breakdown that is not there', () => {
    const [problem] = faults('question: role, by: type', '');
    expect(problem).toMatchObject({ code: 'figure-not-broken-down', line: 5 });
    expect(problem?.hint).toContain('breakdowns');
  });
});
