/**
 * The log beside the database still holds what was erased from it, until it is emptied. Whoever
 * reads the database keeps it from being emptied.
 */
import type Database from 'better-sqlite3';

/** How long a statement waits for another program that uses the database. */
export const PATIENCE_MS = 5000;

const RETRY_MS = 1000;

export interface LogEmptier {
  /** False: somebody still reads it. */
  readonly now: () => boolean;
  /** Makes nobody wait: tries again until nobody reads it any more. */
  readonly soon: () => void;
  /** Tries for the last time where it is still to be done. */
  readonly stop: () => void;
}

export function logEmptier(sqlite: Database.Database): LogEmptier {
  let retry: NodeJS.Timeout | undefined;
  const now = () => {
    // A save under way on this very connection: SQLite would take it for a mistake of ours.
    if (sqlite.inTransaction) return false;
    const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  };
  const cancel = () => {
    clearTimeout(retry);
    retry = undefined;
  };
  const soon = () => {
    cancel();
    // Waiting would hold up everybody's pages.
    sqlite.pragma('busy_timeout = 0');
    const done = now();
    sqlite.pragma(`busy_timeout = ${PATIENCE_MS}`);
    if (!done) retry = setTimeout(soon, RETRY_MS).unref();
  };
  const stop = () => {
    if (!retry) return;
    cancel();
    now();
  };
  return { now, soon, stop };
}
