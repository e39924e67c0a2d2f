/** The same inputs give the same bytes: in another folder, time zone, language, order of files, and later. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bilanFolder } from '../../src/commands/bilan-folder.ts';
import { done, EDITION, millesime, temporaryFolder } from '../commands/run-cli.ts';

const here = join(temporaryFolder(), 'ici');
const elsewhere = join(temporaryFolder(), 'un autre dossier, là-bas', 'données');
const charts =
  'participation canaux tchap ateliers moments projets pilotage ressources souhaits formats';
const linked = [
  ...['diffusion_remarques', 'echanges_methodes', 'ateliers_contenus', 'projets_exemples'],
  ...['suggestions_etablissement', 'evaluation_outils', 'differenciation_exemples'],
  'suggestions_formation',
];
const spip = [
  ...['article.txt', 'chapo.txt', 'documents.txt', 'numeros.csv'],
  ...linked.map((question) => `observations-${question}.html`),
  ...charts.split(' ').flatMap((chart) => [`${chart}.png`, `${chart}.svg`]),
];
const observed =
  'diffusion_remarques tchap_remarques echanges_methodes ateliers_contenus projets_exemples evaluation_outils differenciation_exemples suggestions_etablissement suggestions_formation remarques';
let first: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const env = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
  await demonstration(here, env);
  first = await built(here, join(temporaryFolder(), 'bilan'), env);
});

test('every file that was promised is there', () => {
  expect([...first.keys()]).toEqual([
    'internal/analyse-complete.docx',
    'internal/analyse-complete.html',
    'internal/analyse-complete.pdf',
    'internal/figures.json',
    'internal/responses-fr.csv',
    'internal/responses.csv',
    'internal/tables.xlsx',
    'manifest.json',
    'public/analyse-complete.docx',
    'public/analyse-complete.html',
    'public/analyse-complete.pdf',
    'public/bilan.html',
    'public/codebook.md',
    'public/codebook.xml',
    'public/figures.json',
    ...observed
      .split(' ')
      .map((question) => `public/observations/${question}.html`)
      .toSorted(),
    ...spip.map((name) => `public/spip/${name}`).toSorted(),
    'public/tables.xlsx',
  ]);
});

test('built elsewhere, in another time zone and language, every byte is the same', async () => {
  // Fourteen hours ahead, and a language that writes numbers, cases and orders otherwise.
  const other = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'ar_EG.UTF-8' };
  await demonstration(elsewhere, other);
  const cwd = temporaryFolder();
  const out = join(temporaryFolder(), 'encore', 'un bilan');
  const files = await built(relative(cwd, elsewhere), out, other, cwd);
  expect([...files.keys()]).toEqual([...first.keys()]);
  expectSame(files);
});

test('the pages that the demonstration starts with are those of the whole', () => {
  const pages = filesOf(bilanFolder(here, EDITION));
  expect([...pages.keys()]).toEqual([
    'manifest.json',
    'public/analyse-complete.html',
    'public/bilan.html',
    'public/figures.json',
    ...[...first.keys()].filter((file) => file.startsWith('public/observations/')),
  ]);
  // The article names the documents that stand beside it, and the manifest what was made.
  for (const other of ['manifest.json', 'public/bilan.html']) pages.delete(other);
  expectSame(pages);
});

test('nothing of the machine is in them: no folder, no day of today', () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const [file, content] of first) {
    const text = content.toString();
    for (const trace of [here, process.cwd(), today])
      expect(text.includes(trace), file).toBe(false);
  }
});

type Environment = Readonly<Record<string, string>>;

async function demonstration(data: string, env: Environment): Promise<void> {
  const run = await millesime(['demo', '--build-only', '--data', data], { env });
  expect(run.status).toBe(0);
}

async function built(data: string, out: string, env: Environment, cwd?: string) {
  const words = ['bilan', EDITION, '--data', data, '--out', out];
  await done(words, cwd === undefined ? { env } : { env, cwd });
  return filesOf(out);
}

function expectSame(files: ReadonlyMap<string, Buffer>): void {
  for (const [file, content] of files)
    expect(content.equals(first.get(file) ?? content), file).toBe(true);
}

function filesOf(folder: string): Map<string, Buffer> {
  expect(existsSync(folder)).toBe(true);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted();
  return new Map(
    files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))]),
  );
}
