/** The same inputs give the same bytes: in another folder, time zone, language, order of files, and later. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bilanFolder } from '../../src/commands/make-demonstration.ts';
import { done, EDITION, millesime, temporaryFolder } from '../commands/run-cli.ts';

const here = join(temporaryFolder(), 'ici');
const elsewhere = join(temporaryFolder(), 'un autre dossier, là-bas', 'données');
let first: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  await build(here, { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
  first = filesOf(bilanFolder(here, EDITION));
});

test('every file that was promised is there', () => {
  expect([...first.keys()]).toEqual([
    'internal/analyse-complete.html',
    'internal/figures.json',
    'manifest.json',
    'public/analyse-complete.html',
    'public/bilan.html',
    'public/figures.json',
  ]);
});

test('built elsewhere, in another time zone and language, every byte is the same', async () => {
  // Fourteen hours ahead, and a language that writes numbers, cases and orders otherwise.
  const other = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'ar_EG.UTF-8' };
  await build(elsewhere, other);
  expectSame(filesOf(bilanFolder(elsewhere, EDITION)));
});

test('built again from the stored data, by the command, every byte is the same', async () => {
  const out = join(temporaryFolder(), 'encore');
  const env = { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' };
  const cwd = temporaryFolder();
  await done(['bilan', EDITION, '--data', relative(cwd, here), '--out', out], { env, cwd });
  expectSame(filesOf(out));
});

test('nothing of the machine is in them: no folder, no day of today', () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const [file, content] of first) {
    const text = content.toString();
    for (const trace of [here, process.cwd(), today])
      expect(text.includes(trace), file).toBe(false);
  }
});

async function build(data: string, env: Readonly<Record<string, string>>): Promise<void> {
  const run = await millesime(['demo', '--build-only', '--data', data], { env });
  expect(run.status).toBe(0);
}

function expectSame(files: ReadonlyMap<string, Buffer>): void {
  expect([...files.keys()]).toEqual([...first.keys()]);
  for (const [file, content] of files)
    expect(content.equals(first.get(file) ?? content), file).toBe(true);
}

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  expect(existsSync(folder)).toBe(true);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted();
  return new Map(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))]),
  );
}
