/** What Excel refuses in the name of a sheet, case by case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetLocation, sheetName } from '../../../src/rendering/spreadsheet/sheet-names.ts';

describe('the name of a sheet', () => {
  it.each([
    ['Rôle', '1. Rôle'],
    ['[a]/b\\c:d*e?f', '1. a b c d e f'],
    ['', '1.'],
    ["L'ENT'", "1. L'ENT"],
    ['Participation au pilotage du numérique', '1. Participation au pilotage…'],
    ['Suggestions pour l’établissement de demain', '1. Suggestions…'],
    ['Effets du numérique sur les pratiques', '1. Effets du numérique…'],
    ['Ce qui manque au matériel et à la salle', '1. Ce qui manque au matériel…'],
    ['Ce que chacun voudrait pour', '1. Ce que chacun voudrait pour'],
    ['a'.repeat(40), `1. ${'a'.repeat(27)}…`],
    ['😀'.repeat(20), `1. ${'😀'.repeat(13)}…`],
    ['a\u0000b\ud800c', '1. a b c'],
  ])('%j', (title, name) => {
    expect(sheetName('1.', title)).toBe(name);
  });

  it('is taken by every spreadsheet, whatever the title, and is the only one of its number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 999 }),
        (title, number) => {
          const name = sheetName(`${number}.`, title);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(new RegExp(`^${number}\\.`));
          expect(name).not.toMatch(/[[\]/\\:*?]|'$/);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('is quoted in a link', () => {
    expect(sheetLocation("2. L'ENT")).toBe("'2. L''ENT'!A1");
  });
});
