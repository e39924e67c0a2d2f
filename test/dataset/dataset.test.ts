import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/dataset/dataset.ts';
import type { Answers, MissingKind, Response } from '../../src/form/response.ts';
import { deepFreeze, read, sample, sampleText } from '../definition/sample.ts';

const EVERY_STEP = ['mission', 'activite', 'duree', 'suite'];

function response(answers: Answers, changes: Partial<Response> = {}): Response {
  const whole = { id: 'r1', state: 'sent' as const, stepsDisplayed: EVERY_STEP, frame: {} };
  return deepFreeze({ ...whole, answers, ...changes });
}

const datasetOf = (...responses: Response[]) => buildDataset(sample, [], responses);

/** The states of one respondent: a value as it is, a kind of missing by its name in brackets. */
function states(answers: Answers, changes: Partial<Response> = {}): Record<string, unknown> {
  const { columns } = datasetOf(response(answers, changes));
  return Object.fromEntries(
    [...columns].map(
      ([
        id,
        {
          states: [state],
        },
      ]) => {
        if (state?.kind === 'missing') return [id, `(${state.missing})`];
        if (state?.kind === 'codes') return [id, state.codes];
        if (state?.kind === 'date') return [id, state.day];
        return [id, state?.kind === 'number' ? state.value : state?.text];
      },
    ),
  );
}

describe('the columns of a dataset', () => {
  it('are the questions in their order, a matrix by its rows', () => {
    const { columns } = datasetOf();
    expect([...columns.keys()]).toEqual([
      ...['role', 'ateliers', 'heures', 'moments.matin', 'moments.soir', 'mot', 'remarque'],
    ]);
    expect(columns.get('moments.soir')?.item).toMatchObject({
      question: { id: 'moments' },
      row: { id: 'soir', label: 'Le soir' },
    });
    expect(columns.get('role')?.item.row).toBeUndefined();
  });

  it('hold what was answered', () => {
    const answers = {
      role: 'equipe',
      ateliers: ['initiation', 'autre'],
      'ateliers.autre': 'Tableur',
      heures: 2.5,
      moments: { matin: 'jamais', soir: 'souvent' },
      mot: '12',
      remarque: 'Merci.',
    };
    expect(states(answers)).toEqual({
      role: ['equipe'],
      ateliers: ['initiation', 'autre'],
      heures: 2.5,
      'moments.matin': ['jamais'],
      'moments.soir': ['souvent'],
      mot: '12',
      remarque: 'Merci.',
    });
  });

  it('hold a state for each respondent, in the order of the respondents', () => {
    const { respondents, columns } = datasetOf(
      response({ role: 'seul' }, { id: 'r3' }),
      response({}, { id: 'r1', frame: { type: 'lycee' } }),
      response({ role: 'refus' }, { id: 'r2' }),
    );
    expect(respondents).toEqual([
      { id: 'r3', frame: {} },
      { id: 'r1', frame: { type: 'lycee' } },
      { id: 'r2', frame: {} },
    ]);
    expect(columns.get('role')?.states).toEqual([
      { kind: 'codes', codes: ['seul'] },
      { kind: 'missing', missing: 'blank' },
      { kind: 'missing', missing: 'refused' },
    ]);
    for (const column of columns.values()) expect(column.states).toHaveLength(3);
  });
});

describe('why there is no answer', () => {
  const cases: readonly [MissingKind, string, Answers, string[]][] = [
    ['not_asked', 'ateliers', { role: 'seul' }, EVERY_STEP],
    ['not_asked', 'ateliers', {}, EVERY_STEP],
    ['blank', 'ateliers', { role: 'equipe' }, EVERY_STEP],
    ['not_reached', 'ateliers', { role: 'equipe' }, ['mission']],
    ['refused', 'ateliers', { role: 'equipe', ateliers: ['refus'] }, EVERY_STEP],
    ['refused', 'role', { role: 'refus' }, EVERY_STEP],
    ['does_not_know', 'moments.matin', { moments: { matin: 'sans_avis' } }, EVERY_STEP],
    ['blank', 'moments.soir', { moments: { matin: 'sans_avis' } }, EVERY_STEP],
    ['blank', 'moments.matin', {}, EVERY_STEP],
    ['not_reached', 'moments.matin', {}, ['mission', 'activite']],
    ['blank', 'remarque', { role: 'autre' }, EVERY_STEP],
    ['not_reached', 'role', {}, []],
  ];

  it.each(cases)('%s: %s of %j with steps %j', (kind, item, answers, stepsDisplayed) => {
    expect(states(answers, { stepsDisplayed })[item]).toBe(`(${kind})`);
  });

  it('not_concerned, where a choice says so', () => {
    const text = sampleText.replace('missing: does_not_know', 'missing: not_concerned');
    const { columns } = buildDataset(
      read(text),
      [],
      [response({ moments: { soir: 'sans_avis' } })],
    );
    expect(columns.get('moments.soir')?.states).toEqual([
      { kind: 'missing', missing: 'not_concerned' },
    ]);
  });

  it('is not asked about where there is an answer, displayed or not: imports know no steps', () => {
    expect(states({ role: 'equipe', heures: 2 }, { stepsDisplayed: [] })).toMatchObject({
      role: ['equipe'],
      heures: '(not_asked)',
      ateliers: '(not_reached)',
    });
  });

  it('is that nobody asked, for answers kept from a way that was left', () => {
    const left = { role: 'seul', ateliers: ['initiation'], heures: 3, mot: 'oui', remarque: 'r' };
    expect(states(left)).toEqual({
      role: ['seul'],
      ateliers: '(not_asked)',
      heures: '(not_asked)',
      'moments.matin': '(blank)',
      'moments.soir': '(blank)',
      mot: '(not_asked)',
      remarque: '(not_asked)',
    });
  });

  it('does not confuse « aucun » or zero with nothing', () => {
    expect(states({ role: 'equipe', ateliers: ['aucun'] }).ateliers).toEqual(['aucun']);
    expect(states({ role: 'equipe', ateliers: ['autre'], heures: 0 }).heures).toBe(0);
  });
});

describe('who counts', () => {
  const half: Answers = { role: 'seul' };
  const drafts = [
    response(half, { id: 'd1', state: 'draft' }),
    response({ role: 'equipe' }, { id: 'd2', state: 'draft' }),
    response({}, { id: 'd3', state: 'draft' }),
  ];

  it('are those who sent: a draft is no row, and is counted apart', () => {
    const data = datasetOf(...drafts, response({}, { id: 's1' }));
    expect(data.respondents.map(({ id }) => id)).toEqual(['s1']);
    expect(data.columns.get('role')?.states).toHaveLength(1);
    expect(data.drafts).toEqual({ partial: 1, brokenOff: 1 });
  });

  it('are, after closing, those drafts that were counted then', () => {
    const counted = { partial: 20, brokenOff: 11 };
    expect(buildDataset(sample, [], [response({})], counted).drafts).toEqual(counted);
    expect(buildDataset(sample, [], [response({})], { partial: 0, brokenOff: 0 }).drafts).toEqual({
      partial: 0,
      brokenOff: 0,
    });
  });

  it('are counted among all who were asked', () => {
    const invited = deepFreeze([{ type: 'college' }, { type: 'lycee' }, { type: 'lycee' }]);
    expect(buildDataset(sample, invited, []).invited).toEqual(invited);
    expect(buildDataset(sample, invited, []).respondents).toEqual([]);
  });
});
