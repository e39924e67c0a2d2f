/**
 * A survey of another kind, of other people, with other types of questions, goes through the
 * program as the first one does. Its figures are counted here a second time, by plain code, from
 * the file of responses.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { frameOf } from '../../src/campaign/invitee.ts';
import { buildDataset } from '../../src/dataset/dataset.ts';
import { allQuestions } from '../../src/definition/questionnaire.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { readRemarks } from '../../src/exchange/remarks-csv.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import type { AnswerValue } from '../../src/form/response.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { Figures } from '../../src/report/figure.ts';
import { readPlan, readThemes } from '../../src/report/plan.ts';
import { filesIn } from '../architecture.ts';
import { nameFaults, surveyWords } from '../survey-words.ts';
import { textOf } from './read-demonstration.ts';
import {
  dataFolder,
  invitees,
  problems,
  questionnaire,
  reportFolder,
  responses,
  sent,
} from './read-second-survey.ts';

test('is without fault or warning, and of many types of questions', () => {
  expect(problems).toEqual([]);
  const types = new Set(allQuestions(questionnaire).map(({ type }) => type));
  expect([...types].toSorted()).toEqual([
    ...['date', 'long_text', 'matrix', 'multiple', 'number', 'ranking', 'scale'],
    ...['short_text', 'single'],
  ]);
});

test('has at least five invitees in each crossing of its frame, and nobody twice', () => {
  const kinds: Record<string, string> = { lgt: 'lycee', lpo: 'lycee', lp: 'lycee', erea: 'lycee' };
  const cells = Map.groupBy(
    invitees,
    ({ type = '', departement }) => `${kinds[type] ?? type} ${departement}`,
  );
  expect(cells.size).toBe(9);
  for (const [cell, people] of cells) expect(people.length, cell).toBeGreaterThanOrEqual(5);
  expect(new Set(invitees.map(({ email }) => email)).size).toBe(invitees.length);
});

describe('its bilan', () => {
  let figures: Figures;

  beforeAll(() => {
    const key = createHash('sha256').update('demonstration attentes-direction/2022').digest();
    const list = Buffer.from(textOf(`${dataFolder}/invitees.csv`));
    const invited = readInvitees(list, 'i', questionnaire.frame, key, false);
    expect(invited.problems).toEqual([]);
    const people = invited.invitees ?? [];
    const file = textOf(`${dataFolder}/responses.json`);
    const answered = readResponses(file, 'r', questionnaire, people, key);
    expect(answered.problems).toEqual([]);
    const plan = readPlan(textOf(`${reportFolder}/plan.yaml`), 'plan.yaml');
    const themes = readThemes(textOf(`${reportFolder}/themes.yaml`), 'themes.yaml');
    const labels = themes.labels ?? {};
    const sorted = readRemarks(Buffer.from(textOf(`${reportFolder}/remarques.csv`)), 'c', labels);
    if (!plan.file || !sorted.remarks) throw new Error('Neither plan nor remarks.');
    const built = buildReport({
      dataset: buildDataset(questionnaire, people.map(frameOf), answered.responses ?? []),
      demonstration: true,
      plan: plan.file,
      article: { text: textOf(`${reportFolder}/bilan.md.hbs`), path: 'bilan.md.hbs' },
      coding: { labels, remarks: sorted.remarks },
      onlyArticle: false,
    });
    expect(built.problems).toEqual([]);
    figures = built.report?.figures ?? new Map();
  });

  /** Answers that say something, of those who were asked. */
  const given = (question: string, asked = sent) =>
    asked.flatMap(({ answers }) => {
      const answer = answers[question];
      return answer === undefined || answer === 'ne_sait_pas' || answer === 'ne_souhaite_pas'
        ? []
        : [answer];
    });
  const where = (answers: readonly AnswerValue[], holds: (answer: AnswerValue) => boolean) => [
    answers.filter(holds).length,
    answers.length,
  ];
  const list = (answer: AnswerValue) => answer as readonly string[];
  const row = (id: string) =>
    given('repartition')
      .map((answer) => (answer as Record<string, string>)[id])
      .filter((code) => code !== undefined && code !== 'ne_sait_pas') as string[];
  const withMission = sent.filter(({ answers }) =>
    ['une', 'deux', 'trois_ou_plus'].includes(String(answers.effectif_mission)),
  );
  const short = withMission.filter(({ answers }) => ['1', '2'].includes(String(answers.temps)));
  const highSchools = ['lgt', 'lpo', 'lp', 'erea'];
  const inLycee = new Set(
    invitees.filter(({ type = '' }) => highSchools.includes(type)).map(({ email }) => email),
  );

  test.each<[string, () => number[]]>([
    ['participation.rate', () => [sent.length, invitees.length]],
    [
      'participation.rate@type=lycee',
      () => [sent.filter(({ email }) => inLycee.has(email)).length, inLycee.size],
    ],
    ['fonction.chef', () => where(given('fonction'), (answer) => answer === 'chef')],
    ['effectif_mission.aucune', () => where(given('effectif_mission'), (a) => a === 'aucune')],
    [
      'priorites.accompagner',
      () => where(given('priorites'), (a) => list(a).includes('accompagner')),
    ],
    [
      'priorites.conseiller.first',
      () => where(given('priorites'), (a) => list(a)[0] === 'conseiller'),
    ],
    ['association.5', () => where(given('association'), (answer) => answer === '5')],
    ['association.largement', () => where(given('association'), (a) => a === '4' || a === '5')],
    ['repartition.comptes.mission', () => where(row('comptes'), (code) => code === 'mission')],
    ['repartition.protection.academie', () => where(row('protection'), (c) => c === 'academie')],
    ['temps.insuffisant', () => where(given('temps', withMission), (a) => a === '1' || a === '2')],
    [
      'conditions_reunies.lettre',
      () => where(given('conditions_reunies', withMission), (a) => list(a).includes('lettre')),
    ],
    [
      'manque_de_temps.dotation',
      () => where(given('manque_de_temps', short), (a) => list(a).includes('dotation')),
    ],
    ['aides.calendrier', () => where(given('aides'), (a) => list(a).includes('calendrier'))],
    [
      'rythme.au_moins_par_mois',
      () => where(given('rythme'), (a) => a === 'semaine' || a === 'mois'),
    ],
  ])('%s is what is counted in the file', (id, counted) => {
    const figure = figures.get(id);
    const [count, base] = counted();
    expect(base).toBeGreaterThan(0);
    expect([figure?.count, figure?.base.count]).toEqual([count, base]);
  });

  test('the mean of hours is that of the numbers given', () => {
    const hours = given('heures_utiles') as number[];
    const mean = hours.reduce((sum, value) => sum + value, 0) / hours.length;
    expect(figures.get('heures_utiles.mean')?.printed).toBe(
      `${mean.toFixed(1).replace('.', ',')}\u00a0heures par semaine`,
    );
    expect(figures.get('heures_utiles.mean')?.base.count).toBe(hours.length);
  });

  test('the drafts count in participation, and in no percentage', () => {
    const drafts = responses.length - sent.length;
    expect(drafts).toBeGreaterThan(0);
    const partial = figures.get('participation.partial')?.count ?? 0;
    const brokenOff = figures.get('participation.broken_off')?.count ?? 0;
    expect(partial + brokenOff).toBe(drafts);
  });
});

describe('the program does not know it', () => {
  // Its people, its places, its questions: nothing of them may stand in the program.
  const words = [
    ...['chefs? d’établissement', 'proviseure?s?', 'principaux', 'cité scolaire'],
    ...['Corrèze', 'Creuse', 'Haute-Vienne'],
    ...allQuestions(questionnaire).flatMap(({ id }) => (id.includes('_') ? [id] : [])),
  ];

  test('by name: its folder is one of the words searched for', () => {
    expect(surveyWords()).toContain('attentes-direction');
  });

  test('by its people, its places and its questions', () => {
    expect(words.length).toBeGreaterThan(12);
    expect(nameFaults(filesIn('src/'), words)).toEqual([]);
    const survey = filesIn('surveys/').filter(({ path }) => path.includes('attentes-direction'));
    expect(nameFaults(survey, words).length).toBeGreaterThan(words.length);
  });
});
