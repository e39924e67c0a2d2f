/** Persons and their answers are written here; every count below was made by hand from them. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/report/analysis.ts';
import { everyAnswer } from './every-answer.ts';
import { figure, figuresOf } from './sample-data.ts';
import { reportOf } from './sample-report.ts';

const data = everyAnswer;
const printed = (id: string) => figure(data, id).printed;
const counts = (id: string) => {
  const { count, base } = figure(data, id);
  return [count, base.count];
};
const analysed = (id: string) => {
  const steps = analyse(data, figuresOf(data), 'Essai.');
  const found = steps.flatMap((step) => step.questions).find(({ question }) => question.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a scale', () => {
  it('counts its points and groups of points among those who gave one', () => {
    expect(counts('satisfaction.5')).toEqual([10, 35]);
    expect(counts('satisfaction.2')).toEqual([25, 35]);
    expect(counts('satisfaction.4')).toEqual([0, 35]);
    expect(counts('satisfaction.satisfaits')).toEqual([10, 35]);
    expect(printed('satisfaction.satisfaits')).toBe('29\u00a0%');
    expect(figure(data, 'satisfaction.5').base.outside).toEqual({ does_not_know: 5 });
  });

  it('keeps its order in charts and tables', () => {
    const { chart, table } = analysed('satisfaction');
    const labels = ['1\u00a0– Pas du tout', '2', '3', '4', '5\u00a0– Tout à fait'];
    expect(table?.rows.slice(0, 5).map(([label]) => label)).toEqual(labels);
    expect(chart?.kind === 'bars' && chart.bars.map(({ label }) => label)).toEqual(labels);
  });
});

describe('a ranking', () => {
  it('counts who ranked a choice and who put it first', () => {
    expect(counts('priorites.temps')).toEqual([35, 35]);
    expect(counts('priorites.temps.first')).toEqual([25, 35]);
    expect(counts('priorites.argent')).toEqual([0, 35]);
    expect(figure(data, 'priorites.temps.first').statement).toBe(
      '25\u00a0personnes sur 35 ont placé «\u00a0Le temps\u00a0» en premier.',
    );
    expect(figure(data, 'priorites.temps').base.outside).toEqual({ not_concerned: 5 });
  });

  it('counts a choice that was not offered to all among those who were offered it', () => {
    expect(counts('priorites.formation')).toEqual([10, 10]);
    expect(counts('priorites.formation.first')).toEqual([10, 10]);
    expect(printed('priorites.formation')).toBe('10 sur 10');
    expect(figure(data, 'priorites.formation').base.described).toContain(
      'à qui ce choix était proposé',
    );
  });

  it('is a table with both, the most ranked first', () => {
    expect(analysed('priorites').table?.rows).toEqual([
      ['Le temps', '35', '100\u00a0%', '25', '71\u00a0%'],
      ['La formation', '10', '10 sur 10', '10', '10 sur 10'],
      ['L’argent', '0', '0\u00a0%', '0', '0\u00a0%'],
    ]);
  });
});

describe('rows', () => {
  it('are counted among those who were asked them', () => {
    expect(counts('usages.ent.souvent')).toEqual([10, 10]);
    expect(counts('usages.pix.souvent')).toEqual([25, 35]);
    expect(figure(data, 'usages.ent.souvent').base.outside).toEqual({ not_asked: 30 });
    // Of the thirty-five who answered other rows of « usages », twenty-five left this one blank.
    expect(figure(data, 'usages.mail.souvent').base.outside).toEqual({ blank: 30 });
  });

  it('with several choices each are shares of who ticked at least one', () => {
    expect(counts('taches.pannes.moi')).toEqual([35, 35]);
    expect(counts('taches.pannes.collectivite')).toEqual([10, 35]);
    expect(counts('taches.achats.personne')).toEqual([10, 10]);
    expect(figure(data, 'taches.pannes.moi').base.kind).toBe('ticked');
    expect(analysed('taches').table?.rows[0]).toEqual([
      'Les pannes',
      '35 (100\u00a0%)',
      '10 (29\u00a0%)',
      '0 (0\u00a0%)',
      '35',
      '5',
    ]);
  });
});

describe('a number that one may say not to know', () => {
  it('has a mean of those who gave one, and says how many did not know', () => {
    // (10 × 4 + 25 × 1) / 35 = 1.857…
    expect(printed('heures.mean')).toBe('1,9\u00a0heure');
    expect(figure(data, 'heures.mean').base).toMatchObject({
      count: 35,
      outside: { does_not_know: 5 },
    });
  });
});

describe('a date', () => {
  it('is counted month by month, empty months included', () => {
    expect(analysed('arrivee').table).toMatchObject({
      head: ['Période', 'Personnes'],
      rows: [
        ['septembre 2023', '10'],
        ['octobre 2023', '0'],
        ['novembre 2023', '0'],
        ['décembre 2023', '0'],
        ['janvier 2024', '25'],
      ],
      foot: [
        ['Ont répondu', '35'],
        ['Sans réponse', '0'],
        ['Ne savent pas', '5'],
      ],
    });
  });
});

describe('questions of a group', () => {
  it('are questions like others', () => {
    expect(counts('tchap_usage.oui')).toEqual([10, 10]);
  });

  it('of a step that few reach, say who was asked', () => {
    expect(figure(data, 'blog_usage.oui').base).toMatchObject({
      count: 0,
      outside: { not_asked: 30 },
    });
    expect(figure(data, 'blog_usage.oui').base.routing).toContain('Satisfaction');
  });
});

describe('an interval about everybody asked', () => {
  it('is not given where only some were asked', () => {
    expect(figure(data, 'satisfaction.5').interval).toBeDefined();
    // Not everybody was offered « La formation »; everybody was offered this.
    expect(figure(data, 'priorites.temps').interval).toBeDefined();
    expect(figure(data, 'priorites.formation').interval).toBeUndefined();
    expect(figure(data, 'usages.pix.souvent').interval).toBeUndefined();
    expect(figure(data, 'taches.pannes.moi').interval).toBeDefined();
  });
});

describe('the report', () => {
  it('is built whole, with a chart of each kind that fits', () => {
    const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';
    const kinds = [
      `{ id: rangs, kind: bars, question: priorites, ${words} }`,
      `{ id: points, kind: bars, question: satisfaction, highlight: satisfaits, ${words} }`,
      `{ id: parts, kind: stacked, question: satisfaction, highlight: "5", ${words} }`,
    ];
    const article = '## Une partie\n\n{{figure "priorites.temps.first"}}\n\n{{chart "rangs"}}\n';
    const { charts } = reportOf(data, { charts: kinds, article });
    expect([...charts.keys()]).toEqual(['rangs', 'points', 'parts']);
  });
});
