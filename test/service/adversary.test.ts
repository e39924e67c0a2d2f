import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { inviteeId, personalToken, responseId } from '../../src/campaign/identity.ts';
import type { Frame, Invitee } from '../../src/campaign/invitee.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { closeEdition } from '../../src/store/close-edition.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { deleteKey, readKey } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/open-store.ts';
import { guess } from './adversary.ts';
import { EDITION, openService, questionnaire } from './open-service.ts';
import { post } from './visitor.ts';

/** Of five cells the last has one respondent; 80 of 150 persons answer, in an order of their own. */
const sizes = [30, 24, 15, 10, 1];
const RESPONDENTS = 80;
const places = [
  { type: 'college', secteur: 'public' },
  { type: 'lycee', secteur: 'public' },
  { type: 'college', secteur: 'prive' },
  { type: 'lycee', secteur: 'prive' },
  { type: 'lycee', secteur: 'agricole' },
];

/**
 * Guessing at random within each of at most five cells is right five times at the most, on
 * average, whatever their sizes (fixed points of a permutation; nearly Poisson). That the best of
 * a thousand guesses is right 25 times happens once in ten million; a leak is right 80 times.
 */
const BOUND = 25;

function asked(confidentiality: 'confidential' | 'anonymous'): Questionnaire {
  const categories = ['public', 'prive', 'agricole'].map((id) => ({
    ...{ id, label: id, within: id, values: [id] },
  }));
  const [type] = questionnaire.frame;
  if (!type) throw new Error('the questionnaire has a frame');
  return {
    ...questionnaire,
    frame: [type, { id: 'secteur', label: 'Secteur', column: 'secteur', categories }],
    settings: { ...questionnaire.settings, confidentiality },
  };
}

async function survey(confidentiality: 'confidential' | 'anonymous') {
  const definition = asked(confidentiality);
  const { app, store, directory } = await openService(1, openStore, definition);
  const key = readKey(directory, EDITION);
  if (!key) throw new Error('an open edition has a key');
  const frames = sizes.flatMap((size, cell) =>
    Array.from({ length: size }, () => places[cell] as Frame),
  );
  const people = Array.from({ length: 150 }, (_, n): Invitee => {
    // Addresses in no order, of persons or of cells.
    const email = `personne-${(n * 67) % 151}@example.org`;
    const frame = frames[n] ?? (places[n % places.length] as Frame);
    return {
      ...{ id: inviteeId(key, email), email, civility: 'Mme', firstName: 'Prénom' },
      lastName: `Nom${n}`,
      assignments: [{ uai: '0169001X', establishment: `Établissement ${n % 40}`, frame }],
    };
  });
  await saveInvitees(store, EDITION, people, key);
  const answering = people.slice(0, RESPONDENTS);
  // The order of answering is one that no column has.
  const inTurn = answering.toSorted((a, b) => turnOf(a) - turnOf(b));
  for (const person of inTurn) {
    const url = `/q/${personalToken(key, person.id)}`;
    const payload = `remarque=${secretOf(person.id)}`;
    await app.inject(post({ url: `${url}/etape/suite`, payload }));
    const sent = await app.inject(post({ url: `${url}/relecture`, payload: '' }));
    expect(sent.statusCode).toBe(303);
  }
  const cells = new Map(
    answering.map(({ id, assignments }) => [id, JSON.stringify(assignments[0]?.frame)]),
  );
  const file = join(directory, 'millesime.sqlite');
  return { definition, store, directory, key, answering, cells, file };
}

function turnOf({ lastName }: Invitee): number {
  return (Number(lastName.slice(3)) * 37) % 83;
}

/** What somebody wrote, in which only this test can read who it was. */
function secretOf(id: string): string {
  return createHash('sha256').update(`secret of ${id}`).digest('hex');
}

/** Response to person, to judge the adversary by. */
function truthOf(file: string, answering: readonly Invitee[]): ReadonlyMap<string, string> {
  const persons = new Map(answering.map(({ id }) => [secretOf(id), id]));
  const sqlite = new Database(file, { readonly: true });
  const rows = sqlite.prepare('select id, answers from responses').all() as {
    id: string;
    answers: string;
  }[];
  sqlite.close();
  const truth = new Map(
    rows.map(({ id, answers }) => [id, persons.get(JSON.parse(answers).remarque) ?? '']),
  );
  expect(truth.size).toBe(RESPONDENTS);
  return truth;
}

const frameOf = ({ frame }: Record<string, unknown>) => String(frame);

