/** Editions, the people asked, and their responses. Nothing joins the last two: see the identity of a response. */
import { type Kysely, SqliteAdapter, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('editions')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('questionnaire', 'text', (column) => column.notNull())
    .addColumn('questionnaire_sha256', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('opens', 'text')
    .addColumn('closes', 'text')
    .addColumn('demonstration', 'integer', (column) => column.notNull())
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addColumn('closed_on', 'text')
    .addColumn('drafts_at_closing', 'text')
    .execute();

  await db.schema
    .createTable('invitees')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('edition', 'text', (column) => column.notNull().references('editions.name'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('civility', 'text', (column) => column.notNull())
    .addColumn('last_name', 'text', (column) => column.notNull())
    .addColumn('first_name', 'text', (column) => column.notNull())
    .addColumn('assignments', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('invitees_edition').on('invitees').column('edition').execute();

  const responses = db.schema
    .createTable('responses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('edition', 'text', (column) => column.notNull().references('editions.name'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('questionnaire_sha256', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('steps_displayed', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text', (column) => column.notNull())
    .addColumn('frame', 'text', (column) => column.notNull())
    .addColumn('updated_on', 'text', (column) => column.notNull())
    .addColumn('sent_on', 'text');
  // SQLite would keep rows in the order in which people began to answer.
  const ordered = db.getExecutor().adapter instanceof SqliteAdapter;
  await (ordered ? responses.modifyEnd(sql`without rowid`) : responses).execute();
  await db.schema.createIndex('responses_edition').on('responses').column('edition').execute();
}
