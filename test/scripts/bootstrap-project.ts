import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const repository = join(import.meta.dirname, '../..');

/** How the stand-in for npm behaves: see fake-npm.cjs. */
interface NpmPlan {
  readonly status?: number;
  readonly output?: string;
  readonly delayMs?: number;
  readonly brokenNode?: boolean;
}

interface RunOptions {
  readonly npm?: NpmPlan;
  readonly env?: Readonly<Record<string, string>>;
  /** What differs from this machine, as in `thisHost()` of the bootstrap. */
  readonly host?: Readonly<Record<string, string>>;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const emptyLock = { lockfileVersion: 3, packages: {} as Record<string, object> };

// The child of most tests; the others write their own.
const childScript = `
console.log(JSON.stringify({ args: process.argv.slice(2), runBy: process.env.RUN_BY }));
process.exitCode = Number(process.env.CHILD_STATUS ?? 0);
`;

// `start` told that it is on another machine.
const otherHostScript = `
import { start, thisHost } from './scripts/bootstrap/start.mjs';
const { glibc, ...changes } = JSON.parse(process.env.OTHER_HOST);
const host = { ...thisHost(), ...changes, glibcVersion: () => glibc };
process.exitCode = await start(process.argv.slice(2), host);
`;

/** A project that has nothing but the bootstrap, a lock file and `child.mjs`. */
export function makeProject() {
  const root = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['run.mjs', 'bootstrap']) {
    cpSync(join(repository, 'scripts', name), join(root, 'scripts', name), { recursive: true });
  }
  cpSync(join(import.meta.dirname, 'fake-npm.cjs'), join(root, 'npm-cli.js'));
  const write = (path: string, content: string) => writeFileSync(join(root, path), content);
  const lock = (packages: Record<string, object>) =>
    write('package-lock.json', JSON.stringify({ ...emptyLock, packages: { '': {}, ...packages } }));
  write('child.mjs', childScript);
  write('other-host.mjs', otherHostScript);
  write('calls', '');
  lock({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } });

  const begin = ({ npm = {}, env = {}, host }: RunOptions = {}, args: string[] = []) =>
    spawn(process.execPath, [host ? 'other-host.mjs' : 'scripts/run.mjs', 'child.mjs', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        npm_execpath: join(root, 'npm-cli.js'),
        FAKE_NPM: JSON.stringify(npm),
        FAKE_NPM_CALLS: join(root, 'calls'),
        OTHER_HOST: JSON.stringify(host ?? {}),
        ...env,
      },
    });
  return {
    root,
    write,
    lock,
    begin,
    run: (options?: RunOptions, args?: string[]) => ended(begin(options, args)),
    npmCalls: () => readFileSync(join(root, 'calls'), 'utf8').split('\n').filter(Boolean),
  };
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (text.stdout += chunk));
  child.stderr?.on('data', (chunk) => (text.stderr += chunk));
  const [status] = await once(child, 'close');
  return { status, ...text };
}

/** Resolves once the child has written the words on its standard output or error. */
export function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const listen = (chunk: string) => {
      heard += chunk;
      if (heard.includes(words)) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => reject(new Error(`ended without saying "${words}": ${heard}`)));
  });
}
