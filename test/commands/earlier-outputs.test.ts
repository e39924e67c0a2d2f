/** A folder that holds an earlier build: what goes, what stays, and what is said of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { earlierOutputs, keepAside } from '../../src/commands/earlier-outputs.ts';
import { hashesOf, type Manifest, manifestText, sha256 } from '../../src/commands/manifest.ts';
import { openCollected } from './collected.ts';
import { ownReports } from './own-report.ts';
import { EDITION, millesime, refused, temporaryFolder } from './run-cli.ts';

const manifest = (files: Record<string, string>, change: Partial<Manifest> = {}): Manifest => ({
  ...{ schemaVersion: 2, survey: 'a', edition: '1', date: '2025-11-10' },
  versions: { node: 'v24' },
  inputs: { 'plan.yaml': 'x' },
  outputs: hashesOf(Object.entries(files)),
  ...change,
});

/** A folder as a build left it. */
function built(files: Record<string, string>, change: Partial<Manifest> = {}): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) put(folder, name, text);
  writeFileSync(join(folder, 'manifest.json'), manifestText(manifest(files, change)));
  return folder;
}

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const all = {
  'public/bilan.html': 'un',
  'public/observations/mot.html': 'deux',
  'public/analyse-complete.pdf': 'trois',
  'internal/responses.csv': 'quatre',
};
const article = { 'public/bilan.html': 'un' };
const otherInputs = { inputs: { 'plan.yaml': 'y' } };
const codes = ({ problems }: ReturnType<typeof earlierOutputs>) => problems.map(({ code }) => code);

