import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findQuantifier,
  holds,
  type QuantifierKind,
  quantifierOf,
  quantifiers,
  replacedBy,
} from '../../src/report/quantifiers.ts';

/** What French readers take the words for: shares of which they are true, then false. */
// biome-ignore format: a table
const limits: readonly [string, readonly string[], readonly string[]][] = [
  ['tous', ['446/446'], ['445/446']],
  ['toutes', ['1/1'], ['0/1']],
  ['presque tous', ['90/100', '445/446'], ['899/1000', '446/446']],
  ['presque toutes', ['230/244'], ['89/100', '1/1']],
  ['la totalité', ['1/1'], ['445/446']],
  ['la quasi-totalité', ['95/100', '445/446'], ['949/1000', '446/446']],
  ['la très grande majorité', ['85/100', '999/1000'], ['849/1000', '1/1']],
  ['la grande majorité', ['212/244', '3/4'], ['149/200']],
  ['plus des trois quarts', ['751/1000', '849/1000'], ['3/4', '85/100']],
  ['les trois quarts', ['725/1000', '3/4', '775/1000'], ['724/1000', '776/1000']],
  ['près des trois quarts', ['7/10', '749/1000'], ['699/1000', '3/4']],
  ['plus des deux tiers', ['667/1000', '719/1000'], ['2/3', '72/100']],
  ['les deux tiers', ['63/100', '2/3', '7/10'], ['629/1000', '701/1000']],
  ['près des deux tiers', ['6/10', '666/1000'], ['599/1000', '2/3']],
  ['la plupart', ['65/100', '1/1'], ['649/1000']],
  ['plus de la moitié', ['501/1000', '129/239', '649/1000'], ['1/2', '65/100']],
  ['un peu plus de la moitié', ['501/1000', '129/239', '559/1000'], ['1/2', '56/100']],
  ['la majorité', ['501/1000', '1/1'], ['1/2']],
  ['la moitié', ['48/100', '1/2', '52/100'], ['479/1000', '521/1000']],
  ['près de la moitié', ['45/100', '114/242', '499/1000'], ['449/1000', '1/2']],
  ['moins de la moitié', ['35/100', '499/1000'], ['349/1000', '1/2']],
  ['plus d’un tiers', ['83/237', '334/1000', '399/1000'], ['1/3', '80/240', '4/10']],
  ['un tiers', ['31/100', '1/3', '36/100'], ['309/1000', '361/1000']],
  ['près d’un tiers', ['30/100', '333/1000'], ['299/1000', '1/3']],
  ['moins d’un tiers', ['25/100', '70/241', '333/1000'], ['249/1000', '1/3']],
  ['plus d’un quart', ['251/1000', '66/237', '299/1000'], ['1/4', '61/244', '3/10']],
  ['un quart', ['23/100', '1/4', '27/100'], ['229/1000', '271/1000']],
  ['près d’un quart', ['21/100', '55/240', '249/1000'], ['209/1000', '1/4']],
  ['plus d’un cinquième', ['201/1000', '229/1000'], ['1/5', '23/100']],
  ['un cinquième', ['18/100', '1/5', '22/100'], ['179/1000', '221/1000']],
  ['près d’un cinquième', ['16/100', '199/1000'], ['159/1000', '1/5']],
  ['plus d’un dixième', ['101/1000', '159/1000'], ['1/10', '16/100']],
  ['un dixième', ['8/100', '1/10', '12/100'], ['79/1000', '121/1000']],
  ['moins d’un dixième', ['1/446', '99/1000'], ['0/446', '1/10']],
  ['une petite minorité', ['1/446', '149/1000'], ['0/446', '15/100']],
  ['une minorité', ['1/446', '499/1000'], ['0/1', '1/2']],
  ['plus de neuf sur dix', ['901/1000', '445/446'], ['9/10', '1/1']],
  ['neuf sur dix', ['875/1000', '9/10', '924/1000'], ['874/1000', '925/1000']],
  ['près de neuf sur dix', ['85/100', '899/1000'], ['849/1000', '9/10']],
  ['plus de huit sur dix', ['801/1000', '874/1000'], ['8/10', '875/1000']],
  ['huit sur dix', ['775/1000', '8/10', '824/1000'], ['774/1000', '825/1000']],
  ['plus de trois sur quatre', ['751/1000', '799/1000'], ['3/4', '8/10']],
  ['trois sur quatre', ['725/1000', '3/4', '775/1000'], ['724/1000', '776/1000']],
  ['près de trois sur quatre', ['7/10', '178/244'], ['699/1000', '3/4']],
  ['sept sur dix', ['675/1000', '7/10', '724/1000'], ['674/1000', '725/1000']],
  ['plus de deux sur trois', ['166/244', '667/1000', '719/1000'], ['2/3', '162/243', '72/100']],
  ['deux sur trois', ['63/100', '2/3', '7/10'], ['629/1000', '701/1000']],
  ['plus de six sur dix', ['601/1000', '649/1000'], ['6/10', '65/100']],
  ['six sur dix', ['575/1000', '147/244', '624/1000'], ['574/1000', '625/1000']],
  ['près de six sur dix', ['55/100', '599/1000'], ['549/1000', '6/10']],
  ['plus d’un sur deux', ['501/1000', '599/1000'], ['1/2', '6/10']],
  ['un sur deux', ['48/100', '1/2', '52/100'], ['479/1000', '521/1000']],
  ['près d’un sur deux', ['45/100', '499/1000'], ['449/1000', '1/2']],
  ['cinq sur dix', ['475/1000', '1/2', '524/1000'], ['474/1000', '525/1000']],
  ['plus de quatre sur dix', ['401/1000', '449/1000'], ['4/10', '45/100']],
  ['quatre sur dix', ['375/1000', '101/242', '424/1000'], ['374/1000', '425/1000']],
  ['plus d’un sur trois', ['334/1000', '399/1000'], ['1/3', '4/10']],
  ['un sur trois', ['31/100', '1/3', '36/100'], ['309/1000', '361/1000']],
  ['trois sur dix', ['275/1000', '3/10', '324/1000'], ['274/1000', '325/1000']],
  ['plus d’un sur quatre', ['251/1000', '299/1000'], ['1/4', '3/10']],
  ['un sur quatre', ['23/100', '1/4', '27/100'], ['229/1000', '271/1000']],
  ['plus d’un sur cinq', ['201/1000', '249/1000'], ['1/5', '1/4']],
  ['un sur cinq', ['175/1000', '1/5', '224/1000'], ['174/1000', '225/1000']],
  ['deux sur dix', ['175/1000', '1/5', '224/1000'], ['174/1000', '225/1000']],
  ['près d’un sur cinq', ['16/100', '199/1000'], ['159/1000', '1/5']],
  ['un sur six', ['15/100', '1/6', '39/244', '179/1000'], ['149/1000', '18/100']],
  ['plus d’un sur dix', ['101/1000', '149/1000'], ['1/10', '15/100']],
  ['un sur dix', ['75/1000', '1/10', '124/1000'], ['74/1000', '125/1000']],
  ['moins d’un sur dix', ['1/446', '99/1000'], ['0/446', '1/10']],
  ['dans leur totalité', ['1/1'], ['445/446']],
  ['dans leur quasi-totalité', ['95/100', '445/446'], ['949/1000', '1/1']],
  ['dans leur grande majorité', ['3/4', '1/1'], ['749/1000']],
  ['pour la plupart', ['65/100', '1/1'], ['649/1000']],
  ['dans leur majorité', ['501/1000', '1/1'], ['1/2']],
  ['pour moitié', ['48/100', '52/100'], ['479/1000', '521/1000']],
  ['pour moins de la moitié', ['35/100', '499/1000'], ['349/1000', '1/2']],
  ['pour un tiers', ['31/100', '36/100'], ['309/1000', '361/1000']],
  ['pour moins d’un tiers', ['25/100', '333/1000'], ['249/1000', '1/3']],
  ['pour un quart', ['23/100', '27/100'], ['229/1000', '271/1000']],
  ['pour moins d’un quart', ['151/1000', '249/1000'], ['15/100', '1/4']],
  ['pour une petite part', ['1/446', '199/1000'], ['0/1', '2/10']],
  ['beaucoup', ['1/2', '1/1'], ['499/1000']],
  ['assez peu', ['15/100', '333/1000'], ['149/1000', '1/3']],
  ['peu', ['1/446', '199/1000'], ['0/1', '2/10']],
  ['très peu', ['1/446', '69/1000'], ['0/1', '7/100']],
  ['seuls', ['1/446', '70/241', '333/1000'], ['0/1', '1/3', '80/240']],
  ['seules', ['70/241'], ['0/1', '1/3']],
  ['seulement', ['1/446', '70/241'], ['0/1', '1/3']],
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
    const quantifier = findQuantifier(words, quantifiers) ?? fail(words);
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
    ['plus de neuf sur dix', 'presque tous'],
    ['moins d’un sur dix', 'peu'],
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
    expect(findQuantifier('énormément', quantifiers)).toBeUndefined();
    expect(findQuantifier('', quantifiers)).toBeUndefined();
  });
});

