/** Free text out to a spreadsheet and back, by processes of their own. */
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { done, EDITION, millesime, openEdition, refused, temporaryFolder } from './run-cli.ts';

const committed = fileURLToPath(new URL(`../../reports/${EDITION}`, import.meta.url));
const kept = readFileSync(join(committed, 'remarques.csv'), 'utf8');
const HEAD = 'id;question;texte;themes;publiable';

let data: string;
beforeAll(async () => {
  data = join(temporaryFolder(), 'donnees');
  const { status } = await millesime(['demo', '--data', data, '--build-only']);
  expect(status).toBe(0);
}, 60_000);

/** A folder of reports with the themes of 2021, and what was sorted so far. */
function reportsWith(remarks: string | undefined): { reports: string; file: string } {
  const reports = temporaryFolder();
  cpSync(committed, join(reports, EDITION), { recursive: true });
  const file = join(reports, EDITION, 'remarques.csv');
  writeFileSync(file, remarks ?? `${HEAD}\n`);
  return { reports, file };
}

const exported = (reports: string, out: string, ...more: string[]) =>
  done([
    'remarques',
    'export',
    EDITION,
    '--data',
    data,
    '--reports',
    reports,
    '--out',
    out,
    ...more,
  ]);
const imported = (reports: string, file: string, ...more: string[]) => [
  ...['remarques', 'import', EDITION, file, '--data', data, '--reports', reports],
  ...more,
];

describe('remarques export', () => {
  it('gives every text with its sorting, to its owner alone, and says so', async () => {
    const { reports } = reportsWith(kept);
    const out = join(temporaryFolder(), 'a-classer.csv');
    const said = await exported(reports, out);
    expect(said).toMatch(/916\u00a0textes, tous déjà classés/);
    expect(said).toContain('Ne le diffusez pas');
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith(`\ufeff${HEAD}\r\n`)).toBe(true);
    expect(text).toContain('"\'- Je suis le seul');
  });

  it('replaces no file unless told', async () => {
    const { reports } = reportsWith(kept);
    const out = join(temporaryFolder(), 'a-classer.csv');
    writeFileSync(out, 'mes notes');
    const words = ['remarques', 'export', EDITION, '--data', data, '--reports', reports];
    expect(await refused(2, [...words, '--out', out])).toContain('--force');
    expect(readFileSync(out, 'utf8')).toBe('mes notes');
    await exported(reports, out, '--force');
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });
});

describe('remarques import', () => {
  it('writes back the very file that was exported', async () => {
    const { reports, file } = reportsWith(kept);
    const out = join(temporaryFolder(), 'a-classer.csv');
    await exported(reports, out);
    const said = await done(imported(reports, out));
    expect(said).toMatch(/916\u00a0textes classés\.\nTous les textes sont classés/);
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });

  it('takes a sorting by half, and bilan counts what it took', async () => {
    const { reports, file } = reportsWith(undefined);
    const some = kept.split('\n').slice(0, 11).join('\n');
    const classed = join(temporaryFolder(), 'classes.csv');
    writeFileSync(classed, some);
    const said = await done(imported(reports, classed, '--json'));
    expect(JSON.parse(said)).toMatchObject({ sorted: 10, added: 10, lost: 0, left: 906 });
    expect(readFileSync(file, 'utf8').trimEnd()).toBe(some);
  });

  it('tells every fault of every kind at its line, in one go, and changes nothing', async () => {
    const { reports, file } = reportsWith(kept);
    const [head, ...rows] = kept.trimEnd().split('\n');
    const changed: { [line: number]: (row: string) => string } = {
      2: (row) => row.replace('questionnaires', 'questionaires'),
      3: (row) => row.replace(/oui$/, ''),
      4: (row) => row.replace(/^r/, 'x'),
      5: (row) => row.replace(/;ateliers_contenus;/, ';tchap_remarques;'),
    };
    const wrong = join(temporaryFolder(), 'fautes.csv');
    const lines = rows.map((row, index) => changed[index + 2]?.(row) ?? row);
    writeFileSync(wrong, [head, ...lines].join('\n'));
    const said = await refused(1, imported(reports, wrong));
    expect(said.match(/fautes\.csv\S* {2}erreur {2}\S+/g)?.map((one) => one.slice(10))).toEqual([
      '  erreur  lost-sorting',
      ':2  erreur  unknown-theme',
      ':3  erreur  unknown-value',
      ':4  erreur  unknown-remark',
      ':5  erreur  wrong-question',
    ]);
    expect(said).toContain('Rien n’est changé');
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });

  it('loses no sorting unless told', async () => {
    const { reports, file } = reportsWith(kept);
    const fewer = join(temporaryFolder(), 'moins.csv');
    writeFileSync(fewer, kept.split('\n').slice(0, 5).join('\n'));
    expect(await refused(1, imported(reports, fewer))).toMatch(
      /lost-sorting[\s\S]*912\u00a0textes/,
    );
    expect(readFileSync(file, 'utf8')).toBe(kept);
    expect(await done(imported(reports, fewer, '--force'))).toContain(
      '912\u00a0classements perdus',
    );
  });

  it('needs themes to sort by', async () => {
    const reports = temporaryFolder();
    const file = join(committed, 'remarques.csv');
    expect(await refused(2, imported(reports, file))).toContain('themes.yaml');
    expect(existsSync(join(reports, EDITION))).toBe(false);
  });

  it('of a real edition stays out of the folder that git keeps', async () => {
    const real = await openEdition();
    const file = join(temporaryFolder(), 'vide.csv');
    writeFileSync(file, `${HEAD}\n`);
    const words = ['remarques', 'import', EDITION, file, '--data', real];
    expect(await refused(2, words)).toMatch(/suivi par git[\s\S]*--reports/);
    expect(readFileSync(join(committed, 'remarques.csv'), 'utf8')).toBe(kept);
    const { reports, file: target } = reportsWith(undefined);
    await done([...words, '--reports', reports]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
  });
});
