import { describe, expect, it } from 'vitest';
import { completeness, countDrafts } from '../../src/form/completeness.ts';
import type { Answers, Response } from '../../src/form/response.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

describe('how far someone went', () => {
  it('is counted of the questions that this person is asked', () => {
    expect(completeness(sample, {})).toEqual({ applicable: 2, answered: 0 });
    expect(completeness(sample, { role: 'seul' })).toEqual({ applicable: 2, answered: 1 });
    // role, ateliers, moments, remarque
    expect(completeness(sample, { role: 'equipe' })).toEqual({ applicable: 4, answered: 1 });
    // and heures
    expect(completeness(sample, { role: 'equipe', ateliers: ['initiation'] })).toEqual({
      applicable: 5,
      answered: 2,
    });
  });

  it('counts a matrix once, as soon as a row has an answer', () => {
    expect(completeness(sample, { moments: { soir: 'jamais' } }).answered).toBe(1);
  });

  it('counts zero and a refusal as answers', () => {
    const answers: Answers = { role: 'equipe', ateliers: ['autre'], heures: 0 };
    expect(completeness(sample, answers).answered).toBe(3);
    expect(completeness(sample, { role: 'refus' }).answered).toBe(1);
  });

  it('does not count answers of questions no longer asked, nor texts beside a choice', () => {
    const answers: Answers = {
      role: 'seul',
      ateliers: ['autre'],
      'ateliers.autre': 'x',
      heures: 2,
    };
    expect(completeness(sample, answers)).toEqual({ applicable: 2, answered: 1 });
  });
});

describe('drafts', () => {
  const drafts = (...several: Answers[]) =>
    several.map((answers, index) => response(`r${index}`, 'draft', answers));
  const response = (id: string, state: Response['state'], answers: Answers): Response =>
    deepFreeze({ id, state, answers, stepsDisplayed: ['mission'], frame: {} });

  it('are partial from exactly half of the questions on', () => {
    // 2 of 4: the exact half.
    const half: Answers = { role: 'equipe', ateliers: ['aucun'] };
    expect(countDrafts(sample, drafts(half))).toEqual({ partial: 1, brokenOff: 0 });
    // 2 of 5: less than half.
    const less: Answers = { role: 'equipe', ateliers: ['initiation'] };
    expect(countDrafts(sample, drafts(less))).toEqual({ partial: 0, brokenOff: 1 });
    // 3 of 5: more than half.
    const more: Answers = { ...less, remarque: 'Rien.' };
    expect(countDrafts(sample, drafts(more))).toEqual({ partial: 1, brokenOff: 0 });
  });

  it('without any answer are nobody', () => {
    expect(countDrafts(sample, drafts({}, { heures: 3 }))).toEqual({ partial: 0, brokenOff: 0 });
  });

  it('are counted apart from what was sent', () => {
    const all = [
      ...drafts({ role: 'seul' }, { role: 'equipe' }, {}),
      response('s', 'sent', { role: 'seul', moments: { matin: 'jamais' } }),
      response('t', 'sent', {}),
    ];
    expect(countDrafts(sample, all)).toEqual({ partial: 1, brokenOff: 1 });
  });
});
