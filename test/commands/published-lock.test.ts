/** Opening freezes: in the database and in a file that git keeps; whoever touches either is told. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type LockedEdition, lockText, readLockText } from '../../src/commands/published-lock.ts';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { read } from '../definition/sample.ts';
import { inStore } from './collected.ts';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { cli, ended, millesime, refused, start, temporaryFolder } from './run-cli.ts';

const sha256 = questionnaireHash(read(surveyText));
const other = surveyText.replace('label: Une remarque ?', 'label: Une critique ?');
const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());

let survey: OwnSurvey;
let data: string;
beforeEach(() => {
  survey = new OwnSurvey();
  data = join(temporaryFolder(), 'donnees');
});

const open = (into = data) => ['edition', 'open', NAME, '--data', into];
const run = (words: readonly string[]) => millesime(words, survey.at);

async function opened(into = data): Promise<void> {
  const { status, stderr } = await run(open(into));
  expect([status, stderr]).toEqual([0, '']);
}

describe('opening an edition', () => {
  it('writes its line: edition, SHA-256, confidentiality, day', async () => {
    const before = today();
    await opened();
    const [line = '', ...others] = survey.locked();
    expect(others).toEqual([]);
    const [edition, hash, mode, day = ''] = line.split(/ +/);
    expect([edition, hash, mode]).toEqual(['2025', sha256, 'confidential']);
    expect([before, today()]).toContain(day);
    expect(readdirSync(join(survey.folder, 'exemple')).toSorted()).toEqual([
      '2025.yaml',
      'published.lock',
    ]);
  });

  it('in a second folder leaves the line as it is, even where nothing may be written', async () => {
    await opened();
    const before = readFileSync(survey.lock, 'utf8');
    await opened(join(temporaryFolder(), 'autre'));
    expect(readFileSync(survey.lock, 'utf8')).toBe(before);
  });

  it('beside another edition keeps its line, in the order of their names', async () => {
    await opened();
    const older = surveyText.replace('edition: "2025"', 'edition: "2024"');
    writeFileSync(join(survey.folder, 'exemple/2024.yaml'), older);
    const words = ['edition', 'open', 'exemple/2024', '--data', data];
    expect((await run(words)).status).toBe(0);
    expect(survey.locked().map((line) => line.slice(0, 4))).toEqual(['2024', '2025']);
  });

  it('with another questionnaire under the same name is refused, and nothing is made', async () => {
    await opened();
    const before = readFileSync(survey.lock, 'utf8');
    survey.edit('label: Une remarque ?', 'label: Une critique ?');
    const elsewhere = join(temporaryFolder(), 'autre');
    const told = await refused(1, open(elsewhere), survey.at);
    expect(told).toMatch(
      /published-changed[\s\S]*déjà été ouverte[\s\S]*git restore[\s\S]*surveys new/,
    );
    expect(readFileSync(survey.lock, 'utf8')).toBe(before);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('with a lock that is garbage is refused, line by line, and nothing is made', async () => {
    const garbage = `<<<<<<< HEAD\n2024  ${sha256}  confidential  2024-02-30\n  1  abc\n`;
    writeFileSync(survey.lock, garbage);
    const told = await refused(1, open(), survey.at);
    for (const line of [1, 2, 3])
      expect(told).toContain(`published.lock:${line}  erreur  published-lock`);
    expect(told).toMatch(/git restore/);
    expect(readFileSync(survey.lock, 'utf8')).toBe(garbage);
    expect(existsSync(data)).toBe(false);
  });

  it('twice at once in one folder: one opens, the other is told that it exists', async () => {
    const runs = await Promise.all([1, 2].map(() => ended(start(open(), survey.at))));
    const statuses = runs.map(({ status }) => status).toSorted();
    expect(statuses, runs.map(({ stderr }) => stderr).join()).toEqual([0, 2]);
    for (const { stderr } of runs) expect(stderr).not.toMatch(/Error:|^\s+at /m);
    expect(survey.locked()).toHaveLength(1);
    expect(
      await inStore(data, ({ db }) => db.selectFrom('editions').select('name').execute()),
    ).toEqual([{ name: NAME }]);
  });

  it('of six editions at once keeps six lines', async () => {
    const editions = ['2019', '2020', '2021', '2022', '2023', '2024'];
    for (const edition of editions) {
      const text = surveyText.replace('edition: "2025"', `edition: "${edition}"`);
      writeFileSync(join(survey.folder, `exemple/${edition}.yaml`), text);
    }
    const runs = await Promise.all(
      editions.map((edition) => {
        const into = join(temporaryFolder(), 'donnees');
        return ended(start(['edition', 'open', `exemple/${edition}`, '--data', into], survey.at));
      }),
    );
    expect(runs.map(({ status }) => status)).toEqual(editions.map(() => 0));
    expect(survey.locked().map((line) => line.slice(0, 4))).toEqual(editions);
  });

  it('goes on after another that was cut short while it wrote', async () => {
    // The number of a process that ended long ago.
    const gone = String(execFileSync(process.execPath, ['-p', 'process.pid'])).trim();
    writeFileSync(`${survey.lock}.writing`, gone);
    await opened();
    expect(existsSync(`${survey.lock}.writing`)).toBe(false);
  });
});

/** Root may write everywhere: the commands are then run as somebody else, who may not. */
const somebody = process.getuid?.() === 0 ? 65_534 : undefined;
const canClose =
  process.getuid !== undefined &&
  (somebody === undefined ||
    spawnSync(process.execPath, [cli, '--help'], { uid: somebody, gid: somebody }).status === 0);

