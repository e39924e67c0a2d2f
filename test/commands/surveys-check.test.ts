import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleText } from '../definition/sample.ts';
import { done, millesime, millesimes, refused, temporaryFolder } from './run-cli.ts';

it('all questionnaires of the project are sound, and are counted', async () => {
  const text = await done(['surveys', 'check']);
  expect(text).toMatch(
    /2021\.yaml : 7\u00a0étapes, 40\u00a0questions, environ \d+\u00a0minutes, aucune erreur, 4\u00a0avertissements acceptés/,
  );
  expect(JSON.parse(await done(['surveys', 'check', '--json', '--strict']))).toEqual([]);
});

it('faults go to standard error, all of them, one below the other; exit 1', async () => {
  const file = join(temporaryFolder(), 'essai.yaml');
  const broken = sampleText
    .replace('type: single', 'type: singel')
    .replace('maximum: 2000', 'maximum: -20');
  writeFileSync(file, broken);
  const told = await refused(1, ['surveys', 'check', file]);
  expect(told).toMatch(/essai\.yaml:\d+:\d+ {2}erreur {2}unknown-value\n[\s\S]*singel/);
  expect(told).toMatch(/essai\.yaml:\d+:\d+ {2}erreur {2}empty-range/);
});

it('--json makes one document of them, on standard output', async () => {
  const file = join(temporaryFolder(), 'essai.yaml');
  writeFileSync(file, sampleText.replace('type: single', 'type: singel'));
  const { status, stdout, stderr } = await millesime(['surveys', 'check', file, '--json']);
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toEqual([
    {
      code: 'unknown-value',
      severity: 'error',
      path: expect.stringMatching(/essai\.yaml$/),
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.any(String),
      hint: expect.any(String),
    },
  ]);
});

it('a sound file beside a broken one is told too', async () => {
  const folder = temporaryFolder();
  const [sound, broken] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
  writeFileSync(sound, sampleText);
  writeFileSync(broken, 'survey: [');
  const { status, stdout, stderr } = await millesime(['surveys', 'check', sound, broken]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/a\.yaml : .*aucune erreur/);
  expect(stderr).toMatch(/b\.yaml:1/);
  expect(readFileSync(sound, 'utf8')).toBe(sampleText);
});

it('warnings are told apart, and refuse nothing unless one is strict', async () => {
  const file = join(temporaryFolder(), 'essai.yaml');
  const why = '        why: Pour l’exemple.\n';
  writeFileSync(file, sampleText.replace(why, ''));
  const { status, stdout, stderr } = await millesime(['surveys', 'check', file]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/essai\.yaml:\d+:\d+ {2}avertissement {2}missing-why\n/);
  expect(stdout).toMatch(
    /essai\.yaml : .*, aucune erreur, 1\u00a0avertissement : à corriger, ou à assumer par « accepted » \(surveys\/codes\.md\)\n/,
  );
  const strict = await millesime(['surveys', 'check', file, '--strict']);
  expect(strict).toEqual({ status: 1, stdout, stderr });
});

it('errors and warnings are counted, file by file', async () => {
  const folder = temporaryFolder();
  const [broken, accepted] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
  writeFileSync(broken, sampleText.replace('maximum: 2000', 'maximum: -20'));
  const kept = 'accepted: [{ code: missing-why, reason: C’est un essai. }]';
  writeFileSync(accepted, sampleText.replace('why: Pour l’exemple.', kept));
  const { status, stdout, stderr } = await millesime(['surveys', 'check', broken, accepted]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/a\.yaml : 1\u00a0erreur\n$/);
  expect(stdout).toMatch(/b\.yaml : .*, aucune erreur, 1\u00a0avertissement accepté\n$/);
});

it('an edition is named as everywhere: with its survey, or alone where one survey has it', async () => {
  const [whole, alone, several, none] = await millesimes(
    ['etre-rupn/2021', '2021', '2022', '1999'].map((name) => ['surveys', 'check', name]),
  );
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole?.stdout).toMatch(/etre-rupn\/2021\.yaml : 7\u00a0étapes/);
  expect(alone).toEqual(whole);
  expect([several?.status, none?.status]).toEqual([2, 2]);
  expect(several?.stderr).toMatch(/« attentes-direction\/2022 » ou « etre-rupn\/2022 »/);
  expect(none?.stderr).toMatch(/Éditions connues : .*etre-rupn\/2021/);
});
