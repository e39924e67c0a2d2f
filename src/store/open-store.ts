/** The database of a data folder, migrated, durable, and closed once. */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { logEmptier, PATIENCE_MS } from './empty-log.ts';
import { migrate } from './migrate.ts';
import { preparedOnce } from './prepared-once.ts';
import type { Tables } from './tables.ts';
import { type Changes, watchChanges } from './watch-changes.ts';

export interface Store {
  readonly db: Kysely<Tables>;
  /** Empties the log beside the database, where what was erased can still be read. False: busy. */
  readonly emptyLog: () => boolean;
  /** The same, without making anybody wait: as soon as it is free, on closing at last. */
  readonly emptyLogSoon: () => void;
  /**
   * Writes the whole file anew: what was erased, and the order in which rows came, cannot be read
   * in it any more. False: busy.
   */
  readonly rewrite: () => boolean;
  readonly changes: Changes;
  readonly close: () => Promise<void>;
}

/**
 * @param directory the data folder, made when missing
 * @throws Error in one French sentence when the database is newer than the program
 */
export async function openStore(directory: string): Promise<Store> {
  // Names, addresses and answers: for the owner alone.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openDatabase(join(directory, 'millesime.sqlite'));
}

/** A store that lives as long as the process: tests. */
export async function openMemoryStore(): Promise<Store> {
  return openDatabase(':memory:');
}

async function openDatabase(file: string): Promise<Store> {
  const isNew = file !== ':memory:' && !existsSync(file);
  const sqlite = new Database(file, { timeout: PATIENCE_MS });
  // The log beside it takes the same rights.
  if (isNew) chmodSync(file, 0o600);
  sqlite.pragma('journal_mode = WAL');
  // better-sqlite3 would choose NORMAL, and an acknowledged answer must outlive a power cut.
  sqlite.pragma('synchronous = FULL');
  // What is erased is overwritten, not merely forgotten: drafts at closing, answers changed.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(sqlite) }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const log = logEmptier(sqlite);
  const rewrite = () => {
    try {
      sqlite.exec('vacuum');
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      return false;
    }
    return log.now();
  };
  return {
    ...{ db, rewrite, emptyLog: log.now, emptyLogSoon: log.soon, changes: watchChanges(sqlite) },
    close: () => {
      log.stop();
      return db.destroy();
    },
  };
}