describe.skipIf(!canClose)('a folder of surveys in which one may not write', () => {
  const asOther = () => ({ ...survey.at, ...(somebody === undefined ? {} : { uid: somebody }) });
  const folder = () => join(survey.folder, 'exemple');
  beforeEach(() => {
    const into = temporaryFolder();
    chmodSync(into, 0o777);
    data = join(into, 'donnees');
  });

  it('opens nothing new, and leaves nothing half done', async () => {
    chmodSync(folder(), 0o555);
    expect(await refused(3, open(), asOther())).toMatch(/ne permet pas d’écrire.*published\.lock/);
    expect(readdirSync(folder())).toEqual(['2025.yaml']);
    expect(existsSync(data)).toBe(false);
  });

  it('opens what is frozen there already', async () => {
    expect((await run(['surveys', 'lock', NAME])).status).toBe(0);
    chmodSync(folder(), 0o555);
    const { status, stderr } = await millesime(open(), asOther());
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('surveys check', () => {
  it('finds nothing as long as the file says what was opened, settings apart', async () => {
    await opened();
    survey.edit('closes: 2099-06-30T23:59', 'closes: 2099-07-30T23:59');
    survey.edit('steps:', '# Un commentaire.\nsteps:');
    const { status, stdout, stderr } = await run(['surveys', 'check']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/aucune erreur/);
  });

  it.each([
    ['a choice went', '          - { id: pratique, label: Pratique, short: Prat. }\n', ''],
    ['a letter changed', 'label: Une remarque ?', 'label: Une remarqe ?'],
  ])('finds that %s', async (_, from, to) => {
    await opened();
    const text = surveyText.replace('[initiation, pratique, autre]', '[initiation, autre]');
    survey.write(from.includes('pratique') ? text : surveyText);
    survey.edit(from, to);
    for (const words of [
      ['surveys', 'check'],
      ['surveys', 'check', survey.file],
    ]) {
      const told = await refused(1, words, survey.at);
      expect(told).toMatch(/2025\.yaml {2}erreur {2}published-changed\n.*ouverte depuis le/);
      expect(told).toMatch(/git restore.*edition amend/);
    }
  });

  it('finds that the file of an opened edition is gone, and lines that nobody can read', async () => {
    await opened();
    writeFileSync(
      survey.lock,
      `${readFileSync(survey.lock, 'utf8')}oups\n2026  ${sha256}  confidential  2026-06-01\n`,
    );
    const { status, stdout } = await run(['surveys', 'check', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'published-lock', severity: 'error', line: 5 },
      { code: 'published-changed', severity: 'error', path: expect.stringMatching(/2026\.yaml$/) },
    ]);
  });
});

describe('surveys lock', () => {
  it('freezes an edition opened elsewhere, on the day that its file announces', async () => {
    const { status, stdout } = await run(['surveys', 'lock', NAME]);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/1er\u00a0juin 2025.*published\.lock/),
    ]);
    expect(survey.locked()).toEqual([`2025  ${sha256}  confidential  2025-06-01`]);
    // Opening it is then nothing new, and a second time neither.
    await opened();
    expect((await run(['surveys', 'lock', NAME])).status).toBe(0);
    expect(survey.locked()).toEqual([`2025  ${sha256}  confidential  2025-06-01`]);
  });

  it('refuses another questionnaire than the one that is frozen', async () => {
    await run(['surveys', 'lock', NAME]);
    survey.edit('label: Une remarque ?', 'label: Une critique ?');
    expect(await refused(1, ['surveys', 'lock', NAME], survey.at)).toContain('published-changed');
  });

  it('takes over what a data folder knows, whatever the file says now', async () => {
    await opened();
    const line = survey.locked();
    const elsewhere = new OwnSurvey(surveyText.replace('Une remarque ?', 'Une critique ?'));
    const words = ['surveys', 'lock', NAME, '--data', data];
    expect((await millesime(words, elsewhere.at)).status).toBe(0);
    expect(elsewhere.locked()).toEqual(line);
  });

  it.each([
    [
      'the lock',
      surveyText,
      'a'.repeat(64),
      /c’est \S*published\.lock qui diffère des deux autres/,
    ],
    ['the data folder', other, questionnaireHash(read(other)), /c’est le dossier de données qui/],
    ['none in particular', other, 'a'.repeat(64), /tous trois diffèrent/],
    ['what a file with faults cannot tell', 'survey: [', 'a'.repeat(64), /ne départage pas/],
  ])('says which one differs from the other two: %s', async (_, file, locked, expected) => {
    await opened();
    survey.write(file);
    writeFileSync(survey.lock, readFileSync(survey.lock, 'utf8').replace(sha256, locked));
    const lock = readFileSync(survey.lock, 'utf8');
    for (const words of [
      ['surveys', 'lock', NAME, '--data', data],
      ['serve', '--data', data, '--port', '0'],
    ]) {
      const told = await refused(1, words, survey.at);
      expect(told).toMatch(/published-changed/);
      expect(told).toMatch(expected);
    }
    expect(readFileSync(survey.lock, 'utf8')).toBe(lock);
  });

  it('of a changed file, its lock deleted, is set right as the refusal says', async () => {
    await opened();
    const line = survey.locked();
    rmSync(survey.lock);
    survey.write(other);
    expect((await run(['surveys', 'lock', NAME])).stdout).toMatch(/tel qu’il est aujourd’hui/);
    await refused(1, ['serve', '--data', data, '--port', '0'], survey.at);
    const back = ['edition', 'export', NAME, '--data', data, '--out', survey.file, '--force'];
    expect((await run(back)).status).toBe(0);
    writeFileSync(survey.lock, '');
    expect((await run(['surveys', 'lock', NAME, '--data', data])).status).toBe(0);
    expect(survey.locked()).toEqual(line);
    expect((await run(['surveys', 'check'])).status).toBe(0);
  });
});

