/**
 * Held to the rules of the Imprimerie nationale and, for numbers and dates, to the French of Intl
 * (CLDR), which differs in one space (U+202F in thousands) and has no « 1er ».
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalised,
  counted,
  date,
  dateAndTime,
  decimal,
  integer,
  percentage,
  ratio,
  spelled,
} from '../src/wording.ts';

const intl = (text: string) => text.replaceAll('\u202f', '\u00a0').replace('-', '−');

describe('numbers', () => {
  it('are written as Intl writes them, thousands apart', () => {
    const french = new Intl.NumberFormat('fr-FR');
    for (const value of [0, 7, 999, 1000, 2211, 10_000, 999_999, 1_000_000, 1_234_567_890]) {
      expect(integer(value)).toBe(intl(french.format(value)));
    }
  });

  it('have a comma and no zero that says nothing', () => {
    expect(decimal(2.5, 1)).toBe('2,5');
    expect(decimal(2.0, 2)).toBe('2');
    expect(decimal(0.05, 2)).toBe('0,05');
    expect(decimal(1234.5, 3)).toBe('1\u00a0234,5');
    expect(decimal(100, 0)).toBe('100');
  });

  it('have a true minus sign, but zero has none', () => {
    expect(decimal(-2.5, 1)).toBe('−2,5');
    expect(decimal(-0.5, 1)).toBe('−0,5');
    expect(decimal(-0.04, 1)).toBe('0');
    expect(decimal(-0, 2)).toBe('0');
  });

  it('with decimals are written as Intl writes them, whatever they are', () => {
    const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 });
    const french = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(hundredths, (units) => {
        fc.pre(units !== 0);
        expect(decimal(units / 100, 2)).toBe(intl(french.format(units / 100)));
      }),
    );
  });
});

describe('percentages', () => {
  it.each([
    [0, 0, '0'],
    [42, 0, '42'],
    [100, 0, '100'],
    [5471, 2, '54,71'],
    [5, 2, '0,05'],
    [50, 1, '5,0'],
    [10_000, 2, '100,00'],
    [123_456, 0, '123\u00a0456'],
  ])('%i units with %i decimals', (units, decimals, printed) => {
    expect(percentage(units, decimals)).toBe(`${printed}\u00a0%`);
  });

  it('are written as Intl writes them, up to 100 %', () => {
    for (const decimals of [0, 1, 2]) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const french = new Intl.NumberFormat('fr-FR', { style: 'percent', ...digits });
      for (let units = 0; units <= 100 * 10 ** decimals; units++) {
        expect(percentage(units, decimals)).toBe(intl(french.format(units / 10 ** (decimals + 2))));
      }
    }
  });
});

describe('counts', () => {
  it('agree with their noun: the plural begins at two', () => {
    const answers = (count: number) => counted(count, 'réponse', 'réponses');
    expect([0, 1, 2, 2211].map(answers)).toEqual([
      ...['0\u00a0réponse', '1\u00a0réponse', '2\u00a0réponses', '2\u00a0211\u00a0réponses'],
    ]);
  });

  it('are in letters up to ten', () => {
    expect([0, 1, 10, 11, 2000].map((value) => spelled(value))).toEqual([
      ...['zéro', 'un', 'dix', '11', '2\u00a0000'],
    ]);
    expect([1, 2, 11].map((value) => spelled(value, 'feminine'))).toEqual(['une', 'deux', '11']);
    expect(capitalised(spelled(3))).toBe('Trois');
    expect([capitalised('école'), capitalised(''), capitalised('« a »')]).toEqual([
      ...['École', '', '« a »'],
    ]);
  });

  it('stand beside their base', () => {
    expect(ratio(3, 8)).toBe('3 sur 8');
    expect(ratio(1200, 2211)).toBe('1\u00a0200 sur 2\u00a0211');
  });
});

describe('dates', () => {
  it('are written as Intl writes them, and the first is « 1er »', () => {
    const french = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = Date.UTC(2023, 11, 25); day < Date.UTC(2025, 0, 5); day += 86_400_000) {
      const expected = french.format(day).replace(/^1 /, '1er ').replace(' ', '\u00a0');
      expect(date(new Date(day).toISOString().slice(0, 10))).toBe(expected);
    }
  });

  it('may have a time behind, which is the reader’s own', () => {
    expect(date('2021-11-10T23:59')).toBe('10\u00a0novembre 2021');
    expect(dateAndTime('2021-06-30T23:59')).toBe('30\u00a0juin 2021 à 23\u00a0h\u00a059');
    expect(dateAndTime('2021-07-01T08:05')).toBe('1er\u00a0juillet 2021 à 8\u00a0h\u00a005');
    expect(dateAndTime('2021-07-01T00:00')).toBe('1er\u00a0juillet 2021 à 0\u00a0h\u00a000');
  });
});
