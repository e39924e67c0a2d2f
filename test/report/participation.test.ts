import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Response } from '../../src/form/response.ts';
import {
  participation,
  participationFigures,
  participationTables,
} from '../../src/report/participation.ts';
import { deepFreeze, sample } from '../definition/sample.ts';
import { dataOf, EVERY_STEP, figure } from './sample-data.ts';
import { build } from './sample-report.ts';

const half = { role: 'seul' };
const less = { role: 'equipe' };
/** 50 asked: 20 sent, 3 at least half the way, 2 less than half, 1 opened it and wrote nothing. */
const data = dataOf(
  [
    { persons: 20, answers: half },
    { persons: 3, answers: half, state: 'draft' },
    { persons: 2, answers: less, state: 'draft' },
    { persons: 1, answers: {}, state: 'draft' },
  ],
  24,
);

describe('participation', () => {
  it('puts each person asked into one disposition', () => {
    expect(participation(data)).toMatchObject({
      invited: 50,
      complete: 20,
      partial: 3,
      brokenOff: 2,
      noAnswer: 25,
    });
  });

  it('prints counts as counts, of all invited', () => {
    const printed = participationFigures(data, {}).map(({ id, printed }) => [id, printed]);
    expect(printed.slice(0, 6)).toEqual([
      ['participation.invited', '50'],
      ['participation.complete', '20'],
      ['participation.partial', '3'],
      ['participation.broken_off', '2'],
      ['participation.no_answer', '25'],
      ['participation.rate', '40\u00a0%'],
    ]);
  });

  it('counts in the rate only what was sent, and gives it no interval', () => {
    const rate = figure(data, 'participation.rate');
    expect(rate).toMatchObject({
      kind: 'rate',
      count: 20,
      base: { count: 50, kind: 'invited', described: 'les 50\u00a0personnes invitées' },
      statement: '20\u00a0personnes sur 50 ont envoyé leurs réponses.',
    });
    expect(rate.interval).toBeUndefined();
    expect(rate.question).toBeUndefined();
  });

  it('has the decimals of the plan', () => {
    const [rate] = participationFigures(data, { 'participation.rate': 2 }).filter(
      ({ kind }) => kind === 'rate',
    );
    expect(rate?.printed).toBe('40,00\u00a0%');
  });

  it('of nobody has no rate', () => {
    const { rates } = participation(dataOf([]));
    expect(Object.values(rates).filter((rate) => rate !== null)).toEqual([]);
    expect(participationTables(dataOf([]))[0]?.rows.map(([, , share]) => share)).toEqual(
      Array.from({ length: 4 }, () => '–'),
    );
  });
});

describe('participation by a variable of the frame', () => {
  const invited = [
    ...Array.from({ length: 36 }, () => ({ type: 'college', secteur: 'public' })),
    ...Array.from({ length: 10 }, () => ({ type: 'lycee', secteur: 'prive' })),
  ];
  const responses = [0, 1, 2, 36, 37].map(
    (person, index): Response => ({
      id: `r${index}`,
      state: 'sent',
      answers: {},
      stepsDisplayed: EVERY_STEP,
      frame: invited[person] ?? {},
    }),
  );
  const byType = buildDataset(sample, deepFreeze(invited), deepFreeze(responses));

  it('says of which invited persons it is', () => {
    expect(figure(byType, 'participation.rate@type=college')).toMatchObject({
      label: 'Collège',
      count: 3,
      base: { count: 36, described: 'les 36\u00a0personnes invitées en collège' },
      printed: '8\u00a0%',
    });
  });

  it('claims no percentage of fewer than thirty', () => {
    expect(figure(byType, 'participation.rate@secteur=prive').printed).toBe('2 sur 10');
  });

  it('comes as tables: in all, then by variable, each with its total', () => {
    const [all, type, sector] = participationTables(byType);
    expect(all?.rows[0]).toEqual(['Questionnaire envoyé', '5', '11\u00a0%']);
    expect(type).toMatchObject({
      caption: 'Questionnaires envoyés, par type',
      rows: [
        ['Collège', '3', '36', '8\u00a0%'],
        ['Lycée', '2', '10', '2 sur 10'],
      ],
      foot: [['Ensemble', '5', '46', '11\u00a0%']],
    });
    expect(sector?.rows.map(([label]) => label)).toEqual(['Public', 'Privé']);
  });

  const from = (frames: readonly Record<string, string>[]) =>
    buildDataset(
      sample,
      deepFreeze(invited),
      frames.map(
        (frame, index): Response => ({
          id: `r${index}`,
          state: 'sent',
          answers: {},
          stepsDisplayed: EVERY_STEP,
          frame,
        }),
      ),
    );

  it('is a minimum where closing has given up the category of somebody', () => {
    const data = from([{ type: 'college' }, { type: 'college', secteur: 'public' }, {}]);
    const note =
      '1\u00a0personne qui a répondu n’est plus rattachée à une catégorie, pour que nul ne soit reconnu\u00a0: ce taux est un minimum.';
    expect(figure(data, 'participation.rate@type=college')).toMatchObject({ count: 2, note });
    expect(figure(data, 'participation.rate@secteur=public').note).toMatch(/^2\u00a0personnes qui/);
    expect(figure(data, 'participation.rate').note).toBeUndefined();
    const [, , sector] = participationTables(data);
    expect(sector?.foot[0]).toEqual(['Catégorie non conservée', '2', '', '']);
  });

  it('cannot be told of a category where more answered than were asked, and that is said', () => {
    const moved = from(Array.from({ length: 11 }, () => ({ type: 'lycee', secteur: 'prive' })));
    expect(figure(moved, 'participation.rate@type=lycee')).toMatchObject({
      count: 11,
      share: null,
      printed: '–',
    });
    expect(participationTables(moved)[1]?.rows[1]).toEqual(['Lycée', '11', '10', '–']);
    const { report, problems } = build(moved, { article: '', charts: [] });
    expect(report).toBeDefined();
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['overfull-category', 'warning'],
      ['overfull-category', 'warning'],
    ]);
    expect(problems[0]?.message).toContain('11\u00a0personnes ont répondu');
  });
});