describe('serving', () => {
  const serve = () => ['serve', '--data', data, '--port', '0'];

  it('stops when the stored questionnaire was changed behind our back', async () => {
    await opened();
    await inStore(data, async ({ db }) => {
      const { questionnaire } = await db
        .selectFrom('editions')
        .select('questionnaire')
        .executeTakeFirstOrThrow();
      const other = questionnaire.replace('Une remarque', 'Une critique');
      expect(other).not.toBe(questionnaire);
      await db.updateTable('editions').set({ questionnaire: other }).execute();
    });
    const told = await refused(1, serve(), survey.at);
    expect(told).toMatch(
      /stored-changed\n.*« exemple\/2025 ».*modifié hors de Millésime[\s\S]*sauvegarde/,
    );
  });

  it('stops when the lock says that another questionnaire was opened', async () => {
    await opened();
    writeFileSync(survey.lock, readFileSync(survey.lock, 'utf8').replace(sha256, 'a'.repeat(64)));
    const told = await refused(1, serve(), survey.at);
    expect(told).toMatch(/published-changed\n.*« exemple\/2025 »[\s\S]*git restore/);
  });

  it('only warns when the lock does not know the edition', async () => {
    await opened();
    writeFileSync(survey.lock, '');
    const child = start(serve(), survey.at);
    const end = ended(child);
    child.stdout?.on('data', (text) => /Service prêt/.test(String(text)) && child.kill());
    const { stdout, stderr } = await end;
    expect(stdout).toMatch(/Service prêt/);
    expect(stderr).toMatch(/avertissement {2}not-locked[\s\S]*surveys lock exemple\/2025 --data/);
  });
});

