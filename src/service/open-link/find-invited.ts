import { type EditionKey, inviteeId, personalToken } from '../../campaign/identity.ts';
import { findInvitee, type StoredInvitee } from '../../store/invitees.ts';
import type { Store } from '../../store/open-store.ts';
import type { Asked } from './code-requests.ts';

/**
 * Whom an address belongs to, and their personal token. The token is derived from any address, of
 * whomever: only looking it up tells whether somebody is invited by it.
 */
export async function findInvited(
  store: Store,
  key: EditionKey,
  { edition, address }: Asked,
): Promise<{ readonly invitee: StoredInvitee; readonly token: string } | undefined> {
  const token = personalToken(key, inviteeId(key, address));
  const invitee = await findInvitee(store, token);
  return invitee?.edition === edition ? { invitee, token } : undefined;
}
