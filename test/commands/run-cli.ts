/** `millesime …` as people run it: a process of its own, its exit status, what it says and where. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';

export const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const runLines = fileURLToPath(new URL('./run-lines.ts', import.meta.url));
export const EDITION = 'etre-rupn/2021';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to be, for whom is not root the only one possible. */
  readonly uid?: number;
}

export function start(words: readonly string[], options: RunOptions = {}): ChildProcess {
  return startNode([cli, ...words], options);
}

function startNode(words: readonly string[], { cwd, env, uid }: RunOptions): ChildProcess {
  return spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MILLESIME_SURVEYS: surveysCopy(), ...env },
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
}

export function ended(child: ChildProcess): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
  });
}

export async function millesime(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return traceless(await ended(start(words, options)));
}

/** Many command lines in one process, one after the other: quicker, and the same but for the start. */
export async function millesimes(
  lines: readonly (readonly string[])[],
  options: RunOptions = {},
): Promise<readonly Run[]> {
  const { stdout } = await ended(startNode([runLines, JSON.stringify(lines)], options));
  return (JSON.parse(stdout) as Run[]).map(traceless);
}

function traceless(run: Run): Run {
  const trace = /^\s+at .*[:(]|Error:|node:internal/m;
  expect(run.stdout + run.stderr, 'a stack trace').not.toMatch(trace);
  return run;
}

/** A result and nothing beside it. */
export async function done(words: readonly string[], options: RunOptions = {}): Promise<string> {
  const run = await millesime(words, options);
  expect(run.status, run.stderr).toBe(0);
  // The edition that is opened here closed years ago, which whoever opens it is told.
  const told = words.slice(0, 2).join(' ') === 'edition open' ? /^Attention.*est passée/ : /^$/;
  expect(run.stderr).toMatch(told);
  return run.stdout;
}

/** Refused: the status, nothing on standard output, and a sentence that says why. */
export async function refused(
  status: 1 | 2 | 3,
  words: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  return expectRefused(await millesime(words, options), status);
}

export function expectRefused(run: Run, status: 1 | 2 | 3): string {
  expect(run).toMatchObject({ status, stdout: '' });
  expect(run.stderr).toMatch(/\p{L}{2,} \p{L}+.*[.:]/u);
  if (status === 3) expect(run.stderr.trim().split('\n'), 'one sentence').toHaveLength(1);
  return run.stderr;
}

const copies = new Map<string | undefined, string>();

/**
 * The surveys of the project, apart: opening an edition writes beside its questionnaire. One copy
 * for each file of tests.
 */
export function surveysCopy(): string {
  const { testPath } = expect.getState();
  const copy = copies.get(testPath) ?? join(temporaryFolder(), 'surveys');
  if (!copies.has(testPath)) {
    copies.set(testPath, copy);
    cpSync(fileURLToPath(new URL('../../surveys', import.meta.url)), copy, { recursive: true });
  }
  return copy;
}

/** An empty folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(inject('temporaryRoot'), 'dossier-'));
  // Other users may look in: some tests are one of them.
  chmodSync(folder, 0o755);
  return folder;
}

/** A data folder with the edition of 2021 open in it. */
export async function openEdition(): Promise<string> {
  const data = join(temporaryFolder(), 'donnees');
  await done(['edition', 'open', EDITION, '--data', data]);
  return data;
}
