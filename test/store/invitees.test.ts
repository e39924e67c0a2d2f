import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personalToken } from '../../src/campaign/identity.ts';
import { findInvitee, listInvitees, saveInvitees } from '../../src/store/invitees.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { EDITION, KEY, openEdition, person } from './edition.ts';

let store: Store;
beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
});
afterEach(() => store.close());

const zoe = person('Zoe');
const anne = person('Anne', { type: 'lycee', secteur: 'prive' });
/** Of whom nothing more is known yet. */
const asInvited = { edition: EDITION, answered: false, declined: false };

describe('the people asked', () => {
  it('are kept whole, and listed the same however they came', async () => {
    await saveInvitees(store, EDITION, [zoe, anne], KEY);
    expect(await listInvitees(store, EDITION)).toEqual(
      [anne, zoe].map((one) => ({ ...one, ...asInvited })),
    );
    expect(await listInvitees(store, 'exemple/2026')).toEqual([]);
  });

  it('are brought up to date by a second list, which removes nobody', async () => {
    await saveInvitees(store, EDITION, [zoe, anne], KEY);
    const married = { ...anne, lastName: 'Dupont', assignments: zoe.assignments };
    await saveInvitees(store, EDITION, [married], KEY);
    expect(await listInvitees(store, EDITION)).toEqual(
      [married, zoe].map((one) => ({ ...one, ...asInvited })),
    );
  });

  it('are kept all or not at all', async () => {
    const nameless = { ...zoe, lastName: null as unknown as string };
    await expect(saveInvitees(store, EDITION, [anne, nameless], KEY)).rejects.toThrow('NOT NULL');
    expect(await listInvitees(store, EDITION)).toEqual([]);
  });
});

describe('a personal link', () => {
  beforeEach(() => saveInvitees(store, EDITION, [zoe, anne], KEY));

  it('belongs to one person of one edition', async () => {
    const token = personalToken(KEY, anne.id);
    expect(await findInvitee(store, token)).toEqual({
      ...anne,
      ...asInvited,
    });
  });

  it('stays the same when the list is imported again', async () => {
    await saveInvitees(store, EDITION, [{ ...anne, firstName: 'Anna' }], KEY);
    const found = await findInvitee(store, personalToken(KEY, anne.id));
    expect(found?.firstName).toBe('Anna');
  });

  it.each([
    ['of another edition', personalToken(Buffer.alloc(32, 8), anne.id)],
    ['cut', personalToken(KEY, anne.id).slice(0, 21)],
    ['in other case', personalToken(KEY, anne.id).toUpperCase()],
    ['with a space', `${personalToken(KEY, anne.id)} `],
    ['empty', ''],
    ['a wildcard', '%'],
    ['the id of the person', anne.id],
  ])('leads to nobody: %s', async (_, token) => {
    expect(await findInvitee(store, token)).toBeUndefined();
  });
});