describe('the text of the lock', () => {
  const locked: readonly LockedEdition[] = [
    {
      ...{ edition: '2026', sha256: 'b'.repeat(64), confidentiality: 'identified' },
      ...{ openedOn: '2026-06-01', amendments: [] },
    },
    {
      ...{ edition: '2025', sha256: 'a'.repeat(64), confidentiality: 'confidential' },
      openedOn: '2025-06-01',
      amendments: [
        { sha256: 'c'.repeat(64), day: '2025-06-02', reason: 'Deux  coquilles,\nun accent' },
        { sha256: 'd'.repeat(64), day: '2025-06-03', reason: '' },
      ],
    },
  ];
  const lines = [
    `2025  ${'a'.repeat(64)}  confidential  2025-06-01`,
    `  1  ${'c'.repeat(64)}  2025-06-02  Deux coquilles, un accent`,
    `  2  ${'d'.repeat(64)}  2025-06-03`,
    `2026  ${'b'.repeat(64)}  identified  2026-06-01`,
  ];

  it('is a line per edition, its amendments below it, in order of edition', () => {
    expect(
      lockText(locked)
        .split('\n')
        .filter((line) => line && !line.startsWith('#')),
    ).toEqual(lines);
  });

  it('is read as it was written, with line ends of Windows too', () => {
    for (const text of [lockText(locked), lockText(locked).replaceAll('\n', '\r\n')]) {
      const { editions, problems } = readLockText(text, 'published.lock');
      expect(problems).toEqual([]);
      expect(lockText(editions)).toBe(lockText(locked));
    }
  });

  it.each([
    ['a hash too short', `2025  ${'a'.repeat(63)}  confidential  2025-06-01`],
    ['a hash in capitals', `2025  ${'A'.repeat(64)}  confidential  2025-06-01`],
    ['a mode that is none', `2025  ${'a'.repeat(64)}  secret  2025-06-01`],
    ['a day that no calendar has', `2025  ${'a'.repeat(64)}  confidential  2025-02-29`],
    ['a word too many', `2025  ${'a'.repeat(64)}  confidential  2025-06-01  x`],
    ['an amendment of nothing', `  1  ${'a'.repeat(64)}  2025-06-01`],
    ['an edition twice', `${lines[3]}\n${lines[3]}`],
    ['a number missing', `${lines[0]}\n${lines[2]}`],
  ])('%s is told at its line', (_, text) => {
    const { problems } = readLockText(text, 'published.lock');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['published-lock', text.split('\n').length],
    ]);
  });
});
