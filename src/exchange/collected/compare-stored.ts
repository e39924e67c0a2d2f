import { type EditionKey, responseId } from '../../campaign/identity.ts';
import type { Invitee } from '../../campaign/invitee.ts';
import { canonicalJson } from '../../definition/freeze.ts';
import type { Response } from '../../form/response.ts';

/** The responses of a file beside those that the edition holds. */
export interface ImportOutcome {
  /** Sent and complete, new. */
  readonly sent: number;
  /** Begun and not sent, new. */
  readonly drafts: number;
  /** Stored by an earlier import, just the same. */
  readonly already: number;
  /** Stored by an earlier import with other answers. */
  readonly changed: number;
  /** Of earlier imports, and not in this file. */
  readonly absent: number;
  /** Given in the form. */
  readonly ofForm: number;
  readonly invited: number;
  /** Sent, in all, once these are stored. */
  readonly sentInAll: number;
}

/** @returns the responses that the edition does not hold yet, and how many are what */
export function compareStored<T extends Response>(
  responses: readonly T[],
  stored: readonly Response[],
  invitees: readonly Pick<Invitee, 'id'>[],
  key: EditionKey,
): { fresh: readonly T[]; outcome: ImportOutcome } {
  const known = new Map(stored.map((response) => [response.id, response]));
  const ofForm = new Set(invitees.map(({ id }) => responseId(key, id)));
  const ids = new Set(responses.map(({ id }) => id));
  const said = ({ state, answers }: Response) => canonicalJson({ state, answers });
  const fresh = responses.filter(({ id }) => !known.has(id));
  const changed = responses.filter((response) => {
    const before = known.get(response.id);
    return before !== undefined && said(before) !== said(response);
  });
  const count = (some: readonly Response[], state: Response['state']) =>
    some.filter((response) => response.state === state).length;
  const outcome: ImportOutcome = {
    sent: count(fresh, 'sent'),
    drafts: count(fresh, 'draft'),
    already: responses.length - fresh.length - changed.length,
    changed: changed.length,
    absent: stored.filter(({ id }) => !ofForm.has(id) && !ids.has(id)).length,
    ofForm: stored.filter(({ id }) => ofForm.has(id)).length,
    invited: invitees.length,
    sentInAll: count(stored, 'sent') + count(fresh, 'sent'),
  };
  return { fresh, outcome };
}
