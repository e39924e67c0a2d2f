/** What saving asks of the database, within its transaction. */
import type { Transaction } from 'kysely';
import { phaseAt } from '../campaign/edition.ts';
import { compiledQuery } from './compiled-query.ts';
import type { ResponseRow, Tables } from './tables.ts';

const editionsByName = compiledQuery((db, names) =>
  db
    .selectFrom('editions')
    .select(['name', 'state', 'time_zone', 'opens', 'closes'])
    .where('name', 'in', names),
);

/** Of some editions, those that take answers at an instant. */
export async function openEditions(
  db: Transaction<Tables>,
  names: string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = await editionsByName(db, names);
  const open = rows.filter(({ state, time_zone, opens, closes }) => {
    const life = { state: state === 'open' ? 'open' : 'closed', timeZone: time_zone } as const;
    return phaseAt({ ...life, opens, closes }, now) === 'open';
  });
  return new Set(open.map(({ name }) => name));
}

export type Stored = Pick<
  ResponseRow,
  'revision' | 'state' | 'answers' | 'questionnaire_sha256' | 'frame'
>;

const responsesById = compiledQuery((db, ids) =>
  db
    .selectFrom('responses')
    .select(['id', 'revision', 'state', 'answers', 'questionnaire_sha256', 'frame'])
    .where('id', 'in', ids),
);

export async function storedResponses(
  db: Transaction<Tables>,
  ids: string[],
): Promise<Map<string, Stored>> {
  const rows = await responsesById(db, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

const columns = [
  ...['id', 'edition', 'state', 'revision', 'questionnaire_sha256', 'answers'],
  ...['steps_displayed', 'saved_by', 'frame', 'sealed_frame', 'updated_on', 'sent_on'],
] as readonly (keyof ResponseRow)[];

const upsertRows = compiledQuery((db, values: ResponseRow[keyof ResponseRow][]) => {
  const rows = Array.from({ length: values.length / columns.length }, (_, row) =>
    Object.fromEntries(columns.map((name, i) => [name, values[row * columns.length + i]])),
  ) as unknown as ResponseRow[];
  return db
    .insertInto('responses')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((given) => ({
        state: given.ref('excluded.state'),
        revision: given.ref('excluded.revision'),
        questionnaire_sha256: given.ref('excluded.questionnaire_sha256'),
        answers: given.ref('excluded.answers'),
        steps_displayed: given.ref('excluded.steps_displayed'),
        saved_by: given.ref('excluded.saved_by'),
        updated_on: given.ref('excluded.updated_on'),
        sent_on: given.ref('excluded.sent_on'),
      })),
    );
});

/** Adds responses, or puts them in the place of those that have their ids; frames stay. */
export async function upsertResponses(
  db: Transaction<Tables>,
  rows: readonly ResponseRow[],
): Promise<void> {
  await upsertRows(
    db,
    rows.flatMap((row) => columns.map((name) => row[name])),
  );
}
