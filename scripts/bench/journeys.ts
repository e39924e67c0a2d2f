/**
 * Journeys a second of 50 people at once through the first edition of the demonstration, beside
 * what the same libraries can do at best with the same posts and pages of the same size.
 * Everything is on this machine; it ends by itself.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inviteeId, personalToken } from '../../src/campaign/identity.ts';
import { loadQuestionnaire } from '../../src/commands/project.ts';
import { editionName } from '../../src/definition/questionnaire.ts';
import { insertEdition } from '../../src/store/editions.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { writeKey } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Exchange, exchange, recordJourney } from './recorded-journey.ts';

const CLIENTS = 50;
const ROUNDS = 5;
const SECONDS = 3;
const PACED_SECONDS = 8;
/** Before counting: a process runs slower at first. */
const WARM_UP_SECONDS = 3;
/** Of people in a hurry, between two pages. */
const PAUSE_MS = 500;
const PEOPLE = 6000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'millesime-journeys-'));

async function makeEdition(directory: string): Promise<readonly string[]> {
  const questionnaire = loadQuestionnaire('etre-rupn/2021');
  const name = editionName(questionnaire);
  const key = Buffer.alloc(32, 1);
  mkdirSync(directory, { recursive: true });
  writeKey(directory, name, key);
  const store = await openStore(directory);
  await insertEdition(store, {
    ...{ questionnaire, opens: null, closes: null, openedOn: '2021-06-01' },
    demonstration: true,
  });
  const frame = Object.fromEntries(
    questionnaire.frame.map(({ id, categories }) => [id, categories[0]?.id ?? '']),
  );
  const invitees = Array.from({ length: PEOPLE }, (_, n) => {
    const email = `personne-${n}@example.org`;
    const names = { civility: '', lastName: `Nom${n}`, firstName: '' };
    const assignments = [{ uai: '', establishment: '', frame }];
    return { id: inviteeId(key, email), email, ...names, assignments };
  });
  await saveInvitees(store, name, invitees, key);
  await store.close();
  return invitees.map(({ id }) => personalToken(key, id));
}

async function withServer<T>(words: readonly string[], work: (port: number) => Promise<T>) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        const found = /(?:localhost:|^)(\d{2,5})\b/m.exec(String(chunk));
        if (found) resolve(Number(found[1]));
      });
      child.once('exit', (code) => reject(new Error(`${words.join(' ')} ended with ${code}`)));
    });
    return await work(port);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

interface Load {
  readonly journeysPerSecond: number;
  /** Milliseconds, of each post and of each page. */
  readonly posts: readonly number[];
  readonly pages: readonly number[];
}

interface Target {
  readonly port: number;
  readonly pathOf: (one: Exchange, person: number) => string;
  /** Who comes next: each person answers once. */
  person: number;
}

/** @param pauseMs between two requests of one person */
async function load(
  target: Target,
  exchanges: readonly Exchange[],
  seconds = SECONDS,
  pauseMs = 0,
): Promise<Load> {
  const { port, pathOf } = target;
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const posts: number[] = [];
  const pages: number[] = [];
  let done = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const mine = target.person++;
      for (const one of exchanges) {
        const sent = performance.now();
        const { status } = await exchange(port, { ...one, path: pathOf(one, mine) }, agent);
        (one.method === 'POST' ? posts : pages).push(performance.now() - sent);
        if (status !== (one.method === 'POST' ? 303 : 200)) {
          throw new Error(`${one.method} ${one.path} answers ${status}`);
        }
        done++;
        if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
        if (performance.now() > until) return;
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  const taken = (performance.now() - begun) / 1000;
  return { journeysPerSecond: done / exchanges.length / taken, posts, pages };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function told(name: string, { journeysPerSecond, posts, pages }: Load, ceilings: string): void {
  const of = (values: readonly number[]) =>
    `${percentile(values, 0.5).toFixed(1)} / ${percentile(values, 0.99).toFixed(1)} ms`;
  process.stdout.write(
    `${name.padEnd(44)}${`${journeysPerSecond.toFixed(1)}/s`.padStart(12)}   post ${of(posts)}, page ${of(pages)} (median / p99)${ceilings}\n`,
  );
}

/** The median of rounds; each compares all with all within seconds, on a machine that drifts. */
function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function together(loads: readonly Load[]): Load {
  return {
    journeysPerSecond: median(loads.map(({ journeysPerSecond }) => journeysPerSecond)),
    posts: loads.flatMap(({ posts }) => posts),
    pages: loads.flatMap(({ pages }) => pages),
  };
}

try {
  const data = join(folder, 'data');
  const tokens = await makeEdition(data);
  const serve = ['src/cli.ts', 'serve', '--data', data, '--port', '0'];
  await withServer(serve, async (port) => {
    const { exchanges, pageBytes } = await recordJourney(port, tokens[0] ?? '');
    const bytes = Math.round(pageBytes.reduce((sum, one) => sum + one, 0) / pageBytes.length);
    const ceiling = (mode: string) => [
      'scripts/bench/ceiling-server.ts',
      ...[join(folder, mode), String(bytes), mode],
    ];
    const toForm = (one: Exchange, who: number) => `/q/${tokens[who]}${one.path}`;
    const toCeiling = ({ method }: Exchange) => (method === 'POST' ? '/step' : '/page');
    await withServer(ceiling('single'), (single) =>
      withServer(ceiling('grouped'), async (grouped) => {
        const form = { port, pathOf: toForm, person: 1 };
        const targets = [
          { port: single, pathOf: toCeiling, person: 1 },
          { port: grouped, pathOf: toCeiling, person: 1 },
          form,
        ];
        for (const one of targets) await load(one, exchanges, WARM_UP_SECONDS);
        const rounds: Load[][] = [];
        for (let round = 0; round < ROUNDS; round++) {
          const loads: Load[] = [];
          for (const one of targets) loads.push(await load(one, exchanges));
          rounds.push(loads);
        }
        const paced = await load(form, exchanges, PACED_SECONDS, PAUSE_MS);
        const of = (index: number) => together(rounds.flatMap((loads) => loads[index] ?? []));
        const ratio = (index: number) => {
          const shares = rounds.map((loads) => rate(loads[2]) / rate(loads[index]));
          return `${(100 * median(shares)).toFixed(0)} %`;
        };
        const posts = exchanges.filter(({ method }) => method === 'POST').length;
        process.stdout.write(
          `A journey: ${exchanges.length} requests, ${posts} of them posts, pages of ${(bytes / 1000).toFixed(1)} kB; ${CLIENTS} people at once; medians of ${ROUNDS} rounds.\n`,
        );
        told('ceiling, a commit for each post', of(0), '');
        told('ceiling, commits grouped', of(1), '');
        const compared = `; ${ratio(0)} of the first, ${ratio(1)} of the second`;
        told('the form (at least 60 % of the first)', of(2), compared);
        told(`  ${PAUSE_MS / 1000} s on each page (p99 < 40 ms)`, paced, '');
      }),
    );
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rate(one: Load | undefined): number {
  return one?.journeysPerSecond ?? Number.NaN;
}
