/** What an edition promised to keep only for a time, erased for good once it is closed. */
import { randomBytes } from 'node:crypto';
import { frameOf, type Invitee } from '../campaign/invitee.ts';
import { listInvitees } from './invitees.ts';
import type { Store } from './open-store.ts';

/** Rows of one statement stay far below the most parameters that it may have. */
const ROWS_AT_ONCE = 500;

/**
 * Names, addresses, establishments and links go; how many were invited in each cell of the frame
 * stays, which every response rate rests on.
 * @param day on which it is done, `2026-07-01`
 */
export async function eraseInvitees(store: Store, edition: string, day: string): Promise<void> {
  const invitees = await listInvitees(store, edition);
  const rows = invitees
    .map((invitee) => nobody(invitee, edition))
    // In the order of their new, random ids: nothing is left of the old one.
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await store.db.transaction().execute(async (db) => {
    await db
      .updateTable('editions')
      .set({ invitees_erased_on: day })
      .where('name', '=', edition)
      .execute();
    await db.deleteFrom('invitees').where('edition', '=', edition).execute();
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await db
        .insertInto('invitees')
        .values(rows.slice(from, from + ROWS_AT_ONCE))
        .execute();
    }
  });
}

/** A row of the same cell, which says nothing else of the person. */
export function nobody(invitee: Invitee, edition: string) {
  const assignment = { uai: '', establishment: '', frame: frameOf(invitee) };
  return {
    id: `x${randomBytes(16).toString('hex')}`,
    // No token has this hash.
    token_hash: randomBytes(32).toString('hex'),
    ...{ edition, email: '', civility: '', last_name: '', first_name: '' },
    assignments: JSON.stringify([assignment]),
  };
}

export async function eraseAnswers(store: Store, edition: string, day: string): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await db
      .updateTable('editions')
      .set({ answers_erased_on: day })
      .where('name', '=', edition)
      .execute();
    await db.deleteFrom('responses').where('edition', '=', edition).execute();
  });
}
