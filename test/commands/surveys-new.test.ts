/** `surveys new`: a file for the next year that passes the check at once and never replaces another. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { NAME, OwnSurvey, surveyText } from './own-survey.ts';
import { expectRefused, millesime, millesimes, type Run, surveysCopy } from './run-cli.ts';

let survey: OwnSurvey;
beforeEach(() => {
  survey = new OwnSurvey(`# Repris de l’an passé.\n${surveyText}`);
});

const run = (...words: string[]) => millesime(words, survey.at);
const made = (edition: string) => join(survey.folder, `exemple/${edition}.yaml`);

it('writes the edition beside the older one, as sound as that', async () => {
  const { status, stdout, stderr } = await run('surveys', 'new', 'exemple/2027', '--from', '2025');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/2027\.yaml est prêt, d’après exemple\/2025/);
  expect(stdout).toMatch(
    /ouverture : dimanche 1er\u00a0juin 2025 .* → mardi 1er\u00a0juin 2027 à 8/,
  );
  expect(stdout).toMatch(/À revoir de vos yeux/);
  expect(readFileSync(made('2027'), 'utf8').startsWith('# Repris de l’an passé.\n')).toBe(true);
  const checked = await run('surveys', 'check', made('2027'));
  expect([checked.status, checked.stderr]).toEqual([0, '']);
  const diff = await run('surveys', 'diff', '2025', '2027', '--json');
  const { counts } = JSON.parse(diff.stdout);
  expect(counts).toEqual({ comparable: 6, to_check: 0, broken: 0, new: 0, dropped: 0 });
});

it('of the questionnaires of this project too', async () => {
  const folder = surveysCopy();
  const words = ['surveys', 'new', 'etre-rupn/2031', '--from', 'etre-rupn/2021', '--json'];
  const { status, stdout } = await millesime(words);
  expect(status).toBe(0);
  const { edition, moved, look } = JSON.parse(stdout);
  expect(edition).toBe('etre-rupn/2031');
  expect(moved.map(({ what, after }: Record<string, string>) => `${what} ${after}`)).toEqual([
    'édition « 2031 »',
    'titre « Être RUPN en 2031 »',
    'période « 2030-2031 »',
    'ouverture dimanche 1er\u00a0juin 2031 à 8\u00a0h\u00a000',
    'clôture lundi 30\u00a0juin 2031 à 23\u00a0h\u00a059',
  ]);
  expect(look.length).toBeGreaterThan(4);
  const [older, newer] = ['2021', '2031'].map((year) =>
    readFileSync(join(folder, `etre-rupn/${year}.yaml`), 'utf8').split('\n'),
  );
  const changed = older?.filter((line, index) => line !== newer?.[index]);
  expect(changed).toHaveLength(5);
  expect((await millesime(['surveys', 'check', join(folder, 'etre-rupn/2031.yaml')])).status).toBe(
    0,
  );
});

it('refuses to replace a file, whatever is in it', async () => {
  writeFileSync(made('2026'), 'à moi');
  const { status, stdout, stderr } = await run('surveys', 'new', 'exemple/2026', '--from', '2025');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/2026\.yaml » existe déjà : il n’est pas remplacé/);
  expect(readFileSync(made('2026'), 'utf8')).toBe('à moi');
});

it('refuses what it cannot start from, with what to write instead, and makes nothing', async () => {
  const before = readdirSync(survey.folder, { recursive: true });
  const lines: readonly [string, RegExp][] = [
    ['exemple/2026 --from 2024', /pas d’édition « 2024 ».*Vouliez-vous dire « 2025 »/],
    ['exemple/2026 --from pilote', /pas d’édition « pilote ».*« 2025 »/],
    ['exemple/2026 --from autre/2025', /d’une autre enquête/],
    ['autre/2026 --from 2025', /pas d’enquête « autre »/],
    ['exemple/2026', /--from/],
    ['exemple --from 2025', /n’est pas le nom d’une édition/],
    ['../secret/2026 --from 2025', /n’est pas le nom d’une édition/],
    ['--from 2025', /nom de la nouvelle édition/],
    [`${NAME} --from 2025`, /existe déjà/],
  ];
  const runs = await millesimes(
    lines.map(([line]) => ['surveys', 'new', ...line.split(' ')]),
    survey.at,
  );
  lines.forEach(([, told], index) => {
    expect(expectRefused(runs[index] as Run, 2)).toMatch(told);
  });
  expect(readdirSync(survey.folder, { recursive: true })).toEqual(before);
});

it('refuses an older file that has faults, with all of them', async () => {
  survey.edit('type: single', 'type: singel');
  const { status, stderr } = await run('surveys', 'new', 'exemple/2026', '--from', '2025');
  expect(status).toBe(1);
  expect(stderr).toMatch(/2025\.yaml:\d+:\d+ {2}erreur {2}unknown-value/);
  expect(existsSync(made('2026'))).toBe(false);
});
