/**
 * One person taken off the list, or found under another address, with the response that the key
 * leads to: what the rights to erasure and to rectification ask of the database.
 */
import type { Selectable, Transaction } from 'kysely';
import {
  type EditionKey,
  inviteeId,
  personalToken,
  responseId,
  tokenHash,
} from '../campaign/identity.ts';
import { nobody } from './erase.ts';
import { toInvitee } from './invitees.ts';
import type { Store } from './open-store.ts';
import type { InviteeRow, Tables } from './tables.ts';
import { waitToWrite } from './wait-to-write.ts';

export interface RemovedInvitee {
  /** What was erased with the person. */
  readonly response: 'none' | 'draft' | 'sent';
  /** Their anonymous response stays, as nothing leads to it: so does a row without a name. */
  readonly stillCounted: boolean;
}

/**
 * Erases a person, and their response where the key leads to it. Who answered an anonymous edition
 * leaves a row that says nothing but its cell, or a cell could count more answers than people.
 * @returns undefined when the list changes no more, or not this person: nothing was done
 */
export async function removeInvitee(
  store: Store,
  key: EditionKey,
  invitee: string,
): Promise<RemovedInvitee | undefined> {
  return store.db.transaction().execute(async (db) => {
    const person = await personOfOpenList(db, invitee);
    if (!person) return undefined;
    const id = responseId(key, invitee);
    const response = await db
      .selectFrom('responses')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    await db.deleteFrom('responses').where('id', '=', id).execute();
    await db.deleteFrom('invitees').where('id', '=', invitee).execute();
    const stillCounted = person.answered === 1;
    if (stillCounted) {
      const row = { ...nobody(toInvitee(person), person.edition), answered: 1 };
      await db.insertInto('invitees').values(row).execute();
    }
    const erased = response?.state === 'sent' ? 'sent' : 'draft';
    return { response: response ? erased : 'none', stillCounted };
  });
}

/**
 * The same person under another address: id, link and id of the response are derived from it.
 * @param email in small letters
 * @returns false when the list changes no more, or not this person: nothing was done
 * @throws when somebody has that address already
 */
export async function correctAddress(
  store: Store,
  key: EditionKey,
  invitee: string,
  email: string,
): Promise<boolean> {
  const id = inviteeId(key, email);
  return store.db.transaction().execute(async (db) => {
    if (!(await personOfOpenList(db, invitee))) return false;
    await db
      .updateTable('invitees')
      .set({ id, email, token_hash: tokenHash(personalToken(key, id)) })
      .where('id', '=', invitee)
      .execute();
    await db
      .updateTable('responses')
      .set({ id: responseId(key, id) })
      .where('id', '=', responseId(key, invitee))
      .execute();
    return true;
  });
}

/** Somebody of an edition that is not closed, now that nobody else writes. */
async function personOfOpenList(
  db: Transaction<Tables>,
  invitee: string,
): Promise<Selectable<InviteeRow> | undefined> {
  await waitToWrite(db);
  return db
    .selectFrom('invitees')
    .innerJoin('editions', 'editions.name', 'invitees.edition')
    .selectAll('invitees')
    .where('invitees.id', '=', invitee)
    .where('editions.state', '=', 'open')
    .executeTakeFirst();
}
