/** Responses that were collected elsewhere, taken in once more. */
import type { Response } from '../form/response.ts';
import type { Store } from './open-store.ts';
import { waitToWrite } from './wait-to-write.ts';

/**
 * Adds responses, or puts them in the place of those that have their ids, and erases the removed
 * ones, all or none; in the order of their ids, so that the order of the rows says nothing of the
 * order of the people.
 * @param removed ids
 */
export async function replaceCollected(
  store: Store,
  edition: string,
  responses: readonly (Response & { readonly updatedOn: string })[],
  removed: readonly string[],
): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await waitToWrite(db);
    const { questionnaire_sha256 } = await db
      .selectFrom('editions')
      .select('questionnaire_sha256')
      .where('name', '=', edition)
      .executeTakeFirstOrThrow();
    for (const id of removed) {
      await db
        .deleteFrom('responses')
        .where('edition', '=', edition)
        .where('id', '=', id)
        .execute();
    }
    for (const response of responses.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const values = {
        state: response.state,
        questionnaire_sha256,
        answers: JSON.stringify(response.answers),
        steps_displayed: JSON.stringify(response.stepsDisplayed),
        frame: JSON.stringify(response.frame),
        updated_on: response.updatedOn,
        sent_on: response.state === 'sent' ? response.updatedOn : null,
      };
      await db
        .insertInto('responses')
        .values({ id: response.id, edition, revision: 1, saved_by: '{}', ...values })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ eb, ref }) => ({
            ...values,
            revision: eb(ref('responses.revision'), '+', 1),
          })),
        )
        .execute();
    }
  });
}
