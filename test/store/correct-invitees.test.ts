import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteeId, personalToken, responseId } from '../../src/campaign/identity.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { correctAddress, removeInvitee } from '../../src/store/correct-invitees.ts';
import { findInvitee, listInvitees, saveInvitees, setDeclined } from '../../src/store/invitees.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listResponses } from '../../src/store/responses.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { sample } from '../definition/sample.ts';
import { DURING, EDITION, KEY, newResponse, openEdition, person, saveOf } from './edition.ts';
import { temporaryFolder } from './temporary-folder.ts';

const anne = person('Anne');
const zoe = person('Zoe');
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = temporaryFolder();
  store = await openStore(folder);
  await openEdition(store);
  await saveInvitees(store, EDITION, [anne, zoe], KEY);
});
afterEach(() => store.close());

/** Anne's answer, in words that are looked for in the files. */
async function annesResponse(released: boolean): Promise<void> {
  const sent = released ? { state: 'sent' as const, sentOn: '2025-06-15' } : {};
  const response = newResponse(anne.id, { answers: { role: 'inoubliable' }, ...sent });
  const release = { id: `r${'0'.repeat(32)}`, sealedFrame: 'sealed' };
  const save = { ...saveOf(response, EDITION, anne.id), ...(released ? { release } : {}) };
  const { outcome } = await createSaveQueue(store, () => DURING).save(save);
  expect(outcome).toBe('saved');
}

const addresses = async () => (await listInvitees(store, EDITION)).map(({ email }) => email);
const responses = async () => (await listResponses(store, EDITION)).map(({ id }) => id);

describe('a person taken off the list', () => {
  it('leaves nothing in the files, of them or of what they answered', async () => {
    await annesResponse(false);
    const bytes = () =>
      ['', '-wal']
        .map((end) => readFileSync(join(folder, `millesime.sqlite${end}`), 'utf8'))
        .join('\n');
    const traces = ['anne@example.org', 'Collège Anne', anne.id, 'inoubliable'];
    const found = () => traces.filter((trace) => bytes().includes(trace));
    expect(found()).toEqual(traces);
    expect(await removeInvitee(store, KEY, anne.id)).toEqual({
      response: 'draft',
      stillCounted: false,
    });
    expect(store.emptyLog()).toBe(true);
    expect(found()).toEqual([]);
    expect(await addresses()).toEqual([zoe.email]);
    expect(await responses()).toEqual([]);
  });

  it('is counted still, without a name, beside an anonymous response that nothing leads to', async () => {
    await annesResponse(true);
    expect(await removeInvitee(store, KEY, anne.id)).toEqual({
      response: 'none',
      stillCounted: true,
    });
    const [nobody] = await listInvitees(store, EDITION);
    const cell = { uai: '', establishment: '', frame: { type: 'college', secteur: 'public' } };
    expect(nobody).toMatchObject({ email: '', lastName: '', answered: true, assignments: [cell] });
    expect(await responses()).toEqual([`r${'0'.repeat(32)}`]);
    expect(await findInvitee(store, personalToken(KEY, anne.id))).toBeUndefined();
  });
});

describe('another address', () => {
  it('is the same person, with what they answered and said of taking part', async () => {
    await annesResponse(false);
    await setDeclined(store, anne.id, true);
    await correctAddress(store, KEY, anne.id, 'annie@example.org');
    const id = inviteeId(KEY, 'annie@example.org');
    expect(await findInvitee(store, personalToken(KEY, anne.id))).toBeUndefined();
    expect(await findInvitee(store, personalToken(KEY, id))).toEqual({
      ...{ ...anne, id, email: 'annie@example.org' },
      ...{ edition: EDITION, answered: false, declined: true },
    });
    expect(await responses()).toEqual([responseId(KEY, id)]);
  });

  it('of somebody else is refused, and changes nothing', async () => {
    await annesResponse(false);
    await expect(correctAddress(store, KEY, anne.id, zoe.email)).rejects.toThrow('UNIQUE');
    expect(await addresses()).toEqual([anne.email, zoe.email]);
    expect(await responses()).toEqual([responseId(KEY, anne.id)]);
  });
});

describe('a list that changes no more', () => {
  it.each([
    ['for the edition was closed since it was read', () => close(), [anne.email, zoe.email]],
    ['for that person, who was taken off it since', () => remove(), [zoe.email]],
  ])('%s: nothing is done, and that is told', async (_, happens, left) => {
    await annesResponse(false);
    await happens();
    const before = await responses();
    expect(await removeInvitee(store, KEY, anne.id)).toBeUndefined();
    expect(await correctAddress(store, KEY, anne.id, 'annie@example.org')).toBe(false);
    expect(await addresses()).toEqual(left);
    expect(await responses()).toEqual(before);
  });

  const close = () => closeEdition(store, { name: EDITION, questionnaire: sample }, '2025-07-01');
  const remove = () => removeInvitee(store, KEY, anne.id);
});
