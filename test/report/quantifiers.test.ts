import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantifier, holds, quantifiers, trueWords } from '../../src/report/quantifiers.ts';

/** What French readers take the words for: shares of which they are true, then false. */
// biome-ignore format: a table
const limits: readonly [string, readonly string[], readonly string[]][] = [
  ['tous', ['446/446'], ['445/446']],
  ['toutes', ['1/1'], ['0/1']],
  ['presque tous', ['90/100', '445/446'], ['899/1000', '446/446']],
  ['presque toutes', ['230/244'], ['89/100', '1/1']],
  ['neuf sur dix', ['875/1000', '9/10', '924/1000'], ['874/1000', '925/1000']],
  ['huit sur dix', ['775/1000', '8/10', '824/1000'], ['774/1000', '825/1000']],
  ['dans leur grande majorité', ['3/4', '1/1'], ['749/1000']],
  ['la grande majorité', ['212/244', '3/4'], ['149/200']],
  ['les trois quarts', ['725/1000', '3/4', '775/1000'], ['724/1000', '776/1000']],
  ['près de trois sur quatre', ['7/10', '178/244'], ['699/1000', '3/4']],
  ['plus de deux sur trois', ['166/244', '667/1000', '719/1000'], ['2/3', '162/243', '72/100']],
  ['deux sur trois', ['63/100', '2/3', '7/10'], ['629/1000', '701/1000']],
  ['la plupart', ['65/100', '1/1'], ['649/1000']],
  ['six sur dix', ['575/1000', '147/244', '624/1000'], ['574/1000', '625/1000']],
  ['plus de la moitié', ['501/1000', '129/239', '649/1000'], ['1/2', '65/100']],
  ['un peu plus de la moitié', ['501/1000', '129/239', '559/1000'], ['1/2', '56/100']],
  ['la majorité', ['501/1000', '1/1'], ['1/2']],
  ['la moitié', ['48/100', '1/2', '52/100'], ['479/1000', '521/1000']],
  ['près de la moitié', ['45/100', '114/242', '499/1000'], ['449/1000', '1/2']],
  ['moins de la moitié', ['35/100', '499/1000'], ['349/1000', '1/2']],
  ['quatre sur dix', ['375/1000', '101/242', '424/1000'], ['374/1000', '425/1000']],
  ['plus d’un tiers', ['83/237', '334/1000', '399/1000'], ['1/3', '80/240', '4/10']],
  ['un tiers', ['31/100', '1/3', '36/100'], ['309/1000', '361/1000']],
  ['moins d’un tiers', ['25/100', '70/241', '333/1000'], ['249/1000', '1/3']],
  ['plus d’un quart', ['251/1000', '66/237', '299/1000'], ['1/4', '61/244', '3/10']],
  ['un quart', ['23/100', '1/4', '27/100'], ['229/1000', '271/1000']],
  ['près d’un quart', ['21/100', '55/240', '249/1000'], ['209/1000', '1/4']],
  ['seuls', ['0/1', '70/241', '333/1000'], ['1/3', '80/240']],
  ['seules', ['70/241'], ['1/3']],
  ['une minorité', ['0/1', '499/1000'], ['1/2']],
  ['un sur six', ['15/100', '1/6', '39/244', '179/1000'], ['149/1000', '18/100']],
  ['peu', ['0/1', '199/1000'], ['2/10']],
  ['très peu', ['0/1', '69/1000'], ['7/100']],
  ['aucun', ['0/446'], ['1/446']],
  ['aucune', ['0/1'], ['1/1']],
];

const share = (ratio: string) => {
  const [count = 0, base = 1] = ratio.split('/').map(Number);
  return count / base;
};

describe('the catalogue', () => {
  it('has limits tested below for each of its words', () => {
    expect(quantifiers.map(({ words }) => words)).toEqual(limits.map(([words]) => words));
  });

  it.each(limits)('%s', (words, trueOf, falseOf) => {
    const quantifier = findQuantifier(words, quantifiers) ?? { words: '' };
    for (const ratio of trueOf) expect(holds(quantifier, share(ratio)), ratio).toBe(true);
    for (const ratio of falseOf) expect(holds(quantifier, share(ratio)), ratio).toBe(false);
  });

  it('holds on one unbroken range each: between two shares of which it is true, it is true', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...quantifiers), unit, unit, unit, (quantifier, a, b, c) => {
        const [low = 0, middle = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
        if (!holds(quantifier, low) || !holds(quantifier, high)) return;
        expect(holds(quantifier, middle)).toBe(true);
      }),
    );
  });

  it.each([
    ['tous', 'la grande majorité'],
    ['la grande majorité', 'la plupart'],
    ['la plupart', 'la majorité'],
    ['plus de la moitié', 'la majorité'],
    ['très peu', 'peu'],
    ['peu', 'seuls'],
    ['seuls', 'une minorité'],
    ['moins de la moitié', 'une minorité'],
    ['aucun', 'très peu'],
  ])('« %s » is never true where « %s » is false', (strong, weak) => {
    for (let count = 0; count <= 446; count++) {
      const [one, other] = [strong, weak].map((words) => findQuantifier(words, quantifiers));
      if (one && holds(one, count / 446)) expect(other && holds(other, count / 446)).toBe(true);
    }
  });
});

describe('finding words', () => {
  it('does not mind capitals, spaces or the kind of apostrophe', () => {
    expect(findQuantifier("  Plus  D'un\u00a0tiers ", quantifiers)?.words).toBe('plus d’un tiers');
  });

  it('finds nothing for others', () => {
    expect(findQuantifier('beaucoup', quantifiers)).toBeUndefined();
    expect(findQuantifier('', quantifiers)).toBeUndefined();
  });
});

describe('the words that would be true', () => {
  it('are, for every count of every base', () => {
    for (const base of [1, 2, 3, 30, 244, 446]) {
      for (let count = 0; count <= base; count++) {
        const words = trueWords(count / base, quantifiers);
        expect(words.length, `${count}/${base}`).toBeGreaterThan(0);
        for (const one of words) {
          const quantifier = findQuantifier(one, quantifiers);
          expect(quantifier && holds(quantifier, count / base), `${one} ${count}/${base}`).toBe(
            true,
          );
        }
      }
    }
  });

  it('begin with the most telling', () => {
    expect(trueWords(1, quantifiers)[0]).toBe('tous');
    expect(trueWords(0, quantifiers)[0]).toBe('aucun');
    expect(trueWords(147 / 244, quantifiers)[0]).toBe('six sur dix');
    expect(trueWords(0.5, quantifiers)[0]).toBe('la moitié');
  });
});
