/** A questionnaire leaves for a spreadsheet and comes back, as people do it. */
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { editedWorkbook, sheetSample, sheetSampleValue } from '../definition/spreadsheet-sample.ts';
import { done, millesime, refused, temporaryFolder } from './run-cli.ts';

const surveys = fileURLToPath(new URL('../../surveys/', import.meta.url));

/** A folder to stand in, and another where surveys are kept: the project's own are not touched. */
function places() {
  const [cwd, kept] = [temporaryFolder(), temporaryFolder()];
  cpSync(join(surveys, 'etre-rupn'), join(kept, 'etre-rupn'), { recursive: true });
  return { cwd, kept, options: { cwd, env: { MILLESIME_SURVEYS: kept } } };
}

it('goes round: the file that comes back is the one that left, to the byte', async () => {
  const { cwd, kept, options } = places();
  const file = join(kept, 'etre-rupn/2021.yaml');
  const before = { text: readFileSync(file, 'utf8'), time: statSync(file).mtimeMs };
  const told = await done(['surveys', 'export', 'etre-rupn/2021'], options);
  expect(told).toBe('etre-rupn-2021.xlsx : 7\u00a0étapes, 40\u00a0questions\n');
  const { status, stdout } = await millesime(['surveys', 'import', 'etre-rupn-2021.xlsx'], options);
  expect(status).toBe(0);
  expect(stdout).toMatch(/etre-rupn\/2021\.yaml inchangé : 7\u00a0étapes, 40\u00a0questions\n$/);
  expect(readFileSync(file, 'utf8')).toBe(before.text);
  expect(statSync(file).mtimeMs).toBe(before.time);
  expect(existsSync(join(cwd, 'etre-rupn-2021.xlsx'))).toBe(true);
});

it('exports a file beside the surveys too, and the same bytes each time', async () => {
  const { cwd, options } = places();
  writeFileSync(join(cwd, 'q.yaml'), sheetSample);
  await done(['surveys', 'export', 'q.yaml', '--out', 'un.xlsx'], options);
  await done(['surveys', 'export', 'q.yaml', '--out', 'deux.xlsx'], options);
  const bytes = readFileSync(join(cwd, 'un.xlsx'));
  expect(bytes.equals(readFileSync(join(cwd, 'deux.xlsx')))).toBe(true);
  // Again under the same name: nothing would be lost.
  await done(['surveys', 'export', 'q.yaml', '--out', 'un.xlsx'], options);
});

it('replaces no other workbook, unless it must', async () => {
  const { cwd, options } = places();
  writeFileSync(join(cwd, 'q.yaml'), sheetSample);
  writeFileSync(join(cwd, 'exemple-2025.xlsx'), 'mon travail');
  const told = await refused(2, ['surveys', 'export', 'q.yaml'], options);
  expect(told).toMatch(/« exemple-2025\.xlsx » existe déjà : ajoutez --force/);
  expect(readFileSync(join(cwd, 'exemple-2025.xlsx'), 'utf8')).toBe('mon travail');
  await done(['surveys', 'export', 'q.yaml', '--force'], options);
  expect(readFileSync(join(cwd, 'exemple-2025.xlsx'), 'latin1')).toMatch(/^PK/);
});

it('exports nothing that has faults, and says them at their line', async () => {
  const { cwd, options } = places();
  writeFileSync(join(cwd, 'q.yaml'), sheetSample.replace('type: number', 'type: nombre'));
  const told = await refused(1, ['surveys', 'export', 'q.yaml'], options);
  expect(told).toMatch(/^q\.yaml:\d+:\d+ {2}erreur {2}unknown-value\n/);
  expect(existsSync(join(cwd, 'exemple-2025.xlsx'))).toBe(false);
  await refused(2, ['surveys', 'export', 'etre-rupn/1999'], options);
  await refused(2, ['surveys', 'export', 'absent.yaml'], options);
  await refused(2, ['surveys', 'export'], options);
});

it('exports nothing that would not come back', async () => {
  const { cwd, options } = places();
  const deep = `${'{ not: '.repeat(150)}{ question: echanges, is: oui }${' }'.repeat(150)}`;
  const nested = sheetSample.replace('{ question: echanges, is: oui }', deep);
  writeFileSync(join(cwd, 'q.yaml'), nested);
  const told = await refused(1, ['surveys', 'export', 'q.yaml'], options);
  expect(told).toMatch(/sheet-not-the-same\n.*trop imbriquée/);
  writeFileSync(join(cwd, 'q.yaml'), sheetSample.replace('Un.', 'Un. '.repeat(9000)));
  expect(await refused(1, ['surveys', 'export', 'q.yaml'], options)).toMatch(/cell-too-long/);
});

it('files a new edition under its name', async () => {
  const { cwd, kept, options } = places();
  writeFileSync(join(cwd, 'recu.xlsx'), await editedWorkbook({ 'réglages!C3': '2026' }));
  const told = await done(['surveys', 'import', 'recu.xlsx'], options);
  expect(told).toMatch(/exemple\/2026\.yaml écrit : 2\u00a0étapes, 7\u00a0questions\n$/);
  const text = readFileSync(join(kept, 'exemple/2026.yaml'), 'utf8');
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/questionnaire\.schema\.json\nsurvey: /,
  );
  expect(parse(text)).toStrictEqual({ ...(sheetSampleValue as object), edition: '2026' });
  expect(await done(['surveys', 'check', join(kept, 'exemple/2026.yaml')], options)).toMatch(
    /aucune erreur/,
  );
});

