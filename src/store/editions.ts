import type { EditionState } from '../campaign/edition.ts';
import { questionnaireHash } from '../definition/freeze.ts';
import { editionName, type Questionnaire } from '../definition/questionnaire.ts';
import type { DraftCounts } from '../form/completeness.ts';
import type { Store } from './open-store.ts';
import { rowCache } from './row-cache.ts';
import type { EditionRow } from './tables.ts';

/** An edition as it was opened and amended since: whatever the file says now, this is answered. */
export interface StoredEdition extends EditionState {
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly questionnaireSha256: string;
  /** The data are invented, and every page says so. */
  readonly demonstration: boolean;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Days on which what was only kept for a time was erased. */
  readonly inviteesErasedOn: string | null;
  readonly answersErasedOn: string | null;
  /** What participation still has to know of the drafts that closing erased. */
  readonly draftsAtClosing: DraftCounts | undefined;
}

export interface Opening {
  readonly questionnaire: Questionnaire;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly demonstration: boolean;
  /** Day, `2021-06-01`. */
  readonly openedOn: string;
  /** The YAML that the questionnaire was read from; absent: it is not kept. */
  readonly source?: string;
}

/**
 * @param lastStep what must not happen without the opening, done just before it is committed
 * @throws the error of the database when the edition is there already
 */
export async function insertEdition(
  store: Store,
  opening: Opening,
  lastStep: () => void = () => undefined,
): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await db.insertInto('editions').values(openedRow(opening)).execute();
    lastStep();
  });
}

/** The row of an edition that nobody has answered yet. */
export function openedRow(opening: Opening): EditionRow {
  const { questionnaire, source = null } = opening;
  return {
    name: editionName(questionnaire),
    state: 'open',
    questionnaire: JSON.stringify(questionnaire),
    questionnaire_sha256: questionnaireHash(questionnaire),
    time_zone: questionnaire.settings.timeZone,
    opens: opening.opens,
    closes: opening.closes,
    demonstration: opening.demonstration ? 1 : 0,
    opened_on: opening.openedOn,
    closed_on: null,
    drafts_at_closing: null,
    source,
    invitees_erased_on: null,
    answers_erased_on: null,
  };
}

const editionsRead = rowCache<StoredEdition>('editions', 'name');

/** Read once until it changes: a questionnaire is long, and every page asks for it. */
export async function findEdition(store: Store, name: string): Promise<StoredEdition | undefined> {
  const read = editionsRead(store);
  const known = read.get(name);
  if (known) return known;
  const version = read.version();
  const row = await store.db
    .selectFrom('editions')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst();
  const edition = row && toEdition(row);
  if (edition) read.keep([[name, edition]], version);
  return edition;
}

/** The one that a link of nobody must have been meant for; undefined when there are several, or none. */
export async function onlyOpenEdition(store: Store): Promise<StoredEdition | undefined> {
  const open = await store.db
    .selectFrom('editions')
    .select('name')
    .where('state', '=', 'open')
    .limit(2)
    .execute();
  const [only, other] = open;
  return only && !other ? findEdition(store, only.name) : undefined;
}

export async function listEditions(store: Store): Promise<readonly StoredEdition[]> {
  const rows = await store.db.selectFrom('editions').selectAll().orderBy('name').execute();
  return rows.map(toEdition);
}

/** The YAML of an edition as it is answered now; undefined when it was not kept. */
export async function findSource(store: Store, name: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('editions')
    .select('source')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.source ?? undefined;
}

function toEdition(row: EditionRow): StoredEdition {
  return {
    name: row.name,
    state: row.state === 'open' ? 'open' : 'closed',
    questionnaire: JSON.parse(row.questionnaire),
    questionnaireSha256: row.questionnaire_sha256,
    timeZone: row.time_zone,
    opens: row.opens,
    closes: row.closes,
    demonstration: row.demonstration === 1,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    inviteesErasedOn: row.invitees_erased_on,
    answersErasedOn: row.answers_erased_on,
    draftsAtClosing: row.drafts_at_closing === null ? undefined : JSON.parse(row.drafts_at_closing),
  };
}
