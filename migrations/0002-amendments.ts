/** Corrections made while an edition is open: numbered, dated, each with what it replaced. */
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
}
