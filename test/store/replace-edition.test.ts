/** An edition opened again: only as long as nobody is invited and nobody has answered. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { amendEdition, listAmendments } from '../../src/store/amendments.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { findEdition, findSource } from '../../src/store/editions.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { replaceCollected } from '../../src/store/replace-collected.ts';
import { countPeople, replaceEdition } from '../../src/store/replace-edition.ts';
import { changeSettings, listSettingChanges } from '../../src/store/setting-changes.ts';
import { sample } from '../definition/sample.ts';
import { EDITION, KEY, newResponse, openEdition, person } from './edition.ts';

const before = { name: EDITION, questionnaire: sample };
const next = { ...sample, frame: sample.frame.slice(0, 1) };
const opening = {
  ...{ questionnaire: next, source: 'survey: exemple', demonstration: false },
  ...{ opens: '2025-06-02T08:00', closes: '2025-06-29T23:59', openedOn: '2025-05-25' },
};

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
});
afterEach(() => store.close());

it('puts the new one in its place, with what goes with it', async () => {
  expect(await replaceEdition(store, before, opening)).toBe(true);
  expect(await findEdition(store, EDITION)).toMatchObject({
    ...{ questionnaire: next, state: 'open', openedOn: '2025-05-25' },
    ...{ opens: '2025-06-02T08:00', closes: '2025-06-29T23:59' },
  });
  expect(await findSource(store, EDITION)).toBe('survey: exemple');
});

it('forgets the amendments and changes of what nobody was asked', async () => {
  const noted = { edition: EDITION, day: '2025-05-21', reason: 'Une raison' };
  const settings = { ...sample.settings, closes: '2025-07-01T23:59' };
  const amended = { ...sample, title: 'Exemples' };
  await amendEdition(store, { ...noted, before: sample, after: amended });
  await changeSettings(store, { ...noted, before: amended, after: settings });
  const questionnaire = { ...amended, settings };
  expect(await replaceEdition(store, { name: EDITION, questionnaire }, opening)).toBe(true);
  expect(await listAmendments(store, EDITION)).toEqual([]);
  expect(await listSettingChanges(store, EDITION)).toEqual([]);
});

it('changes nothing once somebody is invited, has answered, or has closed or changed it', async () => {
  const refuses = async (invited: number, responses: number) => {
    const stored = await findEdition(store, EDITION);
    expect(await countPeople(store, EDITION)).toEqual({ invited, responses });
    expect(await replaceEdition(store, before, opening)).toBe(false);
    expect(await findEdition(store, EDITION)).toEqual(stored);
  };
  const empty = async () => {
    await store.close();
    store = await openMemoryStore();
    await openEdition(store);
  };
  await saveInvitees(store, EDITION, [person('Martin')], KEY);
  await refuses(1, 0);
  await empty();
  await replaceCollected(store, EDITION, [newResponse('i1')], []);
  await refuses(0, 1);
  await empty();
  await closeEdition(store, before, '2025-07-01');
  await refuses(0, 0);
  await empty();
  const after = { ...sample, title: 'Exemples' };
  await amendEdition(store, { edition: EDITION, before: sample, after, day: '', reason: '' });
  await refuses(0, 0);
});

it('is undone when its last step fails', async () => {
  const stored = await findEdition(store, EDITION);
  const failing = () => {
    throw new Error('no room on the disk');
  };
  await expect(replaceEdition(store, before, opening, failing)).rejects.toThrow('no room');
  expect(await findEdition(store, EDITION)).toEqual(stored);
});
