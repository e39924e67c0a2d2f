/** The life of an edition, from its opening to its closing, as an analyst leads it. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { responses } from '../surveys/read-demonstration.ts';
import { answerAll, inStore, invitees } from './collected.ts';
import { ownReports } from './own-report.ts';
import { done, EDITION, millesime, refused, temporaryFolder } from './run-cli.ts';

const list = fileURLToPath(new URL(`../../${invitees}`, import.meta.url));
const folder = temporaryFolder();
const data = join(folder, 'donnees');
const reports = ownReports();
const at = ['--data', data];
const base = ['--base-url', 'https://enquete.example.org/'];
const rowsOf = (csv: string) => csv.trim().split('\n').slice(1);

/** `keys/…`, wherever the edition keeps it. */
const keyFiles = () =>
  readdirSync(join(data, 'keys'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

// Each step stands on the one before it.
/** The dates of this edition are long over, of which it is reminded. */
async function statusOf(options: readonly string[]): Promise<string> {
  const run = await millesime(['edition', 'status', EDITION, ...options]);
  expect(run.status).toBe(0);
  expect(run.stderr).toMatch(/a passé sa date de clôture/);
  return run.stdout;
}

describe('an edition', () => {
  it('is opened: frozen, with a secret key that only its owner reads', async () => {
    expect(await done(['edition', 'open', EDITION, ...at])).toMatch(
      /1er\u00a0juin 2021 à 8\u00a0h\u00a000 au 30\u00a0juin 2021 à 23\u00a0h\u00a059.*invitees import/,
    );
    const [key, ...others] = keyFiles();
    expect(others).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(key ?? '').mode & 0o777).toBe(0o600);
    expect(await refused(2, ['edition', 'open', EDITION, ...at])).toContain('existe déjà');
  });

  it('takes in nobody from a list that has a fault', async () => {
    const told = await refused(1, ['invitees', 'import', EDITION, list, ...at]);
    expect(told.match(/duplicate-invitee/g)).toHaveLength(2);
    const json = await millesime(['invitees', 'import', EDITION, list, ...at, '--json']);
    expect([json.status, json.stderr]).toEqual([1, '']);
    expect(JSON.parse(json.stdout).map(({ code }: { code: string }) => code)).toEqual([
      'duplicate-invitee',
      'duplicate-invitee',
    ]);
    expect(JSON.parse(await statusOf([...at, '--json']))).toEqual({
      state: 'open',
      amendments: 0,
      settingChanges: [],
      invited: 0,
      complete: 0,
      partial: 0,
      brokenOff: 0,
      noAnswer: 0,
      declined: 0,
    });
  });

  it('takes in 446 persons from 448 lines, and the same again', async () => {
    const words = ['invitees', 'import', EDITION, list, ...at, '--merge-duplicates'];
    expect(await done(words)).toBe('448\u00a0lignes lues, 446\u00a0personnes invitées.\n');
    expect(await done(words)).toBe(
      '448\u00a0lignes lues, 0\u00a0nouvelle personne, 446\u00a0déjà invitées.\n',
    );
    expect(JSON.parse(await done([...words, '--json']))).toEqual({
      lines: 448,
      invitees: 446,
      new: 0,
      problems: [],
    });
  });

  it('gives each of them a link that nobody guesses, the same every time', async () => {
    const csv = await done(['links', EDITION, ...at, ...base]);
    expect(csv.split('\n')[0]).toBe('email;link');
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(446);
    expect(new Set(rows.map((row) => row.split(';')[1])).size).toBe(446);
    for (const row of rows) {
      expect(row).toMatch(/^[^;@]+@example\.org;https:\/\/enquete\.example\.org\/q\/[\w-]{22}$/);
    }
    const json = JSON.parse(await done(['links', EDITION, ...at, ...base, '--json']));
    expect(json.map((one: { email: string; link: string }) => `${one.email};${one.link}`)).toEqual(
      rows,
    );
  });

  it('reminds those who have not sent, drafts included', async () => {
    await answerAll(data);
    const pending = rowsOf(await done(['links', EDITION, ...at, ...base, '--pending']));
    expect(pending).toHaveLength(202);
    const emails = new Set(pending.map((row) => row.split(';')[0]));
    for (const { email, state } of responses) expect(emails.has(email)).toBe(state === 'draft');
  });

  it('says how far it is', async () => {
    expect(await statusOf(at)).toBe(
      [
        'État                    ouverte',
        'Personnes invitées      446',
        'Réponses envoyées       244',
        'Commencées, à moitié    14',
        'Commencées, moins       17',
        'Sans réponse            171\n',
      ].join('\n'),
    );
  });

  it('has its bilan, which no longer says that it is invented', async () => {
    const out = join(folder, 'bilan');
    const words = ['bilan', EDITION, ...at, '--out', out, '--reports', reports];
    const told = (await done(words)).trim().split('\n');
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .map((file) => join(out, file))
      .filter((file) => statSync(file).isFile());
    expect(told.toSorted()).toEqual(written.toSorted());
    const texts = written.filter((file) => /\.(html|txt|csv|md|xml|json|svg)$/.test(file));
    expect(texts.length).toBeGreaterThan(8);
    for (const file of texts) expect(readFileSync(file, 'utf8'), file).not.toMatch(/fictives/i);
    expect(readFileSync(join(out, 'public/bilan.html'), 'utf8')).toContain('55\u00a0%');
  });

  it('has no bilan from an article that quotes what nobody said', async () => {
    const out = join(folder, 'rien');
    const told = await refused(1, ['bilan', EDITION, ...at, '--out', out]);
    expect(told).toMatch(/bilan\.md\.hbs:\d+:1 {2}erreur {2}unknown-remark/);
    expect(existsSync(out)).toBe(false);
  });

  it('is closed: the key and the drafts are gone', async () => {
    expect(await done(['edition', 'close', EDITION, ...at])).toMatch(
      /31\u00a0brouillons effacés, sa clé est détruite/,
    );
    expect(keyFiles()).toEqual([]);
    const drafts = await inStore(data, ({ db }) =>
      db.selectFrom('responses').select('id').where('state', '=', 'draft').execute(),
    );
    expect(drafts).toEqual([]);
  });

  it('still counts, in participation, the drafts that are gone', async () => {
    const { stdout, stderr } = await millesime(['edition', 'status', EDITION, ...at, '--json']);
    // Its days are long over.
    expect(stderr).toMatch(/garde la liste des invités au-delà du/);
    expect(JSON.parse(stdout)).toEqual({
      state: 'closed',
      amendments: 0,
      settingChanges: [],
      invited: 446,
      complete: 244,
      partial: 14,
      brokenOff: 17,
      noAnswer: 171,
      declined: 0,
    });
  });

  it('gives no links any more, invites nobody, is neither closed nor opened again', async () => {
    expect(await refused(2, ['links', EDITION, ...at, ...base])).toContain('est close');
    const more = ['invitees', 'import', EDITION, list, ...at, '--merge-duplicates'];
    expect(await refused(2, more)).toContain('est close');
    expect(await refused(2, ['edition', 'close', EDITION, ...at])).toContain('déjà close');
    expect(await refused(2, ['edition', 'open', EDITION, ...at])).toContain('existe déjà');
    expect(keyFiles()).toEqual([]);
  });

  it('has the same bilan after closing as before, to the byte', async () => {
    const [before, after] = [join(folder, 'bilan'), join(folder, 'apres')];
    await done(['bilan', EDITION, ...at, '--out', after, '--reports', reports]);
    for (const file of ['public/bilan.html', 'public/figures.json', 'manifest.json']) {
      expect(readFileSync(join(after, file)).equals(readFileSync(join(before, file))), file).toBe(
        true,
      );
    }
  });
});

describe('people who come later', () => {
  let data: string;
  beforeAll(async () => {
    data = join(temporaryFolder(), 'donnees');
    await done(['edition', 'open', EDITION, '--data', data]);
    await done(['invitees', 'import', EDITION, list, '--data', data, '--merge-duplicates']);
  });

  it('are added to those already invited, however few they are', async () => {
    const [head = '', first = ''] = readFileSync(list, 'utf8').split('\n');
    const late = join(temporaryFolder(), 'suite.csv');
    writeFileSync(
      late,
      `${head}\n${first.replace('Berladeau', 'Nouvelet').replace(/^[^;]*/, 'nouvelle.personne@example.org')}\n`,
    );
    expect(await done(['invitees', 'import', EDITION, late, '--data', data])).toBe(
      '1\u00a0ligne lue, 1\u00a0personne invitée.\n',
    );
    const status = JSON.parse(await statusOf(['--data', data, '--json']));
    expect(status.invited).toBe(447);
  });

  it('are refused where a list alone would leave cells of fewer than five', async () => {
    const few = join(temporaryFolder(), 'peu.csv');
    writeFileSync(few, readFileSync(list, 'utf8').split('\n').slice(0, 4).join('\n'));
    const fresh = join(temporaryFolder(), 'donnees');
    await done(['edition', 'open', EDITION, '--data', fresh]);
    const words = ['invitees', 'import', EDITION, few, '--data', fresh];
    expect(await refused(1, words)).toContain('small-cell');
  });
});
