/** The end of an edition, in the database: what was not sent is erased, nobody stands alone. */
import type { Transaction } from 'kysely';
import type { FrameCell } from '../campaign/frame-cells.ts';
import type { EditionKey } from '../campaign/identity.ts';
import type { Frame } from '../campaign/invitee.ts';
import { mergeLoneCells } from '../campaign/merge-cells.ts';
import { unsealFrame } from '../campaign/sealed-frame.ts';
import { countDrafts } from '../form/completeness.ts';
import type { StoredEdition } from './editions.ts';
import type { Store } from './open-store.ts';
import { toResponse } from './responses.ts';
import type { Tables } from './tables.ts';
import { waitToWrite } from './wait-to-write.ts';

export interface Closing {
  readonly draftsErased: number;
  /** Responses that stay. */
  readonly sent: number;
  /** The cells of the frame in which one person answered, merged with the nearest. */
  readonly merged: readonly FrameCell[];
}

/**
 * Ends an edition: no answer is taken any more, drafts are erased, sealed frames are opened, and
 * cells of one respondent merged unless answers bear names. A second closing changes nothing more:
 * it would count the drafts that are no longer there.
 * @param key opens the sealed frames of an anonymous edition; without it they are lost
 */
export async function closeEdition(
  store: Store,
  edition: Pick<StoredEdition, 'name' | 'questionnaire'>,
  day: string,
  key?: EditionKey,
): Promise<Closing> {
  const { name, questionnaire } = edition;
  return store.db.transaction().execute(async (db) => {
    await waitToWrite(db);
    const rows = await db
      .selectFrom('responses')
      .selectAll()
      .where('edition', '=', name)
      .where('state', '=', 'draft')
      .execute();
    const drafts = countDrafts(questionnaire, rows.map(toResponse));
    await db
      .updateTable('editions')
      .set({ state: 'closed', closed_on: day, drafts_at_closing: JSON.stringify(drafts) })
      .where('name', '=', name)
      .where('state', '=', 'open')
      .execute();
    await db
      .deleteFrom('responses')
      .where('edition', '=', name)
      .where('state', '=', 'draft')
      .execute();
    const settled = await settleFrames(db, edition, key);
    return { draftsErased: rows.length, ...settled };
  });
}

async function settleFrames(
  db: Transaction<Tables>,
  { name, questionnaire }: Pick<StoredEdition, 'name' | 'questionnaire'>,
  key: EditionKey | undefined,
): Promise<Omit<Closing, 'draftsErased'>> {
  const rows = await db
    .selectFrom('responses')
    .select(['id', 'frame', 'sealed_frame'])
    .where('edition', '=', name)
    .execute();
  const sent = rows.length;
  if (questionnaire.settings.confidentiality === 'identified') return { sent, merged: [] };
  const frames = rows.map(
    ({ frame, sealed_frame }): Frame =>
      sealed_frame !== null && key
        ? unsealFrame(key, questionnaire.frame, sealed_frame)
        : JSON.parse(frame),
  );
  const merging = mergeLoneCells(questionnaire.frame, frames);
  for (const [index, { id }] of rows.entries()) {
    const settled = JSON.stringify(merging.frames[index]);
    await db
      .updateTable('responses')
      // From which pages it was saved, and how often, may be known in somebody's browser.
      .set({ frame: settled, sealed_frame: null, saved_by: '{}', revision: 1 })
      .where('id', '=', id)
      .execute();
  }
  return { sent, merged: merging.merged };
}
