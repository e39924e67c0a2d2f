import { describe, expect, it } from 'vitest';
import { createCode, readCode, sameCode, shownCode } from '../../src/service/open-link/code.ts';

/** Signs that people take for one another. */
const lookAlikes = ['O0', 'I1L', 'S5', 'Z2', 'B8', 'G6', 'UV'];

describe('a code', () => {
  const codes = Array.from({ length: 2000 }, createCode);

  it('is eight signs of which none looks like another, and no word', () => {
    const signs = new Set(codes.join(''));
    for (const group of lookAlikes) {
      expect([...group].filter((sign) => signs.has(sign)).length, group).toBeLessThanOrEqual(1);
    }
    expect(codes.every((code) => /^[0-9A-Z]{8}$/.test(code))).toBe(true);
    expect(codes.join('')).not.toMatch(/[AEIOU]/);
  });

  it('is drawn from so many that fifteen guesses find one in a thousand million times at most', () => {
    const signs = new Set(codes.join('')).size;
    expect(signs ** 8 / 15).toBeGreaterThan(1e9);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has every sign at every place about as often: 16 000 draws, chi-squared', () => {
    const signs = [...new Set(codes.join(''))];
    for (let place = 0; place < 8; place++) {
      const expected = codes.length / signs.length;
      const squares = signs.map((sign) => {
        const seen = codes.filter((code) => code[place] === sign).length;
        return (seen - expected) ** 2 / expected;
      });
      // 20 degrees of freedom: past 62 once in 300 000.
      expect(squares.reduce((sum, one) => sum + one)).toBeLessThan(62);
    }
  });

  it('is read as it is shown, in capitals or not, with any dash, spaces or neither', () => {
    for (const code of codes.slice(0, 50)) {
      const shown = shownCode(code);
      expect(shown).toMatch(/^\S{4}-\S{4}$/);
      const [one = '', other = ''] = shown.split('-');
      const dashes = ['-', '', ' ', '\u2011', '\u2013', '\u2014', '\u00a0', ' - ', '\u200b', '\n'];
      for (const dash of dashes) {
        expect(readCode(` ${one}${dash}${other}\t`)).toBe(code);
        expect(readCode(`${one}${dash}${other}`.toLowerCase())).toBe(code);
      }
    }
  });

  it.each(['', 'CDFH', 'CDFH-34679', 'CDFH-346O', 'CDFH_3467', 'CDFH-34é7', '🙂DFH-3467'])(
    '%j is none',
    (typed) => expect(readCode(typed)).toBeUndefined(),
  );

  it('is told from another by any one sign', () => {
    const code = 'CDFH3467';
    expect(sameCode(code, 'CDFH3467')).toBe(true);
    for (let place = 0; place < 8; place++) {
      expect(sameCode(code, `${code.slice(0, place)}W${code.slice(place + 1)}`)).toBe(false);
    }
  });
});
