import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as initial from '../../migrations/0001-initial.ts';
import type { Tables } from './tables.ts';

/** In the order of their names. A migration that has landed is never edited. */
const migrations: Readonly<Record<string, Migration>> = { '0001-initial': initial };

/** Thrown when another version of the program has already changed the database. */
export class NewerDatabaseError extends Error {}

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new NewerDatabaseError(
      'La base de données vient d’une version plus récente de Millésime : mettez le programme à jour (git pull) avant de l’ouvrir.',
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
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
