/** The server is killed in the midst of it, again and again: whoever was told « saved » is saved. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { makeDataFolder } from './data-folder.ts';
import type { Person } from './open-service.ts';
import { formsOf } from './read-html.ts';

const KILLS = 50;
const PERSONS = 5;
/** Acknowledgements before each, beyond one of each writer: however slow the machine, much is told. */
const MOST_MORE = 30;
/** Milliseconds after that: a kill waits for nothing that happens in the server. */
const LONGEST_WAIT = 20;
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

/** What one tab of a person writes: a number that grows, in a field of a step. */
interface Writer {
  readonly person: Person;
  readonly step: string;
  readonly field: string;
  readonly beside: string;
  acknowledged: number;
  sent: number;
}

const server = fileURLToPath(new URL('./crash-server.ts', import.meta.url));

/** A process that has only to be told where the data are; its address, once it has been. */
function prepare(): { child: ChildProcess; listen: (directory: string) => Promise<string> } {
  const child = fork(server, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  return {
    child,
    listen: (directory) => {
      child.send(directory);
      return Promise.race([
        once(child, 'message').then(([address]) => address as string),
        once(child, 'exit').then(() => Promise.reject(new Error(complaint))),
      ]);
    },
  };
}

/** Posts one number after the other until the server is gone, by the button and while writing. */
async function write(writer: Writer, address: string, onAcknowledged: () => void): Promise<void> {
  const { person, step, field, beside } = writer;
  const page = `${address}/q/${person.token}/etape/${step}`;
  for (;;) {
    const number = ++writer.sent;
    const byButton = number % 2 === 0;
    const reply = await fetch(byButton ? page : `${page}/enregistrement`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `${field}=${number}${beside}`,
      redirect: 'manual',
    }).catch(() => undefined);
    if (reply === undefined) return;
    expect(reply.status).toBe(byButton ? 303 : 200);
    writer.acknowledged = number;
    onAcknowledged();
    await reply.arrayBuffer().catch(() => undefined);
  }
}

/** Posts, and tells when each writer was told « saved » again, and all together so often more. */
function post(writers: readonly Writer[], address: string, more: number) {
  const before = writers.map(({ acknowledged }) => acknowledged);
  let left = writers.length + more;
  let tell = () => {};
  const enough = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const count = () => {
    left--;
    const all = writers.every(({ acknowledged }, index) => acknowledged > (before[index] ?? 0));
    if (left <= 0 && all) tell();
  };
  const ended = Promise.all(writers.map((writer) => write(writer, address, count)));
  return { enough, ended };
}

/** Of what was sent last, nobody was told: it may be there or not. */
function expectKept({ acknowledged, sent }: Writer, stored: unknown): void {
  const number = Number(stored);
  expect(number).toBeGreaterThanOrEqual(acknowledged);
  expect(number).toBeLessThanOrEqual(sent);
}

async function shownBy({ person, step, field }: Writer, address: string): Promise<unknown> {
  const html = await (await fetch(`${address}/q/${person.token}/etape/${step}`)).text();
  return formsOf(html)[0]?.controls.find(({ name }) => name === field)?.value;
}

/** @source https://gist.github.com/tommyettinger/46a874533244883189143505d203312c mulberry32 */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

it(`${KILLS} kills at random moments lose nothing that was acknowledged (CRASH_SEED=${seed})`, {
  timeout: 900_000,
}, async () => {
  const { directory, people } = await makeDataFolder(PERSONS);
  const writers: Writer[] = people.flatMap((person) => [
    ...[{ person, step: 'suite', field: 'remarque', beside: '', acknowledged: 0, sent: 0 }],
    {
      ...{ person, step: 'equipe', field: 'role.autre', beside: '&role=autre' },
      ...{ acknowledged: 0, sent: 0 },
    },
  ]);
  const chance = random(seed);
  let cut = 0;
  let next = prepare();
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, listen } = next;
    const address = await listen(directory);
    if (kill > 0) {
      await Promise.all(
        writers.map(async (writer) => expectKept(writer, await shownBy(writer, address))),
      );
    }
    const { enough, ended } = post(writers, address, Math.floor(chance() * MOST_MORE));
    next = prepare();
    const died = ended.then(() => Promise.reject(new Error('the server ended by itself')));
    await Promise.race([enough, died]);
    await new Promise((resolve) => setTimeout(resolve, chance() * LONGEST_WAIT));
    cut += writers.filter(({ acknowledged, sent }) => sent > acknowledged).length;
    child.kill('SIGKILL');
    await Promise.allSettled([ended, died]);
    await ended;
  }
  next.child.kill('SIGKILL');

  const db = new Database(join(directory, 'millesime.sqlite'));
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const rows = db.prepare('select id, answers, revision from responses').all() as {
    id: string;
    answers: string;
    revision: number;
  }[];
  db.close();
  expect(rows.map(({ id }) => id).toSorted()).toEqual(
    people.map(({ responseId }) => responseId).toSorted(),
  );
  for (const writer of writers) {
    const row = rows.find(({ id }) => id === writer.person.responseId);
    expectKept(writer, JSON.parse(row?.answers ?? '{}')[writer.field]);
  }
  // What was never under way when it was cut would prove nothing.
  expect(cut).toBeGreaterThan(KILLS);
});
