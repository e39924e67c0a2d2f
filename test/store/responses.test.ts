import { describe, expect, it } from 'vitest';
import { toResponse } from '../../src/store/responses.ts';

const row = Object.freeze({
  id: 'r1',
  edition: 'exemple/2025',
  state: 'sent',
  revision: 3,
  questionnaire_sha256: 'a'.repeat(64),
  answers: '{"moments":{"matin":"jamais"},"ateliers":["aucun"],"heures":2.5}',
  steps_displayed: '["mission","duree"]',
  saved_by: '{"mission":"page"}',
  frame: '{"type":"college"}',
  updated_on: '2025-06-14',
  sent_on: '2025-06-14',
});

describe('a row of the responses', () => {
  it('is a response', () => {
    expect(toResponse(row)).toEqual({
      id: 'r1',
      state: 'sent',
      revision: 3,
      answers: { moments: { matin: 'jamais' }, ateliers: ['aucun'], heures: 2.5 },
      stepsDisplayed: ['mission', 'duree'],
      savedBy: { mission: 'page' },
      frame: { type: 'college' },
      updatedOn: '2025-06-14',
      sentOn: '2025-06-14',
    });
  });

  it('whose state is not known is a draft, which no figure counts', () => {
    expect(toResponse({ ...row, state: 'other' }).state).toBe('draft');
  });
});
