/** The database of a data folder, migrated, durable, and closed once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export interface Store {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/**
 * @param directory the data folder, made when missing
 * @throws Error in one French sentence when the database is newer than the program
 */
export async function openStore(directory: string): Promise<Store> {
  mkdirSync(directory, { recursive: true });
  return openDatabase(join(directory, 'millesime.sqlite'));
}

/** A store that lives as long as the process: tests. */
export async function openMemoryStore(): Promise<Store> {
  return openDatabase(':memory:');
}

async function openDatabase(file: string): Promise<Store> {
  const sqlite = new Database(file, { timeout: 5000 });
  sqlite.pragma('journal_mode = WAL');
  // better-sqlite3 would choose NORMAL, and an acknowledged answer must outlive a power cut.
  sqlite.pragma('synchronous = FULL');
  // What is erased is overwritten, not merely forgotten: drafts at closing, answers changed.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}
