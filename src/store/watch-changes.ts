import type Database from 'better-sqlite3';

/** Whether what was read still holds, asked without reading it again. */
export interface Changes {
  /** Another number whenever another connection has committed something. */
  readonly others: () => number;
  /** The same, asked of SQLite once for each turn of the event loop. */
  readonly othersThisTurn: () => number;
  /** Calls with the key of each row of a table that this connection changes or erases. */
  readonly onOwn: (table: string, key: string, changed: (key: string) => void) => void;
}

/** SQLite tells the commits of others (`data_version`); triggers of this connection tell its own. */
export function watchChanges(sqlite: Database.Database): Changes {
  const dataVersion = sqlite.prepare<[], number>('pragma data_version').pluck();
  const others = () => dataVersion.get() ?? 0;
  let asked: number | undefined;
  return {
    others,
    othersThisTurn: () => {
      if (asked === undefined) {
        asked = others();
        setImmediate(() => {
          asked = undefined;
        });
      }
      return asked;
    },
    onOwn: (table, key, changed) => {
      sqlite.function(`${table}_changed`, (value) => {
        changed(String(value));
        return null;
      });
      for (const change of ['update', 'delete']) {
        sqlite.exec(
          `create temp trigger ${table}_${change} after ${change} on ${table} begin select ${table}_changed(old.${key}); end`,
        );
      }
    },
  };
}
