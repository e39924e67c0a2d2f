/** One request of one person: who it is, which edition, and what was answered so far. */
import { randomBytes } from 'node:crypto';
import { type LinkPhase, type Phase, phaseAt } from '../../campaign/edition.ts';
import { type EditionKey, randomResponseId, responseId } from '../../campaign/identity.ts';
import { frameOf } from '../../campaign/invitee.ts';
import { NONCE_BYTES, sealFrame } from '../../campaign/sealed-frame.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import type { PersonalLinks } from '../../rendering/form/own-data-pages.ts';
import { findEdition, type StoredEdition } from '../../store/editions.ts';
import { findInvitee, type StoredInvitee } from '../../store/invitees.ts';
import { readKey } from '../../store/keys.ts';
import type { Release } from '../../store/release.ts';
import { findResponse, type StoredResponse } from '../../store/responses.ts';
import type { SaveResult } from '../../store/save-queue.ts';
import { type Service, today } from '../service.ts';

export interface Visit {
  readonly edition: StoredEdition;
  readonly invitee: StoredInvitee;
  readonly phase: LinkPhase;
  /** Absent once the edition is closed, unless answers bear names. */
  readonly key: EditionKey | undefined;
  readonly response: StoredResponse;
  readonly steps: readonly JourneyStep[];
  readonly links: PersonalLinks;
}

/** Whose link it is, whatever can be done with it. */
export type Person = Pick<Visit, 'edition' | 'invitee' | 'links'>;

/** @returns undefined when the token belongs to nobody */
export async function findPerson(service: Service, token: string): Promise<Person | undefined> {
  const invitee = await findInvitee(service.store, token);
  const edition = invitee && (await findEdition(service.store, invitee.edition));
  return invitee && edition && { edition, invitee, links: linksOf(token) };
}

/** @returns undefined when the token belongs to nobody */
export async function findVisit(service: Service, token: string): Promise<Visit | undefined> {
  const person = await findPerson(service, token);
  if (!person) return undefined;
  const { edition, invitee } = person;
  const key = readKey(service.directory, edition.name);
  const response = key
    ? await responseOf(service, edition, key, invitee)
    : emptyResponse('', {}, '');
  return {
    ...person,
    phase: linkPhase(phaseAt(edition, service.clock()), invitee, key),
    key,
    response,
    steps: personalJourney(edition.questionnaire, response),
  };
}

function linkPhase(
  phase: Phase,
  { answered, declined }: StoredInvitee,
  key: EditionKey | undefined,
): LinkPhase {
  if (phase === 'closed') return phase;
  if (declined) return 'declined';
  if (answered) return 'answered';
  return phase === 'open' && !key ? 'key_missing' : phase;
}

async function responseOf(
  service: Service,
  edition: StoredEdition,
  key: EditionKey,
  invitee: StoredInvitee,
): Promise<StoredResponse> {
  const id = responseIdOf(key, invitee);
  const stored = await findResponse(service.store, id);
  return stored ?? emptyResponse(id, frameOf(invitee), today(service, edition.timeZone));
}

/** Derived once for each person and key, while they are kept in memory. */
const derived = new WeakMap<StoredInvitee, { readonly key: EditionKey; readonly id: string }>();

function responseIdOf(key: EditionKey, invitee: StoredInvitee): string {
  const known = derived.get(invitee);
  if (known?.key === key) return known.id;
  const id = responseId(key, invitee.id);
  derived.set(invitee, { key, id });
  return id;
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
 * Changes the response as it was found, and again as it has become when someone saved in between.
 * @param change undefined: nothing to save after all
 */
export async function updateResponse(
  found: { readonly service: Service; readonly token: string; readonly visit: Visit },
  change: (visit: Visit) => StoredResponse | undefined,
): Promise<SaveResult['outcome'] | 'unchanged'> {
  const { service, token } = found;
  for (let attempt = 0; attempt < 10; attempt++) {
    const visit = attempt === 0 ? found.visit : await findVisit(service, token);
    if (visit?.phase !== 'open') return 'closed';
    const changed = change(visit);
    if (!changed) return 'unchanged';
    const release = changed.state === 'sent' ? releaseOf(visit) : undefined;
    const { outcome } = await service.saves.save({
      edition: visit.edition.name,
      questionnaireSha256: visit.edition.questionnaireSha256,
      invitee: visit.invitee.id,
      response: { ...changed, updatedOn: today(service, visit.edition.timeZone) },
      ...(release ? { release } : {}),
    });
    if (outcome !== 'stale') return outcome;
  }
  return 'stale';
}

/** What cuts an answer loose from its person, where the edition is anonymous. */
function releaseOf({ edition, invitee, key }: Visit): Release | undefined {
  const { settings, frame } = edition.questionnaire;
  if (settings.confidentiality !== 'anonymous' || !key) return undefined;
  const sealedFrame = sealFrame(key, frame, frameOf(invitee), randomBytes(NONCE_BYTES));
  return { id: randomResponseId(), sealedFrame };
}

function linksOf(token: string): PersonalLinks {
  const welcome = `/q/${token}`;
  return {
    welcome,
    step: (id) => `${welcome}/etape/${id}`,
    recap: `${welcome}/relecture`,
    receipt: `${welcome}/recu`,
    ownData: `${welcome}/mes-donnees`,
  };
}
