/**
 * Whoever has the database and not the key: every value of both tables is read, and nothing leads
 * from a person to an answer.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personalToken, responseId } from '../../src/campaign/identity.ts';
import { frameOf } from '../../src/campaign/invitee.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { DURING, EDITION, KEY, newResponse, openEdition, person, saveOf } from './edition.ts';

const names = Array.from({ length: 40 }, (_, n) => `Personne${String(n).padStart(2, '0')}`);
const people = names.map((name) => person(name));
let store: Store;
let invitees: readonly Record<string, unknown>[];
let responses: readonly Record<string, unknown>[];

beforeEach(async () => {
  store = await openMemoryStore();
  await openEdition(store);
  await saveInvitees(store, EDITION, people, KEY);
  const queue = createSaveQueue(store, () => DURING);
  await Promise.all(
    people.map((one) =>
      queue.save(saveOf(newResponse(one.id, { frame: frameOf(one) }), EDITION, one.id)),
    ),
  );
  const rows = (table: 'invitees' | 'responses') =>
    store.db.selectFrom(table).selectAll().execute();
  invitees = (await rows('invitees')).map((row) => ({ ...row }));
  responses = (await rows('responses')).map((row) => ({ ...row }));
});
afterEach(() => store.close());

const valuesOf = (rows: readonly Record<string, unknown>[], without: readonly string[]) =>
  rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) =>
      value === null || without.includes(column) ? [] : [String(value)],
    ),
  );

describe('the two tables', () => {
  it('hold a response of each person, which the key leads to', () => {
    const ids = responses.map(({ id }) => id);
    expect(people.map(({ id }) => responseId(KEY, id)).sort()).toEqual(ids.sort());
  });

  it('share no value but the edition', () => {
    const known = new Set(valuesOf(invitees, []));
    const shared = new Set(valuesOf(responses, []).filter((value) => known.has(value)));
    expect([...shared]).toEqual([EDITION]);
  });

  it('share no value hidden in another, in either direction', () => {
    const inside = valuesOf(responses, ['edition']).join('\n').toLowerCase();
    const outside = valuesOf(invitees, ['edition']).join('\n').toLowerCase();
    for (const { id } of responses) expect(outside).not.toContain(String(id).slice(1));
    for (const { invitee, words } of people.map((one) => ({ invitee: one, words: wordsOf(one) }))) {
      expect(words.length).toBeGreaterThan(5);
      for (const word of words) expect(inside, invitee.email).not.toContain(word.toLowerCase());
    }
  });

  it('cannot be joined by hashing what one of them holds', () => {
    const ids = new Set(responses.map(({ id }) => String(id).slice(1)));
    for (const value of valuesOf(invitees, ['edition'])) {
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
        for (const input of [value, value.slice(1), `response\n${value}`]) {
          const hash = createHash(algorithm).update(input).digest('hex').slice(0, 32);
          expect(ids.has(hash)).toBe(false);
        }
      }
    }
  });

  it('hold no token, nor anything that a token is made of', () => {
    const everything = [...valuesOf(invitees, []), ...valuesOf(responses, [])].join('\n');
    for (const { id } of people) expect(everything).not.toContain(personalToken(KEY, id));
    expect(everything).not.toContain(KEY.toString('hex'));
  });

  it('say of the time of an answer no more than the day', () => {
    for (const { updated_on, sent_on } of responses) {
      expect(updated_on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(sent_on).toBeNull();
    }
  });
});

/** What would name a person if a response held it. */
function wordsOf({
  id,
  email,
  lastName,
  firstName,
  assignments,
}: (typeof people)[number]): string[] {
  const [assignment] = assignments;
  return [
    id,
    id.slice(1),
    email,
    lastName,
    firstName,
    ...(assignment ? [assignment.uai, assignment.establishment] : []),
  ];
}
