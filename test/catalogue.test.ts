/** Every fault of the catalogue is shown by a fixture and explained to the analysts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faults } from '../src/definition/faults.ts';
import { brokenQuestionnaires, readBroken, toldOf } from './author-errors.ts';

const source = readFileSync(new URL('../src/definition/faults.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/\berror\(\s*'([a-z-]+)'/g)].map(([, code = '']) => code);
const named = brokenQuestionnaires().filter((name) => !name.includes('/'));

describe('the catalogue of faults', () => {
  it('gives each fault a code of its own', () => {
    expect(codes).toHaveLength(Object.keys(faults).length);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has a broken questionnaire for each code, and none for another', () => {
    expect(named).toEqual(codes.toSorted());
  });

  it.each(named)('%s: its questionnaire has that fault and no other', (code) => {
    expect(readBroken(code).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is explained code by code, with a remedy, in the guide of the questionnaires', () => {
    const guide = readFileSync(new URL('../surveys/codes.md', import.meta.url), 'utf8');
    const rows = guide.split('\n').flatMap((line) => {
      const [, code, meaning, remedy, end] = line.split('|').map((cell) => cell.trim());
      const explained = /^`[a-z-]+`$/.test(code ?? '') && end === '';
      return explained ? [{ code: code?.replaceAll('`', ''), meaning, remedy }] : [];
    });
    expect(rows.map(({ code }) => code)).toEqual(codes.toSorted());
    for (const { meaning, remedy } of rows) {
      expect(meaning).toMatch(/\p{L}{3}.*\.$/u);
      expect(remedy).toMatch(/\p{L}{3}.*\.$/u);
    }
  });

  it('speaks French, with no word of the programming libraries', () => {
    const foreign =
      /\b(?:the|must|expected|invalid|received|string|array|object|undefined|null|NaN|keys?)\b/i;
    for (const name of brokenQuestionnaires()) {
      const text = toldOf(name).replace(/^\S+ {2}erreur {2}\S+$/gm, '');
      expect(text, name).not.toMatch(foreign);
    }
    expect('Map keys must be unique').toMatch(foreign);
  });
});
