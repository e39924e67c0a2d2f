import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleText } from '../definition/sample.ts';
import { done, millesime, refused, temporaryFolder } from './run-cli.ts';

it('all questionnaires of the project are sound, and are counted', async () => {
  const text = await done(['surveys', 'check']);
  expect(text).toMatch(/2021\.yaml : 7\u00a0étapes, 40\u00a0questions, aucune erreur/);
  expect(JSON.parse(await done(['surveys', 'check', '--json']))).toEqual([]);
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