it('changes a file that is there only when asked, and then no more than what was changed', async () => {
  const { cwd, kept, options } = places();
  mkdirSync(join(kept, 'exemple'));
  const file = join(kept, 'exemple/2025.yaml');
  const commented = sheetSample.replace('  - id: suite\n', '  # Relu en mai.\n  - id: suite\n');
  writeFileSync(file, commented);
  writeFileSync(join(cwd, 'recu.xlsx'), await editedWorkbook({ 'questions!C7': 'Autre titre' }));
  const told = await refused(2, ['surveys', 'import', 'recu.xlsx'], options);
  expect(told).toMatch(/exemple\/2025\.yaml » existe et dit autre chose : ajoutez --force/);
  expect(readFileSync(file, 'utf8')).toBe(commented);
  const after = await done(['surveys', 'import', 'recu.xlsx', '--force'], options);
  expect(after).toMatch(/exemple\/2025\.yaml mis à jour : /);
  expect(readFileSync(file, 'utf8')).toBe(commented.replace('title: Suite', 'title: Autre titre'));
});

it('says every fault at its cell, to people and to programs, and writes nothing', async () => {
  const { cwd, kept, options } = places();
  const edits = { 'questions!A5': 'choix uniqe', 'choix!E3': null, 'réglages!C15': 'bientôt' };
  writeFileSync(join(cwd, 'recu.xlsx'), await editedWorkbook(edits));
  const told = await refused(1, ['surveys', 'import', 'recu.xlsx'], options);
  expect(told.match(/^recu\.xlsx:\S+ {2}erreur {2}\S+$/gm)).toEqual([
    'recu.xlsx:questions!A5  erreur  unknown-value',
    'recu.xlsx:choix!E3  erreur  cell-empty',
    'recu.xlsx:réglages!C15  erreur  bad-format',
  ]);
  expect(told).toMatch(/\n3\u00a0fautes : rien n’a été écrit\n$/);
  const { status, stdout } = await millesime(['surveys', 'import', 'recu.xlsx', '--json'], options);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toContainEqual({
    code: 'cell-empty',
    severity: 'error',
    path: 'recu.xlsx',
    cell: 'choix!E3',
    message: expect.any(String),
    hint: expect.any(String),
  });
  expect(existsSync(join(kept, 'exemple'))).toBe(false);
});

it('is filed nowhere under another name than its own', async () => {
  const { cwd, kept, options } = places();
  writeFileSync(join(cwd, 'recu.xlsx'), await editedWorkbook({}));
  const other = join(kept, 'exemple/2030.yaml');
  const told = await refused(1, ['surveys', 'import', 'recu.xlsx', '--out', other], options);
  expect(told).toMatch(/réglages!C3 {2}erreur {2}wrong-place\n.*exemple\/2025.*exemple\/2030/);
  await done(['surveys', 'import', 'recu.xlsx', '--out', 'ailleurs.yaml'], options);
  const elsewhere = readFileSync(join(cwd, 'ailleurs.yaml'), 'utf8');
  expect(elsewhere).toMatch(/^survey: /);
  expect(parse(elsewhere)).toStrictEqual(sheetSampleValue);
});

it('is told in a sentence when it is no workbook', async () => {
  const { cwd, options } = places();
  writeFileSync(join(cwd, 'vide.xlsx'), '');
  writeFileSync(join(cwd, 'texte.xlsx'), sheetSample);
  writeFileSync(join(cwd, 'enorme.xlsx'), new Uint8Array(10_000_001));
  for (const [file, code] of [
    ['vide.xlsx', 'sheet-unreadable'],
    ['texte.xlsx', 'sheet-unreadable'],
    ['enorme.xlsx', 'sheet-too-large'],
  ] as const) {
    const told = await refused(1, ['surveys', 'import', file], options);
    expect(told.trim().split('\n')).toEqual([
      `${file}  erreur  ${code}`,
      expect.stringMatching(/^ {2}Ce .*\.$/),
      expect.stringMatching(/^ {2}.*\.$/),
      '1\u00a0faute : rien n’a été écrit',
    ]);
  }
  expect(await refused(2, ['surveys', 'import', 'absent.xlsx'], options)).toMatch(/n’existe pas/);
  expect(await refused(2, ['surveys', 'import', cwd], options)).toMatch(/dossier/);
});

it('says so when the file that it changes is that of an edition already open', async () => {
  const { cwd, kept, options } = places();
  const file = join(kept, 'etre-rupn/2021.yaml');
  await done(['surveys', 'lock', 'etre-rupn/2021'], options);
  await done(['surveys', 'export', 'etre-rupn/2021'], options);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Ancienneté', 'Ancienneté, en années'));
  await millesime(['surveys', 'export', 'etre-rupn/2021', '--out', 'b.xlsx'], options);
  writeFileSync(file, readFileSync(join(surveys, 'etre-rupn/2021.yaml'), 'utf8'));
  const { status, stderr } = await millesime(['surveys', 'import', 'b.xlsx', '--force'], options);
  expect(status).toBe(0);
  expect(stderr).toMatch(/avertissement {2}published-changed\n.*edition amend/s);
  expect(existsSync(join(cwd, 'b.xlsx'))).toBe(true);
});
