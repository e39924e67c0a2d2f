/**
 * Corrections and changes of settings made while an edition is open: numbered, dated, each with
 * what it replaced. And the questionnaire as its author wrote it.
 */
import { type Kysely, SqliteAdapter, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const amendments = db.schema
    .createTable('amendments')
    .addColumn('edition', 'text', (column) => column.notNull().references('editions.name'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    // As it was before: the edition holds the one that is answered now.
    .addColumn('questionnaire_before', 'text', (column) => column.notNull())
    .addColumn('sha256_before', 'text', (column) => column.notNull())
    .addColumn('sha256_after', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('amendments_key', ['edition', 'number']);
  const small = db.getExecutor().adapter instanceof SqliteAdapter;
  await (small ? amendments.modifyEnd(sql`without rowid`) : amendments).execute();

  const changes = db.schema
    .createTable('setting_changes')
    .addColumn('edition', 'text', (column) => column.notNull().references('editions.name'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('settings_before', 'text', (column) => column.notNull())
    .addColumn('settings_after', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('setting_changes_key', ['edition', 'number']);
  await (small ? changes.modifyEnd(sql`without rowid`) : changes).execute();

  // The text of the file; null: opened before this column, or a demonstration.
  await db.schema.alterTable('editions').addColumn('source', 'text').execute();
}
