/** Every fault and warning of the catalogues is shown by a fixture and explained to the analysts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../src/definition/faults.ts';
import { settingFaults } from '../src/definition/setting-faults.ts';
import { warnings } from '../src/definition/warnings/catalogue.ts';
import { acceptableCodes } from '../src/definition/warnings/codes.ts';
import {
  brokenQuestionnaires,
  readFixture,
  toldOf,
  warnedQuestionnaires,
} from './author-errors.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const codesIn = (path: string) =>
  [...read(path).matchAll(/\b(?:error|warning)\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code);

const errorCodes = ['faults.ts', 'setting-faults.ts'].flatMap((file) =>
  codesIn(`src/definition/${file}`),
);
const allWarnings = codesIn('src/definition/warnings/catalogue.ts');
const warningCodes = [...new Set(allWarnings)];
const named = brokenQuestionnaires().filter((name) => !name.includes('/'));
const warned = warnedQuestionnaires();

describe('the catalogues of faults and warnings', () => {
  it('give each fault a code of its own, and each warning one that no fault has', () => {
    expect(errorCodes).toHaveLength(Object.keys({ ...faults, ...settingFaults }).length);
    expect(allWarnings).toHaveLength(Object.keys(warnings).length);
    expect(new Set([...errorCodes, ...warningCodes]).size).toBe(
      errorCodes.length + warningCodes.length,
    );
  });

  it('have a questionnaire for each code, and none for another', () => {
    expect(named).toEqual(errorCodes.toSorted());
    expect(warned.map((name) => name.slice('warnings/'.length))).toEqual(warningCodes.toSorted());
  });

  it.each(named)('%s: its questionnaire has that fault and no other', (code) => {
    expect(readFixture(code).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each(warned)('%s: its questionnaire is warned of that and of nothing else', (name) => {
    const codes = readFixture(name).problems.map((problem) => problem.code);
    expect([...new Set(codes)]).toEqual([name.slice('warnings/'.length)]);
  });

  it('let every warning be accepted but that of an acceptance', () => {
    const acceptable = warningCodes.filter((code) => code !== 'unused-acceptance');
    expect(acceptableCodes).toEqual(acceptable.toSorted());
  });

  it('are explained code by code, with a remedy, in the guide of the questionnaires', () => {
    const guide = read('surveys/codes.md');
    const rows = guide.split('\n').flatMap((line) => {
      const [, code, meaning, remedy, end] = line.split('|').map((cell) => cell.trim());
      const explained = /^`[a-z-]+`$/.test(code ?? '') && end === '';
      return explained ? [{ code: code?.replaceAll('`', ''), meaning, remedy }] : [];
    });
    const codes = [...errorCodes.toSorted(), ...warningCodes.toSorted()];
    expect(rows.map(({ code }) => code)).toEqual(codes);
    for (const { meaning, remedy } of rows) {
      expect(meaning).toMatch(/\p{L}{3}.*\.$/u);
      expect(remedy).toMatch(/\p{L}{3}.*\.$/u);
    }
  });

  it('speak French, with no word of the programming libraries', () => {
    const foreign =
      /\b(?:the|must|expected|invalid|received|string|array|object|undefined|null|NaN|keys?)\b/i;
    for (const name of [...brokenQuestionnaires(), ...warned]) {
      const text = toldOf(name).replace(/^\S+ {2}(?:erreur|avertissement) {2}\S+$/gm, '');
      expect(text, name).not.toMatch(foreign);
    }
    expect('Map keys must be unique').toMatch(foreign);
  });
});
