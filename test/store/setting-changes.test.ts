/** Settings of an open edition: what went in comes out, the columns that the service reads included. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findEdition, findSource } from '../../src/store/editions.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { changeSettings, listSettingChanges } from '../../src/store/setting-changes.ts';
import { sample } from '../definition/sample.ts';
import { EDITION, openEdition } from './edition.ts';

const after = { ...sample.settings, closes: '2025-07-07T12:00', timeZone: 'Indian/Reunion' };
const change = {
  ...{ edition: EDITION, before: sample, after, day: '2025-06-20' },
  reason: 'Une semaine de plus',
};

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
});
afterEach(() => store.close());

it('are replaced, numbered, with what they were', async () => {
  expect(await changeSettings(store, { ...change, source: 'survey: exemple' })).toBe(1);
  const questionnaire = { ...sample, settings: after };
  expect(await findEdition(store, EDITION)).toMatchObject({
    ...{ questionnaire, closes: '2025-07-07T12:00', timeZone: 'Indian/Reunion' },
    ...{ opens: '2025-06-01T08:00', openedOn: '2025-05-20' },
  });
  const back = {
    ...change,
    before: questionnaire,
    after: sample.settings,
    reason: 'Finalement non',
  };
  expect(await changeSettings(store, back)).toBe(2);
  const { day } = change;
  expect(await listSettingChanges(store, EDITION)).toEqual([
    { number: 1, day, reason: 'Une semaine de plus', before: sample.settings, after },
    { number: 2, day, reason: 'Finalement non', before: after, after: sample.settings },
  ]);
  // The second had no text of its own: that of the first is kept.
  expect(await findSource(store, EDITION)).toBe('survey: exemple');
});

it('stay as they are once the edition is closed, or changed since', async () => {
  const stale = { ...change, before: { ...sample, title: 'Exemples' } };
  expect(await changeSettings(store, stale)).toBeUndefined();
  await closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-07-01');
  expect(await changeSettings(store, change)).toBeUndefined();
  expect((await findEdition(store, EDITION))?.questionnaire).toEqual(sample);
  expect(await listSettingChanges(store, EDITION)).toEqual([]);
});
