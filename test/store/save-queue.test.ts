import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertEdition } from '../../src/store/editions.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { findResponse, listResponses } from '../../src/store/responses.ts';
import { createSaveQueue, type SaveQueue } from '../../src/store/save-queue.ts';
import { sample } from '../definition/sample.ts';
import { DURING, EDITION, inviteSomebody, newResponse, openEdition, saveOf } from './edition.ts';

let store: Store;
let queue: SaveQueue;

beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
  await inviteSomebody(store);
  queue = createSaveQueue(store, () => DURING);
});
afterEach(() => store.close());

const saved = (revision: number) => ({ outcome: 'saved', revision });

describe('a save', () => {
  it('is kept as it is, one revision on', async () => {
    const response = newResponse('i1', {
      answers: { role: 'autre', 'role.autre': 'É 😀 \n "', ateliers: ['initiation'], heures: 2.5 },
      stepsDisplayed: ['mission', 'duree'],
    });
    expect(await queue.save(saveOf(response))).toEqual(saved(1));
    expect(await findResponse(store, response.id)).toEqual({ ...response, revision: 1 });
  });

  it('replaces what was there, made from the last revision', async () => {
    const first = newResponse('i1');
    await queue.save(saveOf(first));
    const sent = {
      ...first,
      revision: 1,
      state: 'sent' as const,
      answers: { role: 'equipe' },
      sentOn: '2025-06-16',
      updatedOn: '2025-06-16',
    };
    expect(await queue.save(saveOf(sent))).toEqual(saved(2));
    expect(await listResponses(store, EDITION)).toEqual([{ ...sent, revision: 2 }]);
  });

  it('made from an older revision is stale, and changes nothing', async () => {
    const first = newResponse('i1');
    await queue.save(saveOf(first));
    await queue.save(saveOf({ ...first, revision: 1, answers: { role: 'equipe' } }));
    const before = await findResponse(store, first.id);
    for (const revision of [0, 1, 3]) {
      const late = { ...first, revision, answers: { role: 'refus' } };
      expect(await queue.save(saveOf(late))).toEqual({ outcome: 'stale' });
    }
    expect(await findResponse(store, first.id)).toEqual(before);
  });

  it('is stale when it says it is not new, and nothing is there', async () => {
    expect(await queue.save(saveOf(newResponse('i1', { revision: 1 })))).toEqual({
      outcome: 'stale',
    });
    expect(await listResponses(store, EDITION)).toEqual([]);
  });
});

describe('saves of one turn', () => {
  it('of one response: the first is kept, the others are told that it changed', async () => {
    const from = (role: string) => saveOf(newResponse('i1', { answers: { role } }));
    const results = await Promise.all(['seul', 'equipe', 'refus'].map((r) => queue.save(from(r))));
    expect(results).toEqual([saved(1), { outcome: 'stale' }, { outcome: 'stale' }]);
    expect((await listResponses(store, EDITION))[0]?.answers).toEqual({ role: 'seul' });
  });

  it('of 1 200 persons are all kept', async () => {
    const saves = Array.from({ length: 1200 }, (_, n) => saveOf(newResponse(`i${n}`)));
    const results = await Promise.all(saves.map(queue.save));
    expect(results.every(({ outcome }) => outcome === 'saved')).toBe(true);
    expect(await listResponses(store, EDITION)).toHaveLength(1200);
  });

  it('a turn apart go together after a group of several, and alone after one alone', async () => {
    let groups = 0;
    const gathered = Promise.withResolvers<void>();
    const counting = () => {
      groups++;
      return DURING;
    };
    queue = createSaveQueue(store, counting, () => gathered.promise);
    const aTurnApart = async (...ids: readonly string[]) => {
      const saves: Promise<unknown>[] = [];
      for (const id of ids) {
        saves.push(queue.save(saveOf(newResponse(id))));
        await setImmediate();
      }
      return Promise.all(saves);
    };
    await aTurnApart('i1', 'i2');
    expect(groups).toBe(2);
    await Promise.all(['i3', 'i4'].map((id) => queue.save(saveOf(newResponse(id)))));
    expect(groups).toBe(3);
    const apart = aTurnApart('i5', 'i6', 'i7');
    for (let turn = 0; turn < 4; turn++) await setImmediate();
    expect(groups).toBe(3);
    gathered.resolve();
    expect(await apart).toEqual([saved(1), saved(1), saved(1)]);
    expect(groups).toBe(4);
  });

  it('do not fall with one that cannot be written', async () => {
    const bad = newResponse('i2', { updatedOn: null as unknown as string });
    const worse = newResponse('i4', { answers: { heures: 1n as unknown as number } });
    const all = [newResponse('i1'), bad, newResponse('i3'), worse, newResponse('i5')];
    const results = await Promise.allSettled(all.map((response) => queue.save(saveOf(response))));
    expect(results.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
    const kept = (await listResponses(store, EDITION)).map(({ id }) => id);
    expect(kept).toEqual([all[0], all[2], all[4]].map((response) => response?.id).sort());
  });

  it('do not fall with one of an edition that takes no answers', async () => {
    const results = await Promise.all([
      queue.save(saveOf(newResponse('i1'), 'rien/2025')),
      queue.save(saveOf(newResponse('i2'))),
    ]);
    expect(results).toEqual([{ outcome: 'closed' }, saved(1)]);
  });

  it('go each to their own edition', async () => {
    const other = { ...sample, edition: '2026' };
    const dates = { opens: null, closes: null, openedOn: '2025-05-20', demonstration: true };
    await insertEdition(store, { questionnaire: other, ...dates });
    await Promise.all([
      queue.save(saveOf(newResponse('i1'))),
      queue.save(saveOf(newResponse('i2'), 'exemple/2026')),
    ]);
    expect((await listResponses(store, EDITION)).map(({ id }) => id)).toEqual([
      newResponse('i1').id,
    ]);
    expect(await listResponses(store, 'exemple/2026')).toHaveLength(1);
  });
});

describe('draining', () => {
  it('waits for what was asked, and is at once over when nothing was', async () => {
    await queue.drain();
    const acknowledged: string[] = [];
    for (const n of [1, 2, 3]) {
      void queue
        .save(saveOf(newResponse(`i${n}`)))
        .then(({ outcome }) => acknowledged.push(outcome));
    }
    await queue.drain();
    expect(await listResponses(store, EDITION)).toHaveLength(3);
    expect(acknowledged).toEqual(['saved', 'saved', 'saved']);
  });

  it('leaves a queue that goes on', async () => {
    await queue.save(saveOf(newResponse('i1')));
    await queue.drain();
    expect(await queue.save(saveOf(newResponse('i2')))).toEqual(saved(1));
  });
});