describe('files of an earlier build', () => {
  it('that this build would have made go, whatever it was made from', () => {
    for (const change of [{}, otherInputs]) {
      const whole = earlierOutputs(built(all), manifest(article, change), undefined);
      expect(whole.dropped).toEqual(Object.keys(all).slice(1));
      expect(codes(whole)).toEqual([]);
    }
  });

  it('that another part makes stay, and are told once the inputs have changed', () => {
    const later = manifest(article, otherInputs);
    const { dropped, kept, problems } = earlierOutputs(built(all), later, 'article');
    expect(dropped).toEqual(['public/observations/mot.html']);
    expect(kept.outputs).toEqual(later.outputs);
    expect(Object.keys(kept.earlier ?? {})).toEqual([
      'public/analyse-complete.pdf',
      'internal/responses.csv',
    ]);
    expect(problems).toMatchObject([{ code: 'older-files', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('2\u00a0fichiers d’une construction précédente');
    expect(problems[0]?.hint).toContain('sans --only');
  });

  it('are part of this one where the inputs are the same', () => {
    const again = earlierOutputs(built(all), manifest(article), 'article');
    expect(codes(again)).toEqual([]);
    expect(again.kept.outputs['public/analyse-complete.pdf']).toBe(sha256('trois'));
    expect(again.kept.earlier).toBeUndefined();
  });

  it('are remembered over builds of a part, until all is built', () => {
    const hash = sha256('trois');
    const folder = built(article, { earlier: { 'public/analyse-complete.pdf': hash } });
    put(folder, 'public/analyse-complete.pdf', 'trois');
    expect(codes(earlierOutputs(folder, manifest(article), 'article'))).toEqual(['older-files']);
    const whole = earlierOutputs(folder, manifest(article), undefined);
    expect(whole.dropped).toEqual(['public/analyse-complete.pdf']);
  });

  it('that somebody has changed stay in any case, and are told', () => {
    const folder = built(all);
    put(folder, 'public/analyse-complete.pdf', 'annoté');
    const whole = earlierOutputs(folder, manifest(article), undefined);
    expect(whole.dropped).not.toContain('public/analyse-complete.pdf');
    expect(codes(whole)).toEqual(['changed-files']);
  });

  it('that somebody has changed and this build writes again are kept aside, each version', () => {
    const folder = built(all);
    put(folder, 'public/bilan.html', 'retouché');
    put(folder, 'internal/responses.csv', 'cinq');
    const made = manifest({ ...all, 'internal/responses.csv': 'cinq' }, otherInputs);
    const { aside, problems } = earlierOutputs(folder, made, undefined);
    expect(aside).toEqual(['public/bilan.html']);
    expect(problems).toMatchObject([{ code: 'edited-files', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('public/bilan.html');
    const keptIn = (name: string) => readFileSync(join(folder, name, 'public/bilan.html'), 'utf8');
    for (const text of ['retouché', 'retouché', 'encore']) {
      put(folder, 'public/bilan.html', text);
      keepAside(folder, 'public/bilan.html');
    }
    expect([keptIn('modifies'), keptIn('modifies-2')]).toEqual(['retouché', 'encore']);
    expect(existsSync(join(folder, 'modifies-3'))).toBe(false);
  });

  it('of another edition go, but for those that somebody has changed: nothing is mixed', () => {
    const folder = built(all);
    put(folder, 'public/bilan.html', 'retouché');
    put(folder, 'internal/responses.csv', 'annoté');
    put(folder, 'public/spip/numeros.csv', 'document;fichier;numero\r\ncanaux;c.png;9\r\n');
    const later = manifest({ 'public/bilan.html': 'autre' }, { edition: '2' });
    const other = earlierOutputs(folder, later, 'article');
    expect(other.dropped).toEqual([
      'public/observations/mot.html',
      'public/analyse-complete.pdf',
      'public/spip/numeros.csv',
    ]);
    expect(other.aside).toEqual(['public/bilan.html', 'public/spip/numeros.csv']);
    expect(other.kept.earlier).toBeUndefined();
    expect(codes(other)).toEqual(['changed-files', 'edited-files', 'foreign-files']);
  });

  it('are older when made by other versions, and known from a manifest of the first shape', () => {
    const other = { versions: { node: 'v24', lock: 'x' } };
    expect(codes(earlierOutputs(built(all), manifest(article, other), 'article'))).toEqual([
      'older-files',
    ]);
    const folder = built(all);
    const { versions: _, ...first } = { ...manifest(all), schemaVersion: 1, node: 'v24' };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(first));
    const whole = earlierOutputs(folder, manifest(article), undefined);
    expect([whole.dropped, whole.aside]).toEqual([Object.keys(all).slice(1), []]);
  });

  it('that no manifest of ours lists are kept aside, the manifest of something else too', () => {
    const folder = temporaryFolder();
    put(folder, 'public/bilan.html', 'à moi');
    put(folder, 'manifest.json', '{"name":"une extension"}');
    const { aside, problems } = earlierOutputs(folder, manifest(all), undefined);
    expect(aside).toEqual(['public/bilan.html', 'manifest.json']);
    expect(problems).toMatchObject([{ code: 'foreign-files', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('public/bilan.html, manifest.json');
    put(folder, 'public/bilan.html', 'un');
    put(folder, 'manifest.json', manifestText(manifest({})));
    expect(earlierOutputs(folder, manifest(all), undefined).aside).toEqual([]);
  });

  it('are those of a manifest of ours, and none outside its folder', () => {
    const folder = built(all, { outputs: { '../x': sha256('x'), 'public/../../y': sha256('y') } });
    put(folder, '../x', 'x');
    expect(earlierOutputs(folder, manifest(article), undefined).dropped).toEqual([]);
    for (const text of ['', '[]', '{"name":"une extension"}']) {
      writeFileSync(join(folder, 'manifest.json'), text);
      expect(earlierOutputs(folder, manifest(article), undefined)).toMatchObject({
        ...{ dropped: [], aside: ['manifest.json'] },
        kept: { outputs: manifest(article).outputs },
      });
    }
  });
});

describe('bilan into a folder that holds one', () => {
  let data: string;
  beforeAll(async () => {
    data = await openCollected();
  });

  it('keeps what a person put there, removes what has left the bilan, and says so', async () => {
    const out = join(temporaryFolder(), 'bilan');
    const build = (reports: string, ...more: string[]) =>
      millesime(['bilan', EDITION, '--data', data, '--reports', reports, '--out', out, ...more]);
    expect((await build(ownReports(), '--only', 'pages')).stderr).toBe('');
    // As if the analysis had once been built under another name.
    const file = join(out, 'manifest.json');
    const before: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    put(out, 'public/observations/ancienne.html', 'x');
    put(out, 'public/a-moi.txt', 'à moi');
    const outputs = { ...before.outputs, 'public/observations/ancienne.html': sha256('x') };
    writeFileSync(file, manifestText({ ...before, outputs }));
    const changed = ownReports(({ article: text }) => ({ article: `${text}\nEt voilà.\n` }));
    const { status, stderr } = await build(changed, '--only', 'article');
    expect(status).toBe(0);
    expect(stderr).toContain('older-files');
    expect(stderr).toContain('public/analyse-complete.html');
    expect(stderr).toMatch(/Retiré, car il n’est plus dans le bilan.*ancienne\.html/);
    expect(existsSync(join(out, 'public/observations'))).toBe(false);
    expect(existsSync(join(out, 'public/a-moi.txt'))).toBe(true);
    expect(existsSync(join(out, 'public/analyse-complete.html'))).toBe(true);
    const page = join(out, 'public/bilan.html');
    const edited = `${readFileSync(page, 'utf8')}<!-- à la main -->`;
    writeFileSync(page, edited);
    expect((await build(changed, '--only', 'article')).stderr).toContain('edited-files');
    expect(readFileSync(join(out, 'modifies/public/bilan.html'), 'utf8')).toBe(edited);
    expect(readFileSync(page, 'utf8')).not.toContain('à la main');
  });

  it('keeps a file of the person’s own aside, and says so', async () => {
    const out = join(temporaryFolder(), 'bilan');
    put(out, 'public/bilan.html', 'à moi');
    const words = ['bilan', EDITION, '--data', data, '--reports', ownReports(), '--out', out];
    const { status, stderr } = await millesime([...words, '--only', 'article']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('foreign-files')]);
    expect(readFileSync(join(out, 'modifies/public/bilan.html'), 'utf8')).toBe('à moi');
    expect(readFileSync(join(out, 'public/bilan.html'), 'utf8')).toContain('<html');
  });

  it('refuses that of another edition before anything is read, unless told to replace it', async () => {
    const out = built({ 'public/bilan.html': 'un', 'public/analyse-complete.pdf': 'trois' });
    const words = ['bilan', EDITION, '--data', data, '--reports', ownReports(), '--out', out];
    const nowhere = words.with(3, join(out, 'nulle part'));
    const told = await refused(2, [...nowhere, '--only', 'article']);
    expect(told).toContain(`le bilan de « a/1 », et non de « ${EDITION} »`);
    expect(told).toMatch(/--out.*--force/);
    expect(readFileSync(join(out, 'public/bilan.html'), 'utf8')).toBe('un');
    const { status, stderr } = await millesime([...words, '--only', 'article', '--force']);
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^Retiré.*analyse-complete\.pdf\n$/),
    ]);
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toContain('"edition": "2021"');
  });
});