describe('the kinds', () => {
  /** Between nobody and everybody: the shares that prose speaks of. */
  const shares = Array.from({ length: 445 }, (_, index) => (index + 1) / 446);
  const trueOf = (kind: QuantifierKind, share: number) =>
    quantifiers.filter((one) => one.kind === kind && holds(one, share));

  it.each(['part', 'ratio'] as const)('%s: no share without words', (kind) => {
    for (const share of shares) expect(trueOf(kind, share).length, `${share}`).toBeGreaterThan(0);
  });

  it('say of nobody and of everybody what cannot be said of others', () => {
    const saying = (share: number) =>
      quantifiers.filter((one) => holds(one, share)).map(({ words }) => words);
    expect(saying(0)).toEqual(['aucun', 'aucune']);
    expect(saying(1)).toContain('tous');
    expect(saying(445 / 446)).not.toContain('tous');
  });

  it('« un … sur dix » is singular, « six … sur dix » plural', () => {
    for (const { kind, words, number } of quantifiers) {
      if (kind !== 'ratio') expect(number).toBeUndefined();
      else expect(number, words).toBe(/(^|’)un sur/.test(words) ? 'singular' : 'plural');
    }
  });
});

describe('the words of a plan', () => {
  const own = quantifierOf({ words: 'Un tiers', from: 0.345, below: 0.36 });
  const catalogue = replacedBy([own], quantifiers);

  it('take the place of the same words, and keep how they stand in a sentence', () => {
    expect(catalogue.filter(({ words }) => /^un tiers$/i.test(words))).toEqual([own]);
    expect(catalogue).toHaveLength(quantifiers.length);
    expect(own.kind).toBe('part');
    expect(quantifierOf({ words: 'Toutes', from: 0.99 })).toMatchObject({
      kind: 'whole',
      gender: 'feminine',
    });
  });

  it('stand beside the others when they are new', () => {
    const two = quantifierOf({ words: 'quatre sur cinq', from: 0.775, below: 0.825 });
    expect(two).toMatchObject({ kind: 'ratio', number: 'plural' });
    expect(quantifierOf({ words: 'plus d’un sur huit', above: 0.125 }).number).toBe('singular');
    expect(quantifierOf({ words: 'une bonne moitié', from: 0.52 }).kind).toBe('part');
    expect(replacedBy([two], quantifiers)).toHaveLength(quantifiers.length + 1);
  });
});

function fail(words: string): never {
  throw new Error(`« ${words} » is not in the catalogue`);
}
