import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { NewerDatabaseError } from '../../src/store/migrate.ts';
import { openMemoryStore, openStore } from '../../src/store/open-store.ts';
import { EDITION, openEdition } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DATABASE = 'millesime.sqlite';

describe('the migrations', () => {
  it('are each applied to an empty database, in the order of their names', async () => {
    const store = await openMemoryStore();
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(
      store.db,
    );
    const files = readdirSync(new URL('../../migrations/', import.meta.url)).sort();
    expect(rows.map(({ name }) => `${name}.ts`)).toEqual(files);
    await store.close();
  });

  it('make the columns that the program names', async () => {
    const store = await openMemoryStore();
    const tables = await store.db.introspection.getTables();
    const columns = tables.map(({ name, columns }) => [name, columns.map((c) => c.name).sort()]);
    expect(Object.fromEntries(columns)).toEqual({
      editions: [
        ...['closed_on', 'closes', 'demonstration', 'drafts_at_closing', 'name', 'opened_on'],
        ...['opens', 'questionnaire', 'questionnaire_sha256', 'state', 'time_zone'],
      ],
      invitees: [
        ...['assignments', 'civility', 'edition', 'email', 'first_name', 'id', 'last_name'],
        'token_hash',
      ],
      responses: [
        ...['answers', 'edition', 'frame', 'id', 'questionnaire_sha256', 'revision', 'saved_by'],
        ...['sent_on', 'state', 'steps_displayed', 'updated_on'],
      ],
    });
    await store.close();
  });

  it('index every column that refers to another table', async () => {
    const store = await openMemoryStore();
    const { rows } = await sql<{ table: string; column: string }>`
      select t.name as "table", f."from" as "column"
      from sqlite_master t join pragma_foreign_key_list(t.name) f where t.type = 'table'
    `.execute(store.db);
    const { rows: indexed } = await sql<{ table: string; column: string }>`
      select t.name as "table", c.name as "column" from sqlite_master t
      join pragma_index_list(t.name) i join pragma_index_info(i.name) c
      where t.type = 'table' and c.seqno = 0
    `.execute(store.db);
    expect(rows).toContainEqual({ table: 'responses', column: 'edition' });
    for (const reference of rows) expect(indexed).toContainEqual(reference);
    await store.close();
  });

  it('are not applied twice, and lose nothing', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    await openEdition(first);
    await first.close();
    const second = await openStore(folder);
    const editions = await second.db.selectFrom('editions').select('name').execute();
    expect(editions).toEqual([{ name: EDITION }]);
    await second.close();
  });
});

describe('a database of a newer version', () => {
  async function newerDatabase(): Promise<string> {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await openEdition(store);
    await store.close();
    const sqlite = new Database(join(folder, DATABASE));
    sqlite.exec("insert into kysely_migration values ('9999-later', '2031-01-01T00:00:00Z')");
    sqlite.exec('alter table responses add column later text');
    sqlite.close();
    return folder;
  }

  it('is refused in one French sentence', async () => {
    const refusal = await openStore(await newerDatabase()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NewerDatabaseError);
    expect((refusal as Error).message).toBe(
      'La base de données vient d’une version plus récente de Millésime : mettez le programme à jour (git pull) avant de l’ouvrir.',
    );
  });

  it('stays as it was, to the byte', async () => {
    const folder = await newerDatabase();
    const contents = () =>
      readdirSync(folder).map((file) => {
        const bytes = readFileSync(join(folder, file));
        return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
      });
    const before = contents();
    await expect(openStore(folder)).rejects.toThrow(NewerDatabaseError);
    expect(contents()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
