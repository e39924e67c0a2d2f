/** One request of one person: who it is, which edition, and what was answered so far. */
import { type Phase, phaseAt } from '../../campaign/edition.ts';
import { type EditionKey, responseId } from '../../campaign/identity.ts';
import { frameOf } from '../../campaign/invitee.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import type { FormLinks } from '../../rendering/form/form-pages.ts';
import { findEdition, type StoredEdition } from '../../store/editions.ts';
import { findInvitee } from '../../store/invitees.ts';
import { readKey } from '../../store/keys.ts';
import { findResponse, type StoredResponse } from '../../store/responses.ts';
import type { SaveResult } from '../../store/save-queue.ts';
import { type Service, today } from '../service.ts';

export interface Visit {
  readonly edition: StoredEdition;
  /** Without its key an open edition can neither find responses again nor take any. */
  readonly phase: Phase | 'key_missing';
  readonly response: StoredResponse;
  readonly steps: readonly JourneyStep[];
  readonly links: FormLinks;
}

/** @returns undefined when the token belongs to nobody */
export async function findVisit(service: Service, token: string): Promise<Visit | undefined> {
  const found = await findInvitee(service.store, token);
  const edition = found && (await findEdition(service.store, found.edition));
  if (!found || !edition) return undefined;
  const key = readKey(service.directory, edition.name);
  const response = key
    ? await responseOf(service, edition, key, found.invitee)
    : emptyResponse('', {}, '');
  const phase = phaseAt(edition, service.clock());
  return {
    edition,
    phase: phase === 'open' && !key ? 'key_missing' : phase,
    response,
    steps: personalJourney(edition.questionnaire, response),
    links: linksOf(token),
  };
}

async function responseOf(
  service: Service,
  edition: StoredEdition,
  key: EditionKey,
  invitee: Parameters<typeof frameOf>[0],
): Promise<StoredResponse> {
  const id = responseId(key, invitee.id);
  const stored = await findResponse(service.store, id);
  return stored ?? emptyResponse(id, frameOf(invitee), today(service, edition.timeZone));
}

function emptyResponse(id: string, frame: StoredResponse['frame'], day: string): StoredResponse {
  return {
    id,
    state: 'draft',
    revision: 0,
    answers: {},
    stepsDisplayed: [],
    savedBy: {},
    frame,
    updatedOn: day,
    sentOn: null,
  };
}

/**
 * Changes the response as it is now, and again as it has become when someone saved in between.
 * @param change undefined: nothing to save after all
 */
export async function updateResponse(
  service: Service,
  token: string,
  change: (visit: Visit) => StoredResponse | undefined,
): Promise<SaveResult['outcome'] | 'unchanged'> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const visit = await findVisit(service, token);
    if (visit?.phase !== 'open') return 'closed';
    const changed = change(visit);
    if (!changed) return 'unchanged';
    const { outcome } = await service.saves.save({
      edition: visit.edition.name,
      questionnaireSha256: visit.edition.questionnaireSha256,
      response: { ...changed, updatedOn: today(service, visit.edition.timeZone) },
    });
    if (outcome !== 'stale') return outcome;
  }
  return 'stale';
}

function linksOf(token: string): FormLinks {
  const welcome = `/q/${token}`;
  return {
    welcome,
    step: (id) => `${welcome}/etape/${id}`,
    recap: `${welcome}/relecture`,
    receipt: `${welcome}/recu`,
  };
}
