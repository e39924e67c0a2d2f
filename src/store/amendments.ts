/** Numbered corrections of an edition that is open; the rules are those of `judge-amendment.ts`. */
import { questionnaireHash } from '../definition/freeze.ts';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Store } from './open-store.ts';
import type { AmendmentRow } from './tables.ts';

export interface Amendment {
  /** 1, 2, 3… within its edition. */
  readonly number: number;
  /** Day, `2021-06-14`. */
  readonly day: string;
  readonly reason: string;
  /** What people were asked until then. */
  readonly questionnaireBefore: Questionnaire;
  readonly sha256Before: string;
  readonly sha256After: string;
}

export interface NewAmendment {
  readonly edition: string;
  /** As it was when the amendment was judged. */
  readonly before: Questionnaire;
  readonly after: Questionnaire;
  /** The YAML that `after` was read from; absent: it is not kept. */
  readonly source?: string;
  readonly day: string;
  readonly reason: string;
}

/** Oldest first. */
export async function listAmendments(store: Store, edition: string): Promise<readonly Amendment[]> {
  const rows = await store.db
    .selectFrom('amendments')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('number')
    .execute();
  return rows.map(toAmendment);
}

export async function countAmendments(store: Store, edition: string): Promise<number> {
  const { count } = await store.db
    .selectFrom('amendments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Puts the corrected questionnaire in the place of the one that is answered, and keeps the latter.
 * @param lastStep what must not happen without the change, done just before it is committed
 * @returns the number of the amendment; undefined when the edition was closed, or amended by
 * somebody else, since it was judged: nothing has changed then
 */
export async function amendEdition(
  store: Store,
  { edition, before, after, source, day, reason }: NewAmendment,
  lastStep: () => void = () => undefined,
): Promise<number | undefined> {
  return store.db.transaction().execute(async (db) => {
    const [written, sha256After] = [JSON.stringify(before), questionnaireHash(after)];
    // Writing comes first: a transaction that has read cannot wait for another that writes.
    const { numUpdatedRows } = await db
      .updateTable('editions')
      .set({
        questionnaire: JSON.stringify(after),
        questionnaire_sha256: sha256After,
        source: source ?? null,
      })
      .where('name', '=', edition)
      .where('state', '=', 'open')
      .where('questionnaire', '=', written)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return undefined;
    const { last } = await db
      .selectFrom('amendments')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('edition', '=', edition)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    await db
      .insertInto('amendments')
      .values({
        edition,
        number,
        day,
        reason,
        questionnaire_before: written,
        sha256_before: questionnaireHash(before),
        sha256_after: sha256After,
      })
      .execute();
    lastStep();
    return number;
  });
}

function toAmendment(row: AmendmentRow): Amendment {
  return {
    number: row.number,
    day: row.day,
    reason: row.reason,
    questionnaireBefore: JSON.parse(row.questionnaire_before),
    sha256Before: row.sha256_before,
    sha256After: row.sha256_after,
  };
}
