import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openMemoryStore, openStore, type Store } from '../../src/store/open-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function pragma(store: Store, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db);
  return Object.values(rows[0] ?? {})[0];
}

describe('a store on disk', () => {
  it('makes its folder, and every folder above', async () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const store = await openStore(folder);
    await store.close();
    expect(existsSync(join(folder, 'millesime.sqlite'))).toBe(true);
  });

  it('outlives a power cut: WAL, and every commit forced to the disk', async () => {
    const store = await openStore(temporaryFolder());
    expect(await pragma(store, 'journal_mode')).toBe('wal');
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(await pragma(store, 'synchronous')).toBe(2);
    await store.close();
  });

  it('holds references to what exists, in memory too', async () => {
    const stores = [await openStore(temporaryFolder()), await openMemoryStore()];
    for (const store of stores) {
      expect(await pragma(store, 'foreign_keys')).toBe(1);
      const orphan = store.db.insertInto('invitees').values({
        id: 'i1',
        edition: 'rien/2025',
        token_hash: 'h',
        email: 'e',
        civility: '',
        last_name: '',
        first_name: '',
        assignments: '[]',
      });
      await expect(orphan.execute()).rejects.toThrow('FOREIGN KEY');
      await store.close();
    }
  });

  it('can be read by another process while it is open', async () => {
    const folder = temporaryFolder();
    const one = await openStore(folder);
    const other = await openStore(folder);
    expect(await other.db.selectFrom('editions').selectAll().execute()).toEqual([]);
    await one.close();
    await other.close();
  });

  it('is empty each time in memory', async () => {
    const one = await openMemoryStore();
    const other = await openMemoryStore();
    await one.db.deleteFrom('editions').execute();
    await one.close();
    expect(await other.db.selectFrom('editions').selectAll().execute()).toEqual([]);
    await other.close();
  });
});
