import type { Transaction } from 'kysely';
import { compiledQuery } from './compiled-query.ts';
import type { Tables } from './tables.ts';

const writeNothing = compiledQuery((db, [state = '', name = '']) =>
  db.updateTable('editions').set({ state }).where('name', '=', name),
);

/**
 * The first step of a transaction that reads before it writes: such a one fails when another
 * process (a service, a command) writes in between, one that begins by writing waits its turn.
 * Nothing changes: no edition has that name.
 */
export async function waitToWrite(db: Transaction<Tables>): Promise<void> {
  await writeNothing(db, ['closed', '']);
}
