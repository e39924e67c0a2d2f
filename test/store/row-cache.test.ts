/** What is remembered of rows is what reading them again would give, whoever wrote in between. */
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { eraseResponse, findResponse, listResponses } from '../../src/store/responses.ts';
import { rowCache } from '../../src/store/row-cache.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { DURING, inviteSomebody, newResponse, openEdition, saveOf } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ID = newResponse('i0').id;

/** Two processes over the same folder. */
async function twoStores(): Promise<readonly [Store, Store]> {
  const folder = temporaryFolder();
  const stores = [await openStore(folder), await openStore(folder)] as const;
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  await openEdition(stores[0]);
  await inviteSomebody(stores[0]);
  return stores;
}

/** A change is asked of SQLite once a turn. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function stored(store: Store) {
  return (await listResponses(store, 'exemple/2025')).find(({ id }) => id === ID);
}

type Act = 'save' | 'erase' | 'reframe' | 'read';
const acts: Readonly<Record<Act, (store: Store) => Promise<unknown>>> = {
  save: async (store) => {
    const before = await findResponse(store, ID);
    const queue = createSaveQueue(store, () => DURING);
    const response = before ?? newResponse('i0');
    const remarque = `après ${response.revision}`;
    return queue.save(saveOf({ ...response, answers: { ...response.answers, remarque } }));
  },
  erase: (store) => eraseResponse(store, ID),
  reframe: (store) =>
    store.db.updateTable('responses').set({ frame: '{"type":"autre"}' }).execute(),
  read: (store) => findResponse(store, ID),
};

it('is what stands in the database, after anything done here or elsewhere', async () => {
  const act = fc.record({
    act: fc.constantFrom(...(Object.keys(acts) as Act[])),
    by: fc.constantFrom(0, 1),
    /** Without waiting for the end of the one before. */
    atOnce: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (list) => {
      const stores = await twoStores();
      let under: Promise<unknown>[] = [];
      for (const { act, by, atOnce } of list) {
        under.push(acts[act](stores[by as 0 | 1]));
        if (atOnce) continue;
        await Promise.all(under);
        under = [];
        await nextTurn();
        for (const store of stores)
          expect(await findResponse(store, ID)).toEqual(await stored(store));
      }
      await Promise.all(under);
      await nextTurn();
      for (const store of stores)
        expect(await findResponse(store, ID)).toEqual(await stored(store));
    }),
    { numRuns: 60 },
  );
});

it('is the very same object until the row changes', async () => {
  const [store, other] = await twoStores();
  await acts.save(store);
  const first = await findResponse(store, ID);
  expect(first).toBeDefined();
  expect(await findResponse(store, ID)).toBe(first);
  await acts.save(other);
  await nextTurn();
  expect((await findResponse(store, ID))?.revision).toBe(2);
});

it('keeps nothing that was read before a change, however late it is told', async () => {
  const [store, other] = await twoStores();
  const cache = rowCache<string>('invitees', 'id')(store);
  const version = cache.version();
  await acts.save(other);
  await nextTurn();
  // Asked for by somebody else in between.
  cache.get('i0');
  cache.keep([['i0', 'lu avant']], version);
  expect(cache.get('i0')).toBeUndefined();
  cache.keep([['i0', 'lu après']], cache.version());
  expect(cache.get('i0')).toBe('lu après');
});

it('has the frame that the invitee list gave meanwhile, which a save leaves as it is', async () => {
  const [store, other] = await twoStores();
  await acts.save(store);
  const before = await findResponse(store, ID);
  await acts.reframe(other);
  if (before) await createSaveQueue(store, () => DURING).save(saveOf(before));
  await nextTurn();
  expect(await findResponse(store, ID)).toMatchObject({ revision: 2, frame: { type: 'autre' } });
});
