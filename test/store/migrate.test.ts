import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import * as initial from '../../migrations/0001-initial.ts';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { amendEdition } from '../../src/store/amendments.ts';
import { findEdition } from '../../src/store/editions.ts';
import { NewerDatabaseError } from '../../src/store/migrate.ts';
import { openMemoryStore, openStore, type Store } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { sample } from '../definition/sample.ts';
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
      amendments: [
        ...['day', 'edition', 'number', 'questionnaire_before', 'reason', 'sha256_after'],
        'sha256_before',
      ],
      editions: [
        ...['answers_erased_on', 'closed_on', 'closes', 'demonstration', 'drafts_at_closing'],
        ...['invitees_erased_on', 'name', 'opened_on'],
        ...['opens', 'questionnaire', 'questionnaire_sha256', 'source', 'state', 'time_zone'],
      ],
      invitees: [
        ...['answered', 'assignments', 'civility', 'declined', 'edition', 'email'],
        ...['first_name', 'id', 'last_name'],
        'token_hash',
      ],
      responses: [
        ...['answers', 'edition', 'frame', 'id', 'questionnaire_sha256', 'revision', 'saved_by'],
        ...['sealed_frame', 'sent_on', 'state', 'steps_displayed', 'updated_on'],
      ],
      setting_changes: ['day', 'edition', 'number', 'reason', 'settings_after', 'settings_before'],
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

describe('what came after the first version', () => {
  /** As version 0.1 left it: made by its migration alone, with rows in every table. */
  async function olderDatabase(): Promise<{ folder: string; rows: object }> {
    const folder = temporaryFolder();
    const sqlite = new Database(join(folder, DATABASE));
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    const provider = { getMigrations: async () => ({ '0001-initial': initial }) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    expect(error).toBeUndefined();
    const edition = {
      ...{ name: EDITION, state: 'open', questionnaire: JSON.stringify(sample) },
      ...{ questionnaire_sha256: questionnaireHash(sample), time_zone: 'Europe/Paris' },
      ...{ opens: '2025-06-01T08:00', closes: null, demonstration: 0, opened_on: '2025-05-20' },
      ...{ closed_on: null, drafts_at_closing: null },
    };
    const closed = {
      ...{ ...edition, name: 'exemple/2024', state: 'closed', closed_on: '2024-07-01' },
      drafts_at_closing: '{"partial":1,"brokenOff":2}',
    };
    const invitee = {
      ...{ id: 'i1', edition: EDITION, token_hash: 'h', email: 'jeanne@example.org' },
      ...{ civility: 'Mme', last_name: 'É😀', first_name: '', assignments: '[{"uai":"0169001X"}]' },
    };
    const response = {
      ...{ id: 'r1', edition: EDITION, state: 'sent', revision: 7, frame: '{"type":"college"}' },
      ...{ questionnaire_sha256: 'a'.repeat(64), answers: '{"mot":"l’été"}', saved_by: '{}' },
      ...{ steps_displayed: '["mission"]', updated_on: '2025-06-14', sent_on: '2025-06-14' },
    };
    await db.insertInto('editions').values([edition, closed]).execute();
    await db.insertInto('invitees').values(invitee).execute();
    await db.insertInto('responses').values(response).execute();
    await db.destroy();
    return {
      folder,
      rows: {
        // Their text was not kept then, and nothing of them has been erased.
        editions: [closed, edition].map((row) => ({
          ...row,
          ...{ source: null, invitees_erased_on: null, answers_erased_on: null },
        })),
        invitees: [{ ...invitee, answered: 0, declined: 0 }],
        responses: [{ ...response, sealed_frame: null }],
      },
    };
  }

  const tables = ['editions', 'invitees', 'responses'] as const;
  async function rowsOf({ db }: Store): Promise<object> {
    const read = tables.map(async (table) => {
      const rows = await db.selectFrom(table).selectAll().orderBy(sql`1`).execute();
      return [table, rows] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  }

  it('carries every row of the version before over, and loses nothing', async () => {
    const { folder, rows } = await olderDatabase();
    const store = await openStore(folder);
    expect(await rowsOf(store)).toEqual(rows);
    for (const table of ['amendments', 'setting_changes'] as const) {
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    await store.close();
  });

  it('lets what was open before be amended, and refers to editions that exist', async () => {
    const { folder } = await olderDatabase();
    const store = await openStore(folder);
    const after = { ...sample, title: 'Exemples' };
    const amendment = { before: sample, after, day: '2025-06-16', reason: 'Pluriel' };
    expect(await amendEdition(store, { edition: EDITION, ...amendment })).toBe(1);
    expect((await findEdition(store, EDITION))?.questionnaire.title).toBe('Exemples');
    const nowhere = { edition: 'rien/2025', number: 1, day: '', reason: '' };
    const hashes = { questionnaire_before: '', sha256_before: '', sha256_after: '' };
    await expect(
      store.db
        .insertInto('amendments')
        .values({ ...nowhere, ...hashes })
        .execute(),
    ).rejects.toThrow('FOREIGN KEY');
    await store.close();
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
