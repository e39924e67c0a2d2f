import { describe, expect, it } from 'vitest';
import { frameOf, type Invitee } from '../../src/campaign/invitee.ts';
import { deepFreeze } from '../definition/sample.ts';

const jeanne: Invitee = deepFreeze({
  id: 'i1',
  email: 'jeanne.martin@example.org',
  civility: 'Mme',
  lastName: 'Martin',
  firstName: 'Jeanne',
  assignments: [
    { uai: '0169001A', establishment: 'Collège A', frame: { type: 'college' } },
    { uai: '0169002B', establishment: 'Lycée B', frame: { type: 'lycee' } },
  ],
});

describe('the frame of a person', () => {
  it('is that of the first assignment, for one person counts once', () => {
    expect(frameOf(jeanne)).toEqual({ type: 'college' });
  });

  it('is empty for somebody without any', () => {
    expect(frameOf({ ...jeanne, assignments: [] })).toEqual({});
  });
});
