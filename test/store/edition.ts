/** An open edition of the sample questionnaire in a store, with people and responses to put in. */
import { inviteeId, responseId } from '../../src/campaign/identity.ts';
import type { Invitee } from '../../src/campaign/invitee.ts';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { insertEdition } from '../../src/store/editions.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { StoredResponse } from '../../src/store/responses.ts';
import type { Save } from '../../src/store/save-queue.ts';
import { deepFreeze, sample } from '../definition/sample.ts';

export const EDITION = 'exemple/2025';
export const KEY = Buffer.alloc(32, 7);

/** In the middle of the days on which the sample is open. */
export const DURING = new Date('2025-06-15T12:00:00Z');

export async function openEdition(store: Store): Promise<void> {
  const { opens, closes } = sample.settings;
  await insertEdition(store, {
    questionnaire: sample,
    opens,
    closes,
    demonstration: false,
    openedOn: '2025-05-20',
  });
}

export function person(name: string, frame = { type: 'college', secteur: 'public' }): Invitee {
  const email = `${name.toLowerCase()}@example.org`;
  const assignments = [{ uai: '0169001X', establishment: `Collège ${name}`, frame }];
  const id = inviteeId(KEY, email);
  return deepFreeze({
    id,
    email,
    civility: 'Mme',
    lastName: name,
    firstName: 'Jeanne',
    assignments,
  });
}

/** A response that was never saved. */
export function newResponse(
  invitee: string,
  changes: Partial<StoredResponse> = {},
): StoredResponse {
  return deepFreeze({
    id: responseId(KEY, invitee),
    state: 'draft',
    revision: 0,
    answers: { role: 'seul' },
    stepsDisplayed: ['mission'],
    savedBy: {},
    frame: { type: 'college', secteur: 'public' },
    updatedOn: '2025-06-15',
    sentOn: null,
    ...changes,
  });
}

/** Whose link saves, where it does not matter who that is. */
const somebody = person('Somebody');

export function inviteSomebody(store: Store): Promise<void> {
  return saveInvitees(store, EDITION, [somebody], KEY);
}

export function saveOf(
  response: StoredResponse,
  edition = EDITION,
  invitee: string = somebody.id,
): Save {
  return { edition, questionnaireSha256: questionnaireHash(sample), invitee, response };
}
