/**
 * Sending in an anonymous edition: the draft, which its person's link leads to, is destroyed, and
 * the response stands under a random id. That the link has served is noted beside the person,
 * without a day; nothing says which response came of it.
 */
import type { Transaction } from 'kysely';
import { compiledQuery } from './compiled-query.ts';
import type { ResponseRow, Tables } from './tables.ts';

export interface Release {
  /** Random, in place of the id under which the draft was kept. */
  readonly id: string;
  readonly sealedFrame: string;
}

interface Sending {
  readonly invitee: string;
  /** The draft. */
  readonly response: { readonly id: string };
}

const unspentById = compiledQuery((db, invitees) =>
  db
    .selectFrom('invitees')
    .select('id')
    .where('id', 'in', invitees)
    .where(({ and, eb, lit }) => and([eb('answered', '=', lit(0)), eb('declined', '=', lit(0))])),
);

/**
 * Links that take no answers: of who declined, answered an anonymous edition, or was taken off the
 * list.
 */
export async function spentLinks(
  db: Transaction<Tables>,
  invitees: string[],
): Promise<Set<string>> {
  const unspent = new Set((await unspentById(db, invitees)).map(({ id }) => id));
  return new Set(invitees.filter((id) => !unspent.has(id)));
}

/** Destroys the drafts of what was sent, and notes that these links have served. */
export async function cutLoose(
  db: Transaction<Tables>,
  sendings: readonly Sending[],
): Promise<void> {
  const drafts = sendings.map(({ response }) => response.id);
  await db.deleteFrom('responses').where('id', 'in', drafts).execute();
  const invitees = sendings.map(({ invitee }) => invitee);
  await db.updateTable('invitees').set({ answered: 1 }).where('id', 'in', invitees).execute();
}

/**
 * How often it was saved, and from which pages, would tell it from others; the day too, beside
 * lists of who was still awaited on that day.
 */
export function releasedRow(row: ResponseRow, { id, sealedFrame }: Release): ResponseRow {
  const timeless = { revision: 1, saved_by: '{}', updated_on: '', sent_on: null };
  return { ...row, ...timeless, id, frame: '{}', sealed_frame: sealedFrame };
}
