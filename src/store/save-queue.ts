/**
 * Saves of responses, those of one turn of the event loop in one transaction: a commit that
 * reaches the disk costs the same for one response as for a hundred. While many save at once, a
 * group waits a moment for more. Each save is acknowledged after its commit; one that fails does
 * not take the others with it.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Store } from './open-store.ts';
import { cutLoose, type Release, releasedRow, spentLinks } from './release.ts';
import { responsesRead, type StoredResponse } from './responses.ts';
import { openEditions, type Stored, storedResponses, upsertResponses } from './save-queries.ts';
import type { ResponseRow, Tables } from './tables.ts';
import { waitToWrite } from './wait-to-write.ts';

export interface Save {
  readonly edition: string;
  readonly questionnaireSha256: string;
  /** Whose link it is. */
  readonly invitee: string;
  /** With the revision that the change was made from; 0 for a response that is new. */
  readonly response: StoredResponse;
  /** Sent in an anonymous edition: nothing leads from the person to the response any more. */
  readonly release?: Release;
}

export type SaveResult =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Someone else saved in between: read again, and apply the change to that. */
  | { readonly outcome: 'stale' }
  /** The edition, or this link, takes no answers any more. */
  | { readonly outcome: 'closed' };

export interface SaveQueue {
  readonly save: (save: Save) => Promise<SaveResult>;
  /** Resolves when everything asked for so far is on disk. */
  readonly drain: () => Promise<void>;
}

interface Waiting {
  readonly save: Save;
  readonly resolve: (result: SaveResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * How long a group waits for more after one that held several: about two commits, far less than
 * anyone notices. Somebody who saves alone never waits. PostgreSQL calls it `commit_delay`.
 */
const GATHERING_MS = 5;

/** More rows would exceed the number of parameters of one statement. */
const LARGEST_GROUP = 500;

/** @param gather how a group waits for more, resolved when it has waited enough */
export function createSaveQueue(
  store: Store,
  clock: () => Date,
  gather: () => Promise<unknown> = () => setTimeout(GATHERING_MS),
): SaveQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isBusy = false;

  const run = async (): Promise<void> => {
    await (isBusy ? gather() : setImmediate());
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST_GROUP);
      isBusy = group.length > 1;
      waiting = waiting.slice(LARGEST_GROUP);
      await saveGroup(store, group, clock());
    }
    running = undefined;
  };

  return {
    save: (save) =>
      new Promise((resolve, reject) => {
        waiting.push({ save, resolve, reject });
        running ??= run();
      }),
    drain: async () => running,
  };
}

async function saveGroup(store: Store, group: readonly Waiting[], now: Date): Promise<void> {
  const saves = group.map(({ save }) => save);
  try {
    const read = responsesRead(store);
    const { results, stored, version } = await store.db.transaction().execute(async (db) => ({
      ...(await saveAll(db, saves, now)),
      // Nobody else can commit before this does.
      version: read.version(),
    }));
    read.keep(stored, version);
    // The log holds draft, link and response side by side until it is emptied.
    if (saves.some(({ release }) => release)) store.emptyLogSoon();
    group.forEach(({ resolve }, index) => {
      resolve(results[index] ?? { outcome: 'stale' });
    });
  } catch (error) {
    const [only] = group;
    if (group.length === 1) only?.reject(error);
    else for (const one of group) await saveGroup(store, [one], now);
  }
}

async function saveAll(
  db: Transaction<Tables>,
  saves: readonly Save[],
  now: Date,
): Promise<{ results: SaveResult[]; stored: ReadonlyMap<string, StoredResponse> }> {
  await waitToWrite(db);
  const open = await openEditions(db, [...new Set(saves.map((save) => save.edition))], now);
  const stored = await storedResponses(db, [...new Set(saves.map((s) => s.response.id))]);
  const spent = await spentLinks(db, [...new Set(saves.map((s) => s.invitee))]);
  const rows: ResponseRow[] = [];
  const released: Save[] = [];
  const kept = new Map<string, StoredResponse>();
  const results = saves.map((save): SaveResult => {
    const { id, revision } = save.response;
    const before = stored.get(id);
    if (!open.has(save.edition) || spent.has(save.invitee)) return { outcome: 'closed' };
    if ((before?.revision ?? 0) !== revision) return { outcome: 'stale' };
    const row = toRow(save, before);
    if (save.release) {
      released.push(save);
      spent.add(save.invitee);
      kept.delete(id);
    } else {
      stored.set(id, row);
      kept.set(id, asStored(save.response, row, before));
    }
    rows.push(save.release ? releasedRow(row, save.release) : row);
    return { outcome: 'saved', revision: revision + 1 };
  });
  if (rows.length > 0) await upsertResponses(db, rows);
  if (released.length > 0) await cutLoose(db, released);
  return { results, stored: kept };
}

/** As it would be read again. */
function asStored(
  response: StoredResponse,
  { revision, frame }: ResponseRow,
  before: Stored | undefined,
): StoredResponse {
  const stored = { ...response, revision };
  return before && before.frame !== frame ? { ...stored, frame: JSON.parse(before.frame) } : stored;
}

function toRow(
  { edition, questionnaireSha256, response }: Save,
  before: Stored | undefined,
): ResponseRow {
  const answers = JSON.stringify(response.answers);
  // Whoever looks at a page again, amended since, has answered nothing anew.
  const asBefore = before?.answers === answers && before.state === response.state;
  return {
    id: response.id,
    edition,
    state: response.state,
    revision: response.revision + 1,
    questionnaire_sha256: asBefore ? before.questionnaire_sha256 : questionnaireSha256,
    answers,
    steps_displayed: JSON.stringify(response.stepsDisplayed),
    saved_by: JSON.stringify(response.savedBy),
    frame: JSON.stringify(response.frame),
    sealed_frame: null,
    updated_on: response.updatedOn,
    sent_on: response.sentOn,
  };
}
