import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionnaireHash } from '../../src/definition/freeze.ts';
import { sample, sampleText } from '../definition/sample.ts';
import { done, EDITION, millesime, refused, temporaryFolder } from './run-cli.ts';

const files = ['questionnaire.html', 'questionnaire.pdf'];
const print = (...words: string[]) => ['surveys', 'print', ...words];

/** The sample as a file of its own. */
function sampleFile(text = sampleText): string {
  const file = join(temporaryFolder(), 'essai.yaml');
  writeFileSync(file, text);
  return file;
}

describe('surveys print', () => {
  it('writes the page and the PDF of an edition into a folder that it makes', async () => {
    const out = join(temporaryFolder(), 'a', 'b');
    const said = await done(print(EDITION, '--out', out));
    expect(said.trim().split('\n')).toEqual(files.map((file) => join(out, file)));
    expect(readdirSync(out).toSorted()).toEqual(files);
    expect(readFileSync(join(out, 'questionnaire.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(out, 'questionnaire.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/);
  });

  it('writes the same bytes elsewhere, in another zone and language', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    await done(print(EDITION, '--out', here));
    const env = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', HOME: there };
    await done(print(EDITION), { cwd: there, env });
    for (const file of files) {
      expect(readFileSync(join(there, file)).equals(readFileSync(join(here, file)))).toBe(true);
    }
  });

  it('replaces nothing else unless told', async () => {
    const out = temporaryFolder();
    const pdf = join(out, 'questionnaire.pdf');
    await done(print(sampleFile(), '--out', out));
    // The same again is no loss.
    await done(print(sampleFile(), '--out', out));
    writeFileSync(pdf, 'à moi');
    expect(await refused(2, print(sampleFile(), '--out', out))).toMatch(/existe déjà.*--force/);
    expect(readFileSync(pdf, 'utf8')).toBe('à moi');
    const json = await done(print(sampleFile(), '--out', out, '--force', '--json'));
    expect(JSON.parse(json)).toEqual({ files: files.map((file) => join(out, file)) });
    expect(readFileSync(pdf, 'latin1')).toMatch(/^%PDF/);
  });

  it('refuses what it cannot read, and writes nothing', async () => {
    const out = join(temporaryFolder(), 'rien');
    const broken = sampleFile(sampleText.replace('type: single', 'type: singel'));
    expect(await refused(1, print(broken, '--out', out))).toMatch(/essai\.yaml:\d+:\d+.*singel/s);
    await refused(2, print('exemple/inconnue', '--out', out));
    await refused(2, print(join(out, 'absent.yaml'), '--out', out));
    await refused(2, print());
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });

  it('tells every character that cannot be printed, where it is written', async () => {
    const out = join(temporaryFolder(), 'rien');
    const text = sampleText
      .replace('label: Seul }', 'label: Seul 😀 }')
      .replace('title: Suite', 'title: Suite 漢');
    const told = await millesime(print(sampleFile(text), '--out', out, '--json'));
    expect(told.status).toBe(1);
    const lineOf = (character: string) =>
      text.split('\n').findIndex((line) => line.includes(character)) + 1;
    expect(JSON.parse(told.stdout)).toMatchObject(
      [
        { code: 'unprintable-character', line: lineOf('😀'), message: /« 😀 » \(U\+1F600\)/ },
        { code: 'unprintable-character', line: lineOf('漢'), message: /« 漢 » \(U\+6F22\)/ },
      ].map((one) => ({ ...one, message: expect.stringMatching(one.message) })),
    );
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });
});

describe('a draft', () => {
  const printedIn = async (lock: string | undefined) => {
    const surveys = temporaryFolder();
    mkdirSync(join(surveys, 'exemple'));
    writeFileSync(join(surveys, 'exemple', '2025.yaml'), sampleText);
    if (lock !== undefined) writeFileSync(join(surveys, 'exemple', 'published.lock'), lock);
    const out = temporaryFolder();
    await done(print('exemple/2025', '--out', out), { env: { MILLESIME_SURVEYS: surveys } });
    return readFileSync(join(out, 'questionnaire.html'), 'utf8');
  };
  const line = (edition: string, day: string) =>
    `${edition}  ${'0'.repeat(64)}  confidential  ${day}\n`;

  it('is marked where the lock shows that it is one', async () => {
    // Another edition was opened before, this one is not among those opened.
    expect(await printedIn(line('2024', '2024-06-01'))).toContain('Projet de questionnaire');
    // It was opened, but with other questions.
    expect(await printedIn(line('2025', '2025-06-01'))).toContain('Projet de questionnaire');
  });

  it('is one before any edition was opened, and none once this one was', async () => {
    expect(await printedIn(undefined)).toContain('Projet de questionnaire');
    const opened = `2025  ${questionnaireHash(sample)}  confidential  2025-06-01\n`;
    expect(await printedIn(opened)).not.toContain('Projet');
  });

  it('is not known of a file kept elsewhere', async () => {
    const file = join(temporaryFolder(), 'brouillon.yaml');
    writeFileSync(file, sampleText);
    const out = temporaryFolder();
    await done(print(file, '--out', out));
    expect(readFileSync(join(out, 'questionnaire.html'), 'utf8')).not.toContain('Projet');
  });
});
