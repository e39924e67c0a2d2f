import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as initial from '../../migrations/0001-initial.ts';
import * as amendments from '../../migrations/0002-amendments.ts';
import * as answering from '../../migrations/0003-answering.ts';
import type { Tables } from './tables.ts';

/** In the order of their names. A migration that has landed is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-amendments': amendments,
  '0003-answering': answering,
};

/** Thrown when another version of the program has already changed the database. */
export class NewerDatabaseError extends Error {}

/**
 * Brings the tables up to date, all or nothing. A service and a command begun together would both
 * see the older tables: the second waits for the first, and finds the work done.
 * @throws NewerDatabaseError
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (await isUpToDate(db)) return;
  await sql`begin immediate`.execute(db);
  try {
    const provider = { getMigrations: async () => migrations };
    const migrator = new Migrator({ db, provider, disableTransactions: true });
    const { error } = (await isUpToDate(db)) ? {} : await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    await sql`commit`.execute(db);
  } catch (error) {
    // SQLite may have undone it by itself, and the first error is the one to tell.
    await sql`rollback`.execute(db).catch(() => undefined);
    throw error;
  }
}

async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  const applied = await appliedMigrations(db);
  if (applied.some((name) => !Object.hasOwn(migrations, name))) {
    throw new NewerDatabaseError(
      'La base de données vient d’une version plus récente de Millésime : mettez le programme à jour (git pull) avant de l’ouvrir.',
    );
  }
  return Object.keys(migrations).every((name) => applied.includes(name));
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
