/**
 * Rows of one table as they were last read: the pages of one person ask for the same ones again
 * and again. A row is forgotten as soon as this connection changes it, and all are as soon as
 * another connection commits anything.
 */
import type { Store } from './open-store.ts';
import type { Changes } from './watch-changes.ts';

/** Of the people who answer at the same time, more than there will be. */
const MOST_ROWS = 2000;

export interface RowCache<Row> {
  readonly get: (key: string) => Row | undefined;
  /** What stands until a row of the table changes, whoever changes it. */
  readonly version: () => string;
  /** @param version taken before the rows were read; nothing is kept when it stands no more */
  readonly keep: (read: Iterable<readonly [key: string, row: Row]>, version: string) => void;
}

/** @param key a column that never changes */
export function rowCache<Row>(table: string, key: string): (store: Store) => RowCache<Row> {
  const caches = new WeakMap<Store, RowCache<Row>>();
  return (store) => {
    const known = caches.get(store) ?? watchRows<Row>(store.changes, table, key);
    caches.set(store, known);
    return known;
  };
}

function watchRows<Row>(changes: Changes, table: string, key: string): RowCache<Row> {
  const rows = new Map<string, Row>();
  let ofOthers = changes.others();
  let own = 0;
  changes.onOwn(table, key, (changed) => {
    own++;
    rows.delete(changed);
  });
  const version = () => `${changes.others()}.${own}`;
  return {
    get: (wanted) => {
      const now = changes.othersThisTurn();
      if (now !== ofOthers) rows.clear();
      ofOthers = now;
      return rows.get(wanted);
    },
    version,
    keep: (read, before) => {
      if (version() !== before) return;
      if (rows.size >= MOST_ROWS) rows.clear();
      for (const [one, row] of read) rows.set(one, row);
    },
  };
}
