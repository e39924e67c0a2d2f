/** Changes of what opening does not freeze, made while an edition is open: numbered and dated. */
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Settings } from '../definition/settings.ts';
import type { Store } from './open-store.ts';

export interface StoredSettingChange {
  /** 1, 2, 3… within its edition. */
  readonly number: number;
  /** Day, `2021-06-14`. */
  readonly day: string;
  readonly reason: string;
  readonly before: Settings;
  readonly after: Settings;
}

export interface NewSettingChange {
  readonly edition: string;
  /** The questionnaire as it was when the change was decided. */
  readonly before: Questionnaire;
  readonly after: Settings;
  /** The YAML that says all of that, where one does. */
  readonly source?: string;
  readonly day: string;
  readonly reason: string;
}

/** Oldest first. */
export async function listSettingChanges(
  store: Store,
  edition: string,
): Promise<readonly StoredSettingChange[]> {
  const rows = await store.db
    .selectFrom('setting_changes')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('number')
    .execute();
  return rows.map(({ number, day, reason, settings_before, settings_after }) => ({
    ...{ number, day, reason },
    before: JSON.parse(settings_before),
    after: JSON.parse(settings_after),
  }));
}

/**
 * Gives an edition other settings, dates included, and keeps those that it had.
 * @returns the number of the change; undefined when the edition was closed, or changed by somebody
 * else, since it was decided: nothing has changed then
 */
export async function changeSettings(
  store: Store,
  { edition, before, after, source, day, reason }: NewSettingChange,
): Promise<number | undefined> {
  return store.db.transaction().execute(async (db) => {
    const { opens, closes, timeZone } = after;
    const { numUpdatedRows } = await db
      .updateTable('editions')
      .set({
        ...{ questionnaire: JSON.stringify({ ...before, settings: after }) },
        ...{ time_zone: timeZone, opens, closes },
        ...(source === undefined ? {} : { source }),
      })
      .where('name', '=', edition)
      .where('state', '=', 'open')
      .where('questionnaire', '=', JSON.stringify(before))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return undefined;
    const { last } = await db
      .selectFrom('setting_changes')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('edition', '=', edition)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const settings_before = JSON.stringify(before.settings);
    const settings_after = JSON.stringify(after);
    await db
      .insertInto('setting_changes')
      .values({ edition, number, day, reason, settings_before, settings_after })
      .execute();
    return number;
  });
}
