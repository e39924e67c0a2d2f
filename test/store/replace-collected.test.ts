import { expect, it } from 'vitest';
import { openMemoryStore } from '../../src/store/open-store.ts';
import { replaceCollected } from '../../src/store/replace-collected.ts';
import { listResponses } from '../../src/store/responses.ts';
import { EDITION, newResponse, openEdition } from './edition.ts';

const [one, two, three] = ['i1', 'i2', 'i3'].map((name) => newResponse(name)) as [
  ReturnType<typeof newResponse>,
  ReturnType<typeof newResponse>,
  ReturnType<typeof newResponse>,
];

it('responses are added, replaced and removed, all or none', async () => {
  const store = await openMemoryStore();
  await openEdition(store);
  await replaceCollected(store, EDITION, [one, two], []);
  const sent = { ...two, state: 'sent' as const, answers: {}, frame: {}, updatedOn: '2025-06-17' };
  await replaceCollected(store, EDITION, [three, sent], [one.id]);
  const after = await listResponses(store, EDITION);
  expect(after).toHaveLength(2);
  expect(after).toEqual(
    expect.arrayContaining([
      { ...three, revision: 1 },
      { ...sent, revision: 2, sentOn: '2025-06-17' },
    ]),
  );
  // The second cannot be stored: the first is not either, and what was to be removed stays.
  const impossible = { ...one, id: 'z', updatedOn: null as unknown as string };
  await expect(replaceCollected(store, EDITION, [one, impossible], [two.id])).rejects.toThrow(
    /NOT NULL/,
  );
  expect(await listResponses(store, EDITION)).toEqual(after);
  await store.close();
});
