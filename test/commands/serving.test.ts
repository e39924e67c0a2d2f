/** `serve` and `demo` as processes: ready, then stopped by a signal; a second start keeps the data. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { done, ended, openEdition, start, temporaryFolder } from './run-cli.ts';

/** The address that a process prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: string | Buffer) => {
      const [address] = /http:\/\/localhost:\d+/.exec(String(text)) ?? [];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error('it ended before it listened')));
  });
}

let opened: string;
beforeAll(async () => {
  opened = await openEdition();
});

const unix = process.platform !== 'win32';

describe('serve', () => {
  it.each(unix ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : (['SIGTERM'] as const))(
    'says where it listens, is healthy, and ends cleanly on %s',
    async (signal) => {
      const child = start(['serve', '--data', opened, '--port', '0']);
      const end = ended(child);
      const address = await addressOf(child);
      const health = await fetch(`${address}/healthz`);
      expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
      child.kill(signal);
      const { status, stdout, stderr } = await end;
      if (unix) expect(status).toBe(0);
      expect(stdout).toMatch(/Édition servie : etre-rupn\/2021\nService prêt : http.*Ctrl-C/);
      const late = stderr.split('\n').filter((line) => line.includes('"level":"warn"'));
      expect(late).toEqual([
        expect.stringMatching(/« etre-rupn\/2021 » a passé sa date de clôture/),
      ]);
    },
  );

  it('tells browsers to come by https once it knows that people do', async () => {
    const env = { MILLESIME_PUBLIC_URL: 'https://enquete.example.fr/' };
    for (const [options, expected] of [
      [{ env }, 'max-age=31536000'],
      [{}, null],
    ] as const) {
      const child = start(['serve', '--data', opened, '--port', '0'], options);
      const end = ended(child);
      const { headers } = await fetch(`${await addressOf(child)}/healthz`);
      expect(headers.get('strict-transport-security')).toBe(expected);
      child.kill();
      await end;
    }
  });

  it('listens to this machine only, unless told otherwise', async () => {
    const child = start(['serve', '--data', opened, '--port', '0']);
    const end = ended(child);
    const { port } = new URL(await addressOf(child));
    // Another address of the same machine.
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
    child.kill();
    await end;
  });
});

describe('demo', () => {
  it('prepares its data once, and says so; afterwards they are kept', async () => {
    const data = join(temporaryFolder(), 'demo');
    const first = await ended(start(['demo', '--build-only', '--data', data]));
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('etre-rupn/2021') });
    expect(first.stdout).toMatch(/Données de démonstration prêtes/);
    const { mtimeMs } = statSync(join(data, 'millesime.sqlite'));
    const again = await done(['demo', '--build-only', '--data', data]);
    expect(again).toMatch(/déjà là, gardées/);
    expect(statSync(join(data, 'millesime.sqlite')).mtimeMs).toBe(mtimeMs);

    const child = start(['demo', '--data', data], { env: { PORT: '0' } });
    const end = ended(child);
    const home = await fetch(await addressOf(child));
    expect(home.status).toBe(200);
    expect(await home.text()).toMatch(/Données de démonstration, fictives/);
    child.kill();
    const { status, stdout } = await end;
    if (unix) expect(status).toBe(0);
    expect(stdout).toMatch(/données fictives : http/);
    expect(readFileSync(join(data, 'millesime.sqlite')).length).toBeGreaterThan(0);
  });
});
