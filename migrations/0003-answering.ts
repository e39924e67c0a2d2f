/**
 * What is known of a person beside the answers: a link that has served in an anonymous edition, a
 * refusal. And the sealed frame variables of an anonymous response, until its edition closes.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['answered', 'declined']) {
    await db.schema
      .alterTable('invitees')
      .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
      .execute();
  }
  await db.schema.alterTable('responses').addColumn('sealed_frame', 'text').execute();
  // The day on which what the notice promised to erase was erased.
  for (const column of ['invitees_erased_on', 'answers_erased_on']) {
    await db.schema.alterTable('editions').addColumn(column, 'text').execute();
  }
}
