import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findEdition, insertEdition, listEditions } from '../../src/store/editions.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { listResponses } from '../../src/store/responses.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { sample } from '../definition/sample.ts';
import { DURING, EDITION, inviteSomebody, newResponse, openEdition, saveOf } from './edition.ts';

const OTHER = 'exemple/2026';
let store: Store;

beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
});
afterEach(() => store.close());

async function openOther(): Promise<void> {
  await insertEdition(store, {
    questionnaire: { ...sample, edition: '2026' },
    opens: null,
    closes: null,
    demonstration: true,
    openedOn: '2026-05-20',
  });
}

describe('an edition that was opened', () => {
  it('keeps its questionnaire and everything else', async () => {
    expect(await findEdition(store, EDITION)).toEqual({
      name: EDITION,
      state: 'open',
      questionnaire: sample,
      questionnaireSha256: questionnaireHash(sample),
      timeZone: 'Europe/Paris',
      opens: '2025-06-01T08:00',
      closes: '2025-06-30T23:59',
      demonstration: false,
      openedOn: '2025-05-20',
      closedOn: null,
      draftsAtClosing: undefined,
      inviteesErasedOn: null,
      answersErasedOn: null,
    });
  });

  it('is found by its name alone', async () => {
    expect(await findEdition(store, 'exemple/2024')).toBeUndefined();
    expect(await findEdition(store, "' or 1=1 --")).toBeUndefined();
  });

  it('is not opened a second time', async () => {
    await expect(openEdition(store)).rejects.toThrow('UNIQUE');
    expect(await listEditions(store)).toHaveLength(1);
  });

  it('stands beside others, by name', async () => {
    await openOther();
    const editions = await listEditions(store);
    expect(editions.map(({ name }) => name)).toEqual([EDITION, OTHER]);
    expect(editions[1]).toMatchObject({ opens: null, closes: null, demonstration: true });
  });
});

describe('closing an edition', () => {
  // « seul » is asked two questions, « equipe » four: one answer is half of the former's.
  const drafts = { partial: 1, brokenOff: 2 };
  const closing = { name: EDITION, questionnaire: sample };

  beforeEach(async () => {
    await openOther();
    await inviteSomebody(store);
    const queue = createSaveQueue(store, () => DURING);
    await Promise.all([
      queue.save(saveOf(newResponse('i1', { state: 'sent', sentOn: '2025-06-15' }))),
      queue.save(saveOf(newResponse('i2', { answers: { role: 'seul' } }))),
      ...['i3', 'i4'].map((id) =>
        queue.save(saveOf(newResponse(id, { answers: { role: 'equipe' } }))),
      ),
      queue.save(saveOf(newResponse('i6', { answers: {} }))),
      queue.save(saveOf(newResponse('i5'), OTHER)),
    ]);
  });

  it('erases the drafts and keeps their counts', async () => {
    expect(await listResponses(store, EDITION)).toHaveLength(5);
    expect((await closeEdition(store, closing, '2025-07-01')).draftsErased).toBe(4);
    expect(await findEdition(store, EDITION)).toMatchObject({
      state: 'closed',
      closedOn: '2025-07-01',
      draftsAtClosing: drafts,
    });
    const left = await listResponses(store, EDITION);
    expect(left.map(({ id, state }) => [id, state])).toEqual([[newResponse('i1').id, 'sent']]);
  });

  it('leaves other editions alone', async () => {
    const before = await findEdition(store, OTHER);
    await closeEdition(store, closing, '2025-07-01');
    expect(await findEdition(store, OTHER)).toEqual(before);
    expect(await listResponses(store, OTHER)).toHaveLength(1);
  });

  it('a second time changes neither the day nor the counts', async () => {
    await closeEdition(store, closing, '2025-07-01');
    const before = await findEdition(store, EDITION);
    expect((await closeEdition(store, closing, '2025-07-02')).draftsErased).toBe(0);
    expect(await findEdition(store, EDITION)).toEqual(before);
  });
});
