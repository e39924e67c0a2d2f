import type { EditionKey } from '../campaign/identity.ts';
import { nearest } from '../definition/spelling.ts';
import type { StoredEdition } from '../store/editions.ts';
import { listInvitees, type StoredInvitee } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { UsageError } from './command.ts';
import { findStoredEdition } from './load-dataset.ts';

export interface InvitedPerson {
  readonly edition: StoredEdition;
  readonly key: EditionKey;
  readonly invitees: readonly StoredInvitee[];
  readonly person: StoredInvitee;
}

/**
 * Whom an address belongs to, in an edition whose list may still change.
 * @throws UsageError when the edition is closed, or nobody has that address
 */
export async function findInvitedPerson(
  store: Store,
  data: string,
  name: string,
  address: string,
): Promise<InvitedPerson> {
  const edition = await findStoredEdition(store, name);
  const key = readKey(data, name);
  if (edition.state === 'closed' || !key) {
    throw new UsageError(
      `« ${name} » est close : sa liste ne change plus. Pour effacer les noms de tous les invités : edition erase ${name} --data ${data} --invitees.`,
    );
  }
  const invitees = await listInvitees(store, name);
  const person = invitees.find(({ email }) => email !== '' && email === asStored(address));
  if (person) return { edition, key, invitees, person };
  const near = nearest(
    address,
    invitees.map(({ email }) => email),
  );
  const remedy =
    near === undefined
      ? `Les adresses invitées sont celles de : links ${name} --data ${data} --base-url https://….`
      : `Vouliez-vous dire « ${near} » ?`;
  throw new UsageError(`« ${address} » n’est pas invitée à « ${name} ». ${remedy}`);
}

/** A list that was closed, or changed by somebody else, just before it was to be changed. */
export function changedMeanwhile(name: string): UsageError {
  return new UsageError(
    `La liste de « ${name} » vient de changer, ou l’édition d’être close : rien n’a été fait. Relancez la même commande, elle dira ce qu’il en est.`,
  );
}

/** An address as the list keeps it, which makes no difference of capitals. */
export function asStored(address: string): string {
  return address.trim().toLowerCase();
}
