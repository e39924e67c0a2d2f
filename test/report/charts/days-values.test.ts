/** Responses counted by hand, day by day; the calendar says which days are Mondays. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { daysTable, daysValues } from '../../../src/report/charts/days-values.ts';
import { dataOf } from '../sample-data.ts';
import { build, places, reportOf } from '../sample-report.ts';

const words = 'title: Un titre, measure: Une mesure, reading: Une lecture';
const article = '## Une partie\n\n{{chart "jours"}}\n';
/** 28 February 2022 was a Monday. */
const sentOn = new Map([
  ['2022-03-02', 30],
  ['2022-02-26', 8],
  ['2022-02-28', 2],
]);
const persons = dataOf([{ persons: 40, answers: { role: 'seul' } }]);
const dated: Dataset = { ...persons, sentOn };

const chart = (marks: string) => `{ id: jours, kind: days, marks: [${marks}], ${words} }`;
const mark = (day: string) => `{ day: "${day}", label: Relance }`;

describe('days', () => {
  it('run from the first response to the last one, days without any included', () => {
    const { days } = daysValues(sentOn, { marks: [{ day: '2022-03-02', label: 'Relance' }] });
    expect(days.map(({ label, printed }) => `${label} ${printed}`)).toEqual([
      '26\u00a0février 8',
      '27\u00a0février 0',
      '28\u00a0février 2',
      '1er\u00a0mars 0',
      '2\u00a0mars 30',
    ]);
    expect(days.map(({ begins }) => begins)).toEqual([true, false, true, false, false]);
    expect(days.map(({ mark }) => mark)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'Relance',
    ]);
  });

  it('add up in the table', () => {
    const { rows } = daysTable(daysValues(sentOn, {}));
    expect(rows.map(([, , sum]) => sum)).toEqual(['8', '8', '10', '10', '40']);
  });

  it('are nobody’s: a report holds no day of a person', () => {
    const { charts } = reportOf(dated, { article, charts: [chart('')] });
    expect(charts.get('jours')).toMatchObject({ universe: '40\u00a0réponses envoyées.' });
    expect(dated.respondents.every((one) => Object.keys(one).join() === 'id,frame')).toBe(true);
  });
});

describe('the share of marked days', () => {
  it('counts those days and the next ones, once each', () => {
    const marks = `${mark('2022-02-26')}, ${mark('2022-02-27')}`;
    const { figures } = reportOf(dated, { article, charts: [chart(marks)] });
    // 8 on the 26th, none on the 27th, 2 on the 28th: 10 of 40.
    const figure = figures.get('participation.marked_days');
    expect(figure).toMatchObject({ count: 10, printed: '25\u00a0%', base: { count: 40 } });
    expect(figure?.statement).toContain('10\u00a0réponses sur 40');
  });

  it('is not there where nothing is marked', () => {
    const { figures } = reportOf(dated, { article, charts: [chart('')] });
    expect(figures.has('participation.marked_days')).toBe(false);
  });
});

describe('their faults', () => {
  it('are days that were not kept, at the chart', () => {
    const { problems } = build(persons, { article, charts: [chart('')] });
    expect(places(problems)).toEqual(['no-days plan.yaml:5']);
  });

  it('are marks outside, and twice, each told', () => {
    const marks = [mark('2022-02-25'), mark('2022-02-26'), mark('2022-02-26')].join(', ');
    const { problems } = build(dated, { article, charts: [chart(marks)] });
    expect(places(problems)).toEqual(['day-outside plan.yaml:5', 'day-twice plan.yaml:5']);
    expect(problems[0]?.hint).toBe(
      'Choisissez un jour entre le 26\u00a0février 2022 et le 2\u00a0mars 2022.',
    );
  });
});

it('an edition without any response has an empty chart and no share', () => {
  const report = reportOf(dataOf([], 10), { article, charts: [chart(mark('2022-02-26'))] });
  expect(report.charts.get('jours')).toMatchObject({
    days: [],
    universe: '0\u00a0réponse envoyée.',
  });
  expect(report.figures.get('participation.marked_days')).toMatchObject({
    share: null,
    printed: '–',
  });
});
