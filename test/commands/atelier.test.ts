/** `serve --atelier` as a process, and the progress of `bilan`, which the Atelier reads. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownReports } from './own-report.ts';
import {
  EDITION,
  ended,
  millesime,
  openEdition,
  refused,
  start,
  temporaryFolder,
} from './run-cli.ts';

let data: string;
beforeAll(async () => {
  data = await openEdition();
});

/** The address with a key that a process prints. */
function printedBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: string | Buffer) => {
      const [found] = /http:\/\/localhost:\d+\/atelier\?cle=\S+/.exec(String(text)) ?? [];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error('it ended before it said where the Atelier is')));
  });
}

describe('serve --atelier', () => {
  it('prints one address that opens once, and writes no key into the log', async () => {
    const words = ['serve', '--data', data, '--port', '0', '--atelier', '--reports', ownReports()];
    const child = start(words);
    const end = ended(child);
    const address = await printedBy(child);
    const key = new URL(address).searchParams.get('cle') ?? '';
    const opened = await fetch(address, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/atelier']);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const home = await fetch(new URL('/atelier', address), { headers: { cookie } });
    expect(await home.text()).toContain(`/atelier/editions/${EDITION}`);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403);
    child.kill();
    const { stdout, stderr } = await end;
    expect(stdout.split(key)).toHaveLength(2);
    expect(stderr).toContain('"route":"/atelier"');
    expect(stderr).not.toContain(key);
  });

  it('is not there unless it is asked for', async () => {
    const child = start(['serve', '--data', data, '--port', '0']);
    const end = ended(child);
    const address = await new Promise<string>((resolve) => {
      child.stdout?.on('data', (text: Buffer) => {
        const [found] = /http:\/\/localhost:\d+/.exec(String(text)) ?? [];
        if (found) resolve(found.replace('localhost', '127.0.0.1'));
      });
    });
    expect((await fetch(`${address}/atelier`)).status).toBe(404);
    child.kill();
    expect((await end).stdout).not.toContain('atelier');
  });

  it.each([
    [['--host', '0.0.0.0']],
    [['--host', '192.0.2.1']],
    [['--public-url', 'https://enquete.example.fr']],
  ])('is refused where others reach the service: %j', async (options) => {
    const words = ['serve', '--data', data, '--port', '0', '--atelier', ...options];
    expect(await refused(2, words)).toMatch(/votre machine.*service à part/);
  });
});

describe('bilan --progress', () => {
  it('names its steps and counts them, apart from its result', async () => {
    const out = join(temporaryFolder(), 'bilan');
    const words = ['bilan', EDITION, '--data', data, '--out', out, '--reports', ownReports()];
    const run = await millesime([...words, '--only', 'article', '--progress', '--json']);
    expect(run.status, run.stderr).toBe(0);
    const steps = run.stderr.split('\n').filter((line) => / \(\d sur \d\)$/.test(line));
    expect(steps).toEqual([
      'lecture des réponses (1 sur 4)',
      'calcul des chiffres (2 sur 4)',
      'article (3 sur 4)',
      'écriture des fichiers (4 sur 4)',
    ]);
    expect(JSON.parse(run.stdout)).toMatchObject({ files: expect.any(Array) });
  });
});
