import type { Selectable } from 'kysely';
import { type EditionKey, personalToken, responseId, tokenHash } from '../campaign/identity.ts';
import { frameOf, type Invitee } from '../campaign/invitee.ts';
import { compiledQuery } from './compiled-query.ts';
import type { Store } from './open-store.ts';
import { rowCache } from './row-cache.ts';
import type { InviteeRow } from './tables.ts';

/** A person asked, with what is known of their part in the edition. */
export interface StoredInvitee extends Invitee {
  readonly edition: string;
  /** The link has served: in an anonymous edition only, where no response leads back to it. */
  readonly answered: boolean;
  /** Does not take part, and wants no reminder. */
  readonly declined: boolean;
}

/** Adds the people asked, or brings those already known up to date; nobody is removed. */
export async function saveInvitees(
  store: Store,
  edition: string,
  invitees: readonly Invitee[],
  key: EditionKey,
): Promise<void> {
  const rows = invitees.map((invitee) => ({
    id: invitee.id,
    edition,
    token_hash: tokenHash(personalToken(key, invitee.id)),
    email: invitee.email,
    civility: invitee.civility,
    last_name: invitee.lastName,
    first_name: invitee.firstName,
    assignments: JSON.stringify(invitee.assignments),
  }));
  await store.db.transaction().execute(async (db) => {
    for (const row of rows) {
      const { id, ...changes } = row;
      await db
        .insertInto('invitees')
        .values({ id, ...changes })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
        .execute();
    }
    // What is known of a person changes for the answers too, or a cell could count more answers
    // than people.
    for (const invitee of invitees) {
      await db
        .updateTable('responses')
        .set({ frame: JSON.stringify(frameOf(invitee)) })
        .where('id', '=', responseId(key, invitee.id))
        .execute();
    }
  });
}

/** The people asked, by address, so that lists read the same every time. */
export async function listInvitees(
  store: Store,
  edition: string,
): Promise<readonly StoredInvitee[]> {
  const rows = await store.db
    .selectFrom('invitees')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('email')
    .execute();
  return rows.map(toInvitee);
}

const byTokenHash = compiledQuery((db, [hash = '']) =>
  db.selectFrom('invitees').selectAll().where('token_hash', '=', hash),
);

const inviteesRead = rowCache<StoredInvitee>('invitees', 'token_hash');

/** Whom a personal link belongs to, and in which edition. */
export async function findInvitee(store: Store, token: string): Promise<StoredInvitee | undefined> {
  const hash = tokenHash(token);
  const read = inviteesRead(store);
  const known = read.get(hash);
  if (known) return known;
  const version = read.version();
  const [row] = await byTokenHash(store.db, [hash]);
  const invitee = row && toInvitee(row);
  if (invitee) read.keep([[hash, invitee]], version);
  return invitee;
}

/** Whether a person takes part; taking part again is as free as leaving. */
export async function setDeclined(store: Store, invitee: string, declined: boolean): Promise<void> {
  await store.db
    .updateTable('invitees')
    .set({ declined: declined ? 1 : 0 })
    .where('id', '=', invitee)
    .execute();
}

export function toInvitee(row: Selectable<InviteeRow>): StoredInvitee {
  return {
    id: row.id,
    email: row.email,
    civility: row.civility,
    lastName: row.last_name,
    firstName: row.first_name,
    assignments: JSON.parse(row.assignments),
    edition: row.edition,
    answered: row.answered === 1,
    declined: row.declined === 1,
  };
}
