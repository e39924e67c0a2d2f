import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter, isUai } from '../../src/definition/uai.ts';

describe('the code of an establishment', () => {
  // Published in the directory of education; the last two are lycées Henri-IV and Louis-le-Grand.
  it.each([['0301674G'], ['0750654D'], ['0750655E']])('%s is well-formed', (code) => {
    expect(isUai(code)).toBe(true);
    expect(checkLetter(code.slice(0, 7))).toBe(code[7]);
  });

  it.each([
    ['0750655D'],
    ['0750655e'],
    [' 0750655E'],
    ['0750655E '],
    ['0750655E\n'],
    ['750655E'],
    ['00750655E'],
    ['075065E'],
    ['07506555'],
    ['２750655E'],
    [''],
  ])('%j is not', (code) => {
    expect(isUai(code)).toBe(false);
  });

  it('has one of 23 letters, never I, O or Q', () => {
    const letters = Array.from({ length: 23 }, (_, n) => checkLetter(String(n).padStart(7, '0')));
    expect(letters.join('')).toBe('ABCDEFGHJKLMNPRSTUVWXYZ');
  });

  // 23 is prime and divides no difference of one digit or of two neighbours swapped.
  it('tells every single wrong digit and every swap of neighbours', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(digits, fc.nat(6), fc.nat(9), (right, place, digit) => {
        const letter = checkLetter(right.join(''));
        const wrong = right.with(place, digit);
        const swapped = right.with(place, right[place - 1] ?? 0).with(place - 1, right[place] ?? 0);
        if (digit !== right[place]) expect(isUai(`${wrong.join('')}${letter}`)).toBe(false);
        if (place > 0 && right[place] !== right[place - 1]) {
          expect(isUai(`${swapped.join('')}${letter}`)).toBe(false);
        }
        expect(isUai(`${right.join('')}${letter}`)).toBe(true);
      }),
    );
  });
});
