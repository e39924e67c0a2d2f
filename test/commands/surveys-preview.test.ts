/** `surveys preview` as a process: its address, its end, what it leaves behind, what it refuses. */
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EDITION, ended, refused, start, temporaryFolder } from './run-cli.ts';

const questionnaire = fileURLToPath(new URL('../service/questionnaire.yaml', import.meta.url));
const unix = process.platform !== 'win32';

/** The address that a process prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: string | Buffer) => {
      const [address] = /http:\/\/localhost:\S+/.exec(String(text)) ?? [];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.on('close', () => reject(new Error('it ended before it listened')));
  });
}

/** A folder whose questionnaire is previewed, and which is all that the process calls its own. */
function folderWithDraft() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'veille'));
  mkdirSync(join(folder, 'tmp'));
  copyFileSync(questionnaire, join(folder, 'veille/2025.yaml'));
  const env = { HOME: folder, TMPDIR: join(folder, 'tmp'), NODE_DISABLE_COMPILE_CACHE: '1' };
  const listing = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return { folder, env, listing };
}

describe('surveys preview', () => {
  it('serves a file, stores nothing while one walks, and ends with 0 on Ctrl-C', async () => {
    const { folder, env, listing } = folderWithDraft();
    const before = listing();
    const words = ['surveys', 'preview', 'veille/2025.yaml', '--port', '0'];
    const child = start(words, { cwd: folder, env });
    const end = ended(child);
    const home = await addressOf(child);
    expect(new URL(home).pathname).toBe('/apercu/veille/2025');
    const page = await (await fetch(home)).text();
    expect(page).toContain('<span class="at">veille/2025.yaml</span>Veille en 2025');
    const walk = await fetch(`${home}/parcourir`);
    expect(walk.url).toMatch(/\/parcours\//);
    const body = new URLSearchParams({ role: 'equipe' });
    const next = await fetch(`${walk.url}/etape/equipe`, { method: 'POST', body });
    expect(next.url).toMatch(/\/etape\/activite$/);
    // A page that is still open and listening does not hold the end up.
    const live = /data-live="([^"]+)"/.exec(page)?.[1];
    const listening = new Promise((resolve) =>
      get(`${new URL(home).origin}${live}`, (response) => {
        resolve(response);
        response.on('error', () => {}).resume();
      }),
    );
    await listening;
    child.kill('SIGINT');
    const { status, stdout, stderr } = await end;
    if (unix) expect(status).toBe(0);
    expect(stdout).toMatch(/^Aperçu prêt : http:\S+\nCtrl-C[^\n]*rien n’est enregistré\.\n$/);
    expect(stderr).toBe('');
    expect(listing()).toEqual(before);
  });

  it('without a name lists the questionnaires there are; with a name shows that one', async () => {
    const all = start(['surveys', 'preview'], { env: { PORT: '0' } });
    const allEnd = ended(all);
    const list = await (await fetch(await addressOf(all))).text();
    expect(list).toContain('Aperçu des questionnaires');
    expect(list).toContain(`href="/apercu/${EDITION}"`);
    const one = start(['surveys', 'preview', EDITION, '--port', '0']);
    const oneEnd = ended(one);
    const home = await addressOf(one);
    expect(new URL(home).pathname).toBe(`/apercu/${EDITION}`);
    expect((await fetch(home)).status).toBe(200);
    all.kill('SIGINT');
    one.kill('SIGINT');
    await Promise.all([allEnd, oneEnd]);
  });

  it('listens to this machine only', async () => {
    const child = start(['surveys', 'preview', EDITION, '--port', '0']);
    const end = ended(child);
    const { port, pathname } = new URL(await addressOf(child));
    // Another address of the same machine.
    await expect(fetch(`http://127.0.0.2:${port}${pathname}`)).rejects.toThrow();
    child.kill('SIGINT');
    await end;
  });

  it('shows a file with faults all the same: that is what it is for', async () => {
    const { folder, env } = folderWithDraft();
    writeFileSync(join(folder, 'veille/2025.yaml'), 'titre: [\n');
    const words = ['surveys', 'preview', 'veille/2025.yaml', '--port=0'];
    const child = start(words, { cwd: folder, env });
    const end = ended(child);
    const reply = await fetch(await addressOf(child));
    expect([reply.status, await reply.text()]).toEqual([
      200,
      expect.stringContaining('Ce fichier a 1\u00a0faute'),
    ]);
    child.kill('SIGINT');
    await end;
  });
});

describe('surveys preview refuses', () => {
  it.each([
    ['../veille/2025', /n’est pas le nom d’une édition/],
    ['../../etc/passwd', /n’est pas le nom d’une édition/],
    ['/etc/passwd', /n’est pas le nom d’une édition/],
    ['etre-rupn/1999', /Éditions connues.*etre-rupn\/2021/],
    ['nulle-part.yaml', /« nulle-part\.yaml » n’existe pas/],
    ['dossier.yaml', /« dossier\.yaml » n’existe pas/],
  ])('%s', async (word, sentence) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'dossier.yaml'));
    expect(await refused(2, ['surveys', 'preview', word, '--port', '0'], { cwd })).toMatch(
      sentence,
    );
  });

  it('two names at once, a port that is none', async () => {
    expect(await refused(2, ['surveys', 'preview', EDITION, 'autre.yaml'])).toMatch(/de trop/);
    expect(await refused(2, ['surveys', 'preview', '--port', 'ici'])).toContain('ici');
  });
});
