import type { Response } from '../form/response.ts';
import { compiledQuery } from './compiled-query.ts';
import type { Store } from './open-store.ts';
import { rowCache } from './row-cache.ts';
import type { ResponseRow } from './tables.ts';

/** A response with what the service needs to save it again. */
export interface StoredResponse extends Response {
  readonly revision: number;
  /**
   * Step to the sending of an opened page that saved it last. A browser's Back shows a page as it was opened:
   * what that page itself has saved since is no change made elsewhere.
   */
  readonly savedBy: { readonly [step: string]: string };
  /** Day of the last change, `2021-06-14`; never finer, so that nobody is found by the hour. */
  readonly updatedOn: string;
  readonly sentOn: string | null;
}

const byId = compiledQuery((db, [id = '']) =>
  db.selectFrom('responses').selectAll().where('id', '=', id),
);

/** Responses of people who are answering; a save puts here what it has stored. */
export const responsesRead = rowCache<StoredResponse>('responses', 'id');

export async function findResponse(store: Store, id: string): Promise<StoredResponse | undefined> {
  const read = responsesRead(store);
  const known = read.get(id);
  if (known) return known;
  const version = read.version();
  const [row] = await byId(store.db, [id]);
  const response = row && toResponse(row);
  if (response) read.keep([[id, response]], version);
  return response;
}

/** By id, which says nothing of the order in which people answered. */
export async function listResponses(
  store: Store,
  edition: string,
): Promise<readonly StoredResponse[]> {
  const rows = await store.db
    .selectFrom('responses')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('id')
    .execute();
  return rows.map(toResponse);
}

/** How many were sent. */
export async function countSent(store: Store, edition: string): Promise<number> {
  const { count } = await store.db
    .selectFrom('responses')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('edition', '=', edition)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function toResponse(row: Omit<ResponseRow, 'sealed_frame'>): StoredResponse {
  return {
    id: row.id,
    state: row.state === 'sent' ? 'sent' : 'draft',
    revision: row.revision,
    answers: JSON.parse(row.answers),
    stepsDisplayed: JSON.parse(row.steps_displayed),
    savedBy: JSON.parse(row.saved_by),
    frame: JSON.parse(row.frame),
    updatedOn: row.updated_on,
    sentOn: row.sent_on,
  };
}

/** For good: from the log too, as soon as nobody reads it any more. */
export async function eraseResponse(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('responses').where('id', '=', id).execute();
  store.emptyLogSoon();
}
