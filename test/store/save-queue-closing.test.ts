import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { removeInvitee } from '../../src/store/correct-invitees.ts';
import { saveInvitees, setDeclined } from '../../src/store/invitees.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { listResponses } from '../../src/store/responses.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { sample } from '../definition/sample.ts';
import {
  DURING,
  EDITION,
  inviteSomebody,
  KEY,
  newResponse,
  openEdition,
  person,
  saveOf,
} from './edition.ts';

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
  await inviteSomebody(store);
});
afterEach(() => store.close());

describe('an edition that takes no answers', () => {
  // Open from 2025-06-01T08:00 to 2025-06-30T23:59 in Paris, two hours ahead of UTC.
  it.each([
    ['2025-06-01T05:59:59.999Z', 'closed'],
    ['2025-06-01T06:00:00.000Z', 'saved'],
    ['2025-06-30T21:59:59.999Z', 'saved'],
    ['2025-06-30T22:00:00.000Z', 'closed'],
  ])('by the clock: at %s a save is %s', async (instant, expected) => {
    const queue = createSaveQueue(store, () => new Date(instant));
    expect(await queue.save(saveOf(newResponse('i1')))).toMatchObject({ outcome: expected });
    expect(await listResponses(store, EDITION)).toHaveLength(expected === 'saved' ? 1 : 0);
  });

  it('refuses what was asked while it was open, when the time has passed since', async () => {
    let now = new Date('2025-06-30T21:59:59.999Z');
    const queue = createSaveQueue(store, () => now);
    const asked = queue.save(saveOf(newResponse('i1')));
    now = new Date('2025-06-30T22:00:00.000Z');
    expect(await asked).toEqual({ outcome: 'closed' });
    expect(await listResponses(store, EDITION)).toEqual([]);
  });

  it('refuses what was asked while it was open, when it was closed by hand since', async () => {
    const queue = createSaveQueue(store, () => DURING);
    const asked = queue.save(saveOf(newResponse('i1')));
    await closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-06-15');
    expect(await asked).toEqual({ outcome: 'closed' });
    expect(await listResponses(store, EDITION)).toEqual([]);
  });

  it('keeps what was sent, and refuses to change it', async () => {
    const queue = createSaveQueue(store, () => DURING);
    const sent = newResponse('i1', { state: 'sent', sentOn: '2025-06-15' });
    await queue.save(saveOf(sent));
    await closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-07-01');
    const change = { ...sent, revision: 1, answers: {} };
    expect(await queue.save(saveOf(change))).toEqual({ outcome: 'closed' });
    expect((await listResponses(store, EDITION))[0]?.answers).toEqual(sent.answers);
  });
});

describe('a link that takes no answers any more', () => {
  const anne = person('Anne');
  const ofAnne = saveOf(newResponse(anne.id), EDITION, anne.id);
  beforeEach(() => saveInvitees(store, EDITION, [anne], KEY));

  it.each([
    ['whose person was taken off the list', () => removeInvitee(store, KEY, anne.id)],
    ['whose person has declined', () => setDeclined(store, anne.id, true)],
  ])('%s since it was asked, saves nothing', async (_, happens) => {
    const queue = createSaveQueue(store, () => DURING);
    const [asked, other] = [queue.save(ofAnne), queue.save(saveOf(newResponse('i1')))];
    await happens();
    expect(await asked).toEqual({ outcome: 'closed' });
    expect(await other).toMatchObject({ outcome: 'saved' });
    expect(await listResponses(store, EDITION)).toHaveLength(1);
  });
});