async function close({ store, directory, definition, key }: Awaited<ReturnType<typeof survey>>) {
  const closing = { name: EDITION, questionnaire: definition };
  const { merged } = await closeEdition(store, closing, '2025-07-01', key);
  deleteKey(directory, EDITION);
  expect(store.rewrite()).toBe(true);
  return merged;
}

/** The cell of a person as closing left it: the one whose stored frame the person fits. */
function settledCells(file: string, cells: ReadonlyMap<string, string>) {
  const sqlite = new Database(file, { readonly: true });
  const stored = sqlite.prepare('select frame, count(*) as n from responses group by frame').all();
  sqlite.close();
  const frames = (stored as { frame: string; n: number }[]).toSorted(
    (a, b) => b.frame.length - a.frame.length,
  );
  const settled = new Map(
    [...cells].map(([id, cell]) => {
      const own = Object.entries(JSON.parse(cell));
      const fits = frames.find(({ frame }) =>
        Object.entries(JSON.parse(frame)).every(([name, value]) =>
          own.some(([n, v]) => n === name && v === value),
        ),
      );
      return [id, fits?.frame ?? ''];
    }),
  );
  return { frames, settled };
}

describe('whoever has the database after closing', () => {
  it.each(['confidential', 'anonymous'] as const)(
    '%s: joins nobody to an answer better than by chance within a cell',
    async (mode) => {
      const open = await survey(mode);
      const merged = await close(open);
      expect(merged.map(({ frame }) => frame)).toEqual([places[4]]);
      const { frames, settled } = settledCells(open.file, open.cells);
      // Whole cells were merged: nobody is alone, and each group is that of its respondents.
      for (const { frame, n } of frames) {
        expect(n).toBeGreaterThan(1);
        expect([...settled.values()].filter((cell) => cell === frame)).toHaveLength(n);
      }
      const sqlite = new Database(open.file, { readonly: true });
      const traces = sqlite.prepare('select distinct saved_by, revision from responses').all();
      sqlite.close();
      expect(traces).toEqual([{ saved_by: '{}', revision: 1 }]);
      const cellOf = { response: frameOf, person: (id: string) => settled.get(id) };
      const { strategies, best } = guess(open.file, cellOf, truthOf(open.file, open.answering));
      expect(strategies).toBeGreaterThan(500);
      expect(best.hits, best.name).toBeLessThan(BOUND);
    },
    60_000,
  );
});

describe('whoever has the database of an anonymous edition while it is open', () => {
  it('does no better, after a checkpoint, with the key or without', async () => {
    const { file, cells, directory, answering, key } = await survey('anonymous');
    for (const name of readdirSync(directory)) {
      if (!name.startsWith('millesime.sqlite')) continue;
      const bytes = readFileSync(join(directory, name));
      // Not even the place where the draft of somebody stood.
      for (const { id } of answering) expect(bytes.includes(responseId(key, id))).toBe(false);
      if (name.endsWith('-wal')) expect(bytes).toHaveLength(0);
    }
    const everybody = { response: () => 'all', person: (id: string) => cells.get(id) && 'all' };
    const { best } = guess(file, everybody, truthOf(file, answering));
    expect(best.hits, best.name).toBeLessThan(BOUND);
    const known = new Set(cells.keys());
    const ids = [...truthOf(file, answering).keys()];
    expect([...known].filter((id) => ids.includes(responseId(key, id)))).toEqual([]);
  });
});

describe('the adversary itself', () => {
  it('finds everybody with the key, before closing', async () => {
    const { file, key, answering } = await survey('confidential');
    const truth = truthOf(file, answering);
    const joined = answering.filter(({ id }) => truth.get(responseId(key, id)) === id);
    expect(joined).toHaveLength(RESPONDENTS);
  });

  it('finds everybody where both tables hold the order of answering', async () => {
    const open = await survey('confidential');
    await close(open);
    const { settled } = settledCells(open.file, open.cells);
    const truth = truthOf(open.file, open.answering);
    const sqlite = new Database(open.file);
    for (const table of ['invitees', 'responses']) {
      sqlite.exec(`alter table ${table} add column seen_at integer`);
    }
    for (const [turn, { id }] of open.answering
      .toSorted((a, b) => turnOf(a) - turnOf(b))
      .entries()) {
      const response = [...truth].find(([, person]) => person === id)?.[0];
      sqlite.prepare('update invitees set seen_at = ? where id = ?').run(turn, id);
      sqlite.prepare('update responses set seen_at = ? where id = ?').run(turn, response);
    }
    sqlite.close();
    const cellOf = { response: frameOf, person: (id: string) => settled.get(id) };
    expect(guess(open.file, cellOf, truth).best.hits).toBe(RESPONDENTS);
  });
});
