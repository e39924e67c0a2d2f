/**
 * Saves of responses, those of one turn of the event loop in one transaction: a commit that
 * reaches the disk costs the same for one response as for a hundred. Each save is acknowledged
 * after its commit; one that fails does not take the others with it.
 */
import type { Transaction } from 'kysely';
import { phaseAt } from '../campaign/edition.ts';
import type { Store } from './open-store.ts';
import type { StoredResponse } from './responses.ts';
import type { ResponseRow, Tables } from './tables.ts';
import { waitToWrite } from './wait-to-write.ts';

export interface Save {
  readonly edition: string;
  readonly questionnaireSha256: string;
  /** With the revision that the change was made from; 0 for a response that is new. */
  readonly response: StoredResponse;
}

export type SaveResult =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Someone else saved in between: read again, and apply the change to that. */
  | { readonly outcome: 'stale' }
  /** The edition takes no answers any more. */
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

/** More rows would exceed the number of parameters of one statement. */
const LARGEST_GROUP = 500;

export function createSaveQueue(store: Store, clock: () => Date): SaveQueue {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    await new Promise((turn) => setImmediate(turn));
    while (waiting.length > 0) {
      const group = waiting.slice(0, LARGEST_GROUP);
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
    const results = await store.db
      .transaction()
      .execute((transaction) => saveAll(transaction, saves, now));
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
): Promise<SaveResult[]> {
  await waitToWrite(db);
  const open = await openEditions(db, [...new Set(saves.map((save) => save.edition))], now);
  const stored = await storedResponses(db, [...new Set(saves.map((s) => s.response.id))]);
  const rows: ResponseRow[] = [];
  const results = saves.map((save): SaveResult => {
    const { id, revision } = save.response;
    const before = stored.get(id);
    if (!open.has(save.edition)) return { outcome: 'closed' };
    if ((before?.revision ?? 0) !== revision) return { outcome: 'stale' };
    const row = toRow(save, before);
    stored.set(id, row);
    rows.push(row);
    return { outcome: 'saved', revision: revision + 1 };
  });
  if (rows.length > 0) await upsert(db, rows);
  return results;
}

async function openEditions(
  db: Transaction<Tables>,
  names: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('editions')
    .select(['name', 'state', 'time_zone', 'opens', 'closes'])
    .where('name', 'in', names)
    .execute();
  const open = rows.filter(
    (row) =>
      phaseAt(
        {
          state: row.state === 'open' ? 'open' : 'closed',
          timeZone: row.time_zone,
          opens: row.opens,
          closes: row.closes,
        },
        now,
      ) === 'open',
  );
  return new Set(open.map((row) => row.name));
}

type Stored = Pick<ResponseRow, 'revision' | 'state' | 'answers' | 'questionnaire_sha256'>;

async function storedResponses(
  db: Transaction<Tables>,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  const rows = await db
    .selectFrom('responses')
    .select(['id', 'revision', 'state', 'answers', 'questionnaire_sha256'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function upsert(db: Transaction<Tables>, rows: ResponseRow[]): Promise<void> {
  await db
    .insertInto('responses')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((values) => ({
        state: values.ref('excluded.state'),
        revision: values.ref('excluded.revision'),
        questionnaire_sha256: values.ref('excluded.questionnaire_sha256'),
        answers: values.ref('excluded.answers'),
        steps_displayed: values.ref('excluded.steps_displayed'),
        saved_by: values.ref('excluded.saved_by'),
        updated_on: values.ref('excluded.updated_on'),
        sent_on: values.ref('excluded.sent_on'),
      })),
    )
    .execute();
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
    updated_on: response.updatedOn,
    sent_on: response.sentOn,
  };
}
