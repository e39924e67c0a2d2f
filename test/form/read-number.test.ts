import { describe, expect, it } from 'vitest';
import { readPosted } from '../../src/form/read-posted.ts';
import { sampleQuestion } from '../definition/sample.ts';

/** From −10 to 2 000, one decimal. */
const heures = sampleQuestion('heures', 'number');

function read(entered: string | string[], question = heures) {
  const { changes, faults } = readPosted([question], { heures: [entered].flat() });
  return faults[0]?.message ?? changes.get('heures');
}

describe('a number', () => {
  it.each([
    ['2,5', 2.5],
    [' 2.5 ', 2.5],
    ['2,50', 2.5],
    ['12', 12],
    ['012', 12],
    ['0', 0],
    ['-0', 0],
    ['+3', 3],
    ['-1', -1],
    ['−1', -1],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000,5', 1000.5],
    ['-10', -10],
    ['2000', 2000],
    ['2000,0', 2000],
  ])('is read as people write it: %j', (entered, value) => {
    expect(read(entered)).toBe(value);
  });

  it.each([[''], ['   '], ['\u00a0'], ['\r\n']])('is blank: %j', (entered) => {
    expect(read(entered)).toBeUndefined();
  });

  it('is blank when its field was not posted, and the first when it was twice', () => {
    expect(read([])).toBeUndefined();
    expect(read(['2', 'trois'])).toBe(2);
  });

  it.each([
    ['1e5'],
    ['NaN'],
    ['Infinity'],
    ['-Infinity'],
    ['²'],
    ['½'],
    ['٣'],
    ['0x10'],
    ['2h'],
    ['1/2'],
    ['2,5,1'],
    ['1.000,5'],
    [',5'],
    ['5,'],
    ['--1'],
    ['2-3'],
    ['deux'],
    ['2\u00000'],
    ['__proto__'],
    ['\ud800'],
  ])('is nothing else: %j', (entered) => {
    expect(read(entered)).toBe(
      `«\u00a0${entered}\u00a0» n’est pas un nombre. Écrivez-le en chiffres, par exemple 2 ou 2,5.`,
    );
  });

  it('quotes only the beginning of something endless', () => {
    expect(String(read('x'.repeat(100_000))).length).toBeLessThan(150);
  });

  it.each([['2,55'], ['0,01'], ['-0.05']])('has no more decimals than asked for: %j', (entered) => {
    expect(read(entered)).toBe('Gardez 1\u00a0chiffre au plus après la virgule.');
  });

  it('is whole when no decimals are asked for', () => {
    const whole = { ...heures, decimals: 0 };
    expect(read('2,5', whole)).toBe('Écrivez un nombre entier, sans virgule.');
    expect(read('2,0', whole)).toBe(2);
  });

  it.each([['-10,1'], ['-11'], ['2000,1'], ['2001'], ['9'.repeat(400)], [`-${'9'.repeat(400)}`]])(
    'stays within its bounds: %j',
    (entered) => {
      expect(read(entered)).toBe('Écrivez un nombre compris entre −10 et 2\u00a0000.');
    },
  );
});
