/**
 * One person taken off the list, or found under another address, with the response that the key
 * leads to: what the rights to erasure and to rectification ask of the database.
 */
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
 */
export async function removeInvitee(
  store: Store,
  key: EditionKey,
  invitee: string,
): Promise<RemovedInvitee> {
  return store.db.transaction().execute(async (db) => {
    await waitToWrite(db);
    const person = await db
      .selectFrom('invitees')
      .selectAll()
      .where('id', '=', invitee)
      .executeTakeFirstOrThrow();
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
 * @throws when somebody has that address already
 */
export async function correctAddress(
  store: Store,
  key: EditionKey,
  invitee: string,
  email: string,
): Promise<void> {
  const id = inviteeId(key, email);
  await store.db.transaction().execute(async (db) => {
    await waitToWrite(db);
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
  });
}
