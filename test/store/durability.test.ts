import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findEdition } from '../../src/store/editions.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { sample } from '../definition/sample.ts';
import { DURING, EDITION, inviteSomebody, newResponse, openEdition, saveOf } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { countCommits } from './wal.ts';

async function storeOnDisk() {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  await openEdition(store);
  await inviteSomebody(store);
  const file = join(folder, 'millesime.sqlite');
  const queue = createSaveQueue(store, () => DURING);
  return { store, queue, file, commits: () => countCommits(`${file}-wal`) };
}

const saves = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => saveOf(newResponse(`i${from + n}`)));

describe('saves on disk', () => {
  it('of one turn are one transaction, those of three turns are three', async () => {
    const { queue, commits } = await storeOnDisk();
    const before = commits();
    expect(before).toBeGreaterThan(0);
    await Promise.all(saves(100).map(queue.save));
    expect(commits() - before).toBe(1);
    for (const save of saves(3, 100)) await queue.save(save);
    expect(commits() - before).toBe(4);
  });

  it('that change nothing write nothing', async () => {
    const { queue, commits } = await storeOnDisk();
    await Promise.all(saves(1).map(queue.save));
    const before = commits();
    await Promise.all(saves(5).map((save) => queue.save({ ...save, edition: 'rien/2025' })));
    await Promise.all(saves(1).map(queue.save));
    expect(commits()).toBe(before);
  });

  it('are acknowledged when another process can read them, not before', async () => {
    const { queue, file } = await storeOnDisk();
    const other = new Database(file, { readonly: true });
    onTestFinished(() => {
      other.close();
    });
    const count = other.prepare('select count(*) from responses').pluck();
    const seen = await Promise.all(
      saves(10).map((save) => queue.save(save).then(() => count.get())),
    );
    expect(seen).toEqual(Array(10).fill(10));
  });
});

describe('what closing erases', () => {
  it('cannot be read in the files of the database any more', async () => {
    const { store, queue, file } = await storeOnDisk();
    const text = (word: string) => ({ answers: { remarque: `${word} `.repeat(400) } });
    await queue.save(saveOf(newResponse('i1', text('brouillon'))));
    await queue.save(saveOf(newResponse('i2', { ...text('remerciement'), state: 'sent' })));
    await closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-07-01');
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const bytes = readFileSync(file);
    expect(bytes.includes('remerciement')).toBe(true);
    expect(bytes.includes('brouillon')).toBe(false);
  });
});

describe('while another connection stays open, as a running service does', () => {
  it('closing empties the log of what it erased', async () => {
    const { store, queue, file } = await storeOnDisk();
    const folder = dirname(file);
    await queue.save(
      saveOf(newResponse('i1', { answers: { remarque: 'brouillon '.repeat(400) } })),
    );
    const closing = await openStore(folder);
    onTestFinished(() => closing.close());
    await closeEdition(closing, { name: EDITION, questionnaire: sample }, '2025-07-01');
    expect(closing.emptyLog()).toBe(true);
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('brouillon'), name).toBe(false);
    }
    expect((await findEdition(store, EDITION))?.state).toBe('closed');
  });

  it.skipIf(process.platform === 'win32')('its files are for their owner alone', async () => {
    const { file } = await storeOnDisk();
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
  });
});
