/** A mean among everybody asked: worked out by hand, t from R's table of qt(0.975, df). */
import { describe, expect, it } from 'vitest';
import { ficheOf } from '../../src/report/fiche.ts';
import { figuresJson } from '../../src/report/figures-json.ts';
import { everyType, everyTypeText } from '../definition/every-type.ts';
import { read, sample } from '../definition/sample.ts';
import { report as demonstration } from './demonstration.ts';
import { dataOf, figure, type Group } from './sample-data.ts';
import { reportOf } from './sample-report.ts';

const hours = (persons: number, heures: number | string): Group => ({
  persons,
  answers: { heures },
});
const mean = (groups: readonly Group[], silent: number, questionnaire = everyType) =>
  figure(dataOf(groups, silent, questionnaire), 'heures.mean');

// 40 of 100 say 2 or 4: sd = √(40 / 39), t(39) = 2.022691, and 2.022691 · √(1 / 39 · 0.6) = 0.2509.
const groups = [
  hours(20, 2),
  hours(20, 4),
  hours(6, 'sais_pas'),
  hours(4, 'non_concerne'),
  { persons: 3, answers: { heures: 9 }, state: 'draft' as const },
];
const data = dataOf(groups, 47, everyType);

describe('a mean of a question that was put to all', () => {
  it('has its interval, of everybody whose answer is not known', () => {
    expect(figure(data, 'heures.mean')).toMatchObject({
      printed: '3\u00a0heures',
      base: { count: 40, outside: { does_not_know: 6, not_concerned: 4 } },
    });
    expect(figure(data, 'heures.mean').interval).toEqual({
      low: 2.7,
      high: 3.3,
      method: 'student-finite-population-95',
      printedLow: '2,7',
      printedHigh: '3,3\u00a0heures',
      population: 100,
    });
  });

  it('has the plain line of a share, with its unit once', () => {
    expect(ficheOf(figure(data, 'heures.mean'), everyType).reach).toBe(
      'Si les 60 autres personnes ressemblaient aux 40 répondants à cette question, la moyenne parmi les 100 serait comprise entre 2,7 et 3,3\u00a0heures. L’enquête ne permet pas de le vérifier.',
    );
  });

  it('tells the files no more than is printed', () => {
    const report = reportOf(data, { article: '## A\n', charts: [] });
    const { figures } = JSON.parse(figuresJson(report));
    expect(figures.find(({ id }: { id: string }) => id === 'heures.mean').interval).toEqual({
      low: 2.7,
      high: 3.3,
      method: 'student-finite-population-95',
    });
  });

  it('stays within what may be answered', () => {
    // 29 say 0 and one says 40: without an end, from −1.3 to 4.0 among 1 030.
    const { interval } = mean([hours(29, 0), hours(1, 40)], 1000);
    expect(interval).toMatchObject({ low: 0, printedLow: '0', printedHigh: '4\u00a0heures' });
  });

  it('of whole numbers has one decimal', () => {
    const whole = read(everyTypeText.replace('decimals: 1', 'decimals: 0'));
    const found = mean([hours(20, 2), hours(20, 4)], 60, whole);
    expect(found.printed).toBe('3\u00a0heures');
    expect(found.interval).toMatchObject({ low: 2.7, high: 3.3 });
  });

  // sd = √(40 / 39 · 0.75 · 0.25 · 0.01), and 2.022691 · sd · √(1 / 40 · 0.6) = 0.0109 around 3.025.
  it('may have both ends on one number', () => {
    const found = mean([hours(30, 3), hours(10, 3.1)], 60);
    expect(found.interval).toMatchObject({ low: 3, high: 3 });
    expect(ficheOf(found, everyType).reach).toContain(
      'parmi les 100 serait d’environ 3\u00a0heures.',
    );
  });

  it('is known where everybody answered', () => {
    const found = mean([hours(20, 2), hours(20, 4)], 0);
    expect(found.interval).toMatchObject({ low: 3, high: 3, population: 40 });
    expect(ficheOf(found, everyType).reach).toBe(
      'Toutes les personnes invitées ont répondu à cette question.',
    );
  });
});

describe('no interval of a mean', () => {
  it('below the base that a share needs', () => {
    expect(mean([hours(15, 2), hours(14, 4)], 50).interval).toBeUndefined();
    expect(mean([hours(15, 2), hours(15, 4)], 50).interval).toBeDefined();
  });

  it('where all said the same', () => {
    expect(mean([hours(40, 3)], 50).interval).toBeUndefined();
  });

  it('where nobody knows who was asked', () => {
    const unlisted = { ...data, invited: [] };
    expect(figure(unlisted, 'heures.mean').interval).toBeUndefined();
  });

  it('of a question that was put to some: the line says so', () => {
    const asked = (heures: number) => ({ role: 'equipe', ateliers: ['initiation'], heures });
    const some = dataOf([
      { persons: 20, answers: asked(2) },
      { persons: 20, answers: asked(4) },
      { persons: 9, answers: { role: 'seul' } },
    ]);
    const found = figure(some, 'heures.mean');
    expect(found.interval).toBeUndefined();
    expect(ficheOf(found, sample).reach).toBe(
      'Cette moyenne ne vaut que pour les personnes à qui la question a été posée\u00a0: on ne sait pas combien des autres elle concernerait.',
    );
  });
});

it('is of the whole edition, never of a part of it', () => {
  const means = [...demonstration.figures.values()].filter(({ kind }) => kind === 'mean');
  const [whole, parts] = [false, true].map((isPart) =>
    means.filter(({ id }) => id.includes('@') === isPart),
  );
  expect(parts?.length).toBeGreaterThan(0);
  expect(whole?.map(({ id }) => id)).toContain('heures_semaine.mean');
  for (const { id, interval } of whole ?? []) expect(interval, id).toBeDefined();
  for (const { id, interval } of parts ?? []) expect(interval, id).toBeUndefined();
});
