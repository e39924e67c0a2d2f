/** What was erased is looked for in the bytes of the database and of its log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { saveInvitees } from '../../src/store/invitees.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { eraseResponse } from '../../src/store/responses.ts';
import { createSaveQueue, type SaveQueue } from '../../src/store/save-queue.ts';
import { DURING, EDITION, KEY, newResponse, openEdition, person, saveOf } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const anne = person('Anne');
const draft = newResponse(anne.id, { answers: { remarque: 'inoubliable' } });
let file: string;
let store: Store;
let queue: SaveQueue;
let service: Promise<void> | undefined;

const stop = () => {
  service ??= store.close();
  return service;
};
beforeEach(async () => {
  const folder = temporaryFolder();
  file = join(folder, 'millesime.sqlite');
  store = await openStore(folder);
  service = undefined;
  onTestFinished(stop);
  queue = createSaveQueue(store, () => DURING);
  await openEdition(store);
  await saveInvitees(store, EDITION, [anne], KEY);
  await queue.save(saveOf(draft, EDITION, anne.id));
});

const holds = (end = '') => readFileSync(`${file}${end}`).includes('inoubliable');

/** Another program that reads the database as it is now, until it has read enough. */
function reader() {
  const other = new Database(file, { readonly: true });
  onTestFinished(() => {
    other.close();
  });
  other.exec('begin');
  expect(other.prepare('select answers from responses').all()).toHaveLength(1);
  return () => other.exec('commit');
}

describe('what was erased while another program reads the database', () => {
  it('leaves the log once that has read enough', async () => {
    const readEnough = reader();
    await eraseResponse(store, draft.id);
    expect(holds('-wal')).toBe(true);
    readEnough();
    await expect.poll(() => holds('-wal'), { timeout: 20_000 }).toBe(false);
    expect(holds()).toBe(false);
  });

  it('leaves it so too where an anonymous sending cut the draft loose', async () => {
    const readEnough = reader();
    const sent = { ...draft, answers: {}, revision: 1, state: 'sent' as const };
    const release = { id: `r${'0'.repeat(32)}`, sealedFrame: 'sealed' };
    await queue.save({ ...saveOf(sent, EDITION, anne.id), release });
    expect(holds('-wal')).toBe(true);
    readEnough();
    await expect.poll(() => holds('-wal'), { timeout: 20_000 }).toBe(false);
    expect(holds()).toBe(false);
  });

  it('leaves it when the service stops, at the latest', async () => {
    const readEnough = reader();
    await eraseResponse(store, draft.id);
    readEnough();
    // The other program stays, or the log would go with the last connection.
    await stop();
    expect([holds('-wal'), holds()]).toEqual([false, false]);
  });
});

describe('what is erased while somebody’s answer is being written', () => {
  it('disturbs neither, and leaves the log after it', async () => {
    await store.db.transaction().execute(async (db) => {
      await db.deleteFrom('responses').where('id', '=', draft.id).execute();
      store.emptyLogSoon();
      expect(store.emptyLog()).toBe(false);
    });
    expect(holds('-wal')).toBe(true);
    await expect.poll(() => holds('-wal'), { timeout: 20_000 }).toBe(false);
    expect(holds()).toBe(false);
  });
});
