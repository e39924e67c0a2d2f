/** A report is built in a process of its own: answers are taken meanwhile. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
let running: Promise<void> | undefined;

export interface Rebuild {
  readonly edition: string;
  readonly data: string;
  readonly out: string;
}

/** @throws Error with what the build said when it failed; asked while one is built, another follows it */
export function rebuildBilan({ edition, data, out }: Rebuild): Promise<void> {
  running = (running ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => build(edition, data, out));
  return running;
}

function build(edition: string, data: string, out: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const words = [cli, 'bilan', edition, '--data', data, '--out', out];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}
