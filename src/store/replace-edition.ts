/** An edition that nobody was invited to yet may be opened again with another questionnaire. */
import type { Kysely } from 'kysely';
import { type Opening, openedRow, type StoredEdition } from './editions.ts';
import type { Store } from './open-store.ts';
import type { Tables } from './tables.ts';
import { waitToWrite } from './wait-to-write.ts';

export interface People {
  readonly invited: number;
  /** Drafts included. */
  readonly responses: number;
}

/** How many people an edition has to do with. */
export async function countPeople({ db }: Store, edition: string): Promise<People> {
  return peopleOf(db, edition);
}

/**
 * Puts another opening in the place of one that nobody knows of; what was noted of that one goes.
 * @param before the edition as it was when that was decided
 * @param lastStep what must not happen without the change, done just before it is committed
 * @returns false when people were invited or have answered, when it was closed, or changed by
 * somebody else: nothing has changed then
 */
export async function replaceEdition(
  store: Store,
  before: Pick<StoredEdition, 'name' | 'questionnaire'>,
  opening: Opening,
  lastStep: () => void = () => undefined,
): Promise<boolean> {
  const { name } = before;
  return store.db.transaction().execute(async (db) => {
    await waitToWrite(db);
    const { invited, responses } = await peopleOf(db, name);
    if (invited + responses > 0) return false;
    const { numUpdatedRows } = await db
      .updateTable('editions')
      .set(openedRow(opening))
      .where('name', '=', name)
      .where('state', '=', 'open')
      .where('questionnaire', '=', JSON.stringify(before.questionnaire))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await db.deleteFrom('amendments').where('edition', '=', name).execute();
    await db.deleteFrom('setting_changes').where('edition', '=', name).execute();
    lastStep();
    return true;
  });
}

async function peopleOf(db: Kysely<Tables>, edition: string): Promise<People> {
  const [invited = 0, responses = 0] = await Promise.all(
    (['invitees', 'responses'] as const).map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('edition', '=', edition)
        .executeTakeFirstOrThrow();
      return Number(count);
    }),
  );
  return { invited, responses };
}
