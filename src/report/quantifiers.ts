/**
 * Words that claim something of a share, and when they are true. An article keeps its words and
 * is told when the data no longer support them. Shares are 0 to 1; `above` and `below` exclude
 * the limit itself, `from` and `to` include it. Nothing but « aucun » is true of nobody.
 */
export interface Claim {
  readonly words: string;
  readonly from?: number;
  readonly to?: number;
  readonly above?: number;
  readonly below?: number;
}

/**
 * How words stand in a sentence; those of one kind can take each other's place.
 * `whole`: « tous les… »; `part`: « la moitié des… »; `ratio`: « six personnes sur dix »;
 * `adverb`: « …, dans leur grande majorité, … »; `few`: « peu de… »; `only`: « seuls 12 % des… »;
 * `none`: « aucun… ne ».
 */
export type QuantifierKind = 'whole' | 'part' | 'ratio' | 'adverb' | 'few' | 'only' | 'none';

/** What the noun beside the words has to be, where they demand it. */
export interface Agreement {
  readonly gender?: 'masculine' | 'feminine';
  readonly number?: 'singular' | 'plural';
}

export interface Quantifier extends Claim, Agreement {
  readonly kind: QuantifierKind;
}

const masculine = { gender: 'masculine' } as const;
const feminine = { gender: 'feminine' } as const;
const third = 1 / 3;
const twoThirds = 2 / 3;

/** From the most to the least, in each kind. */
export const quantifiers: readonly Quantifier[] = [
  ...ofKind('whole', [
    { words: 'tous', from: 1, ...masculine },
    { words: 'toutes', from: 1, ...feminine },
    { words: 'presque tous', from: 0.9, below: 1, ...masculine },
    { words: 'presque toutes', from: 0.9, below: 1, ...feminine },
  ]),
  ...ofKind('part', [
    { words: 'la totalité', from: 1 },
    { words: 'la quasi-totalité', from: 0.95, below: 1 },
    { words: 'la très grande majorité', from: 0.85, below: 1 },
    { words: 'la grande majorité', from: 0.75 },
    { words: 'plus des trois quarts', above: 0.75, below: 0.85 },
    { words: 'les trois quarts', from: 0.725, to: 0.775 },
    { words: 'près des trois quarts', from: 0.7, below: 0.75 },
    { words: 'plus des deux tiers', above: twoThirds, below: 0.72 },
    { words: 'les deux tiers', from: 0.63, to: 0.7 },
    { words: 'près des deux tiers', from: 0.6, below: twoThirds },
    { words: 'la plupart', from: 0.65 },
    { words: 'plus de la moitié', above: 0.5, below: 0.65 },
    { words: 'un peu plus de la moitié', above: 0.5, below: 0.56 },
    { words: 'la majorité', above: 0.5 },
    { words: 'la moitié', from: 0.48, to: 0.52 },
    { words: 'près de la moitié', from: 0.45, below: 0.5 },
    { words: 'moins de la moitié', from: 0.35, below: 0.5 },
    { words: 'plus d’un tiers', above: third, below: 0.4 },
    { words: 'un tiers', from: 0.31, to: 0.36 },
    { words: 'près d’un tiers', from: 0.3, below: third },
    { words: 'moins d’un tiers', from: 0.25, below: third },
    { words: 'plus d’un quart', above: 0.25, below: 0.3 },
    { words: 'un quart', from: 0.23, to: 0.27 },
    { words: 'près d’un quart', from: 0.21, below: 0.25 },
    { words: 'plus d’un cinquième', above: 0.2, below: 0.23 },
    { words: 'un cinquième', from: 0.18, to: 0.22 },
    { words: 'près d’un cinquième', from: 0.16, below: 0.2 },
    { words: 'plus d’un dixième', above: 0.1, below: 0.16 },
    { words: 'un dixième', from: 0.08, to: 0.12 },
    { words: 'moins d’un dixième', above: 0, below: 0.1 },
    { words: 'une petite minorité', above: 0, below: 0.15 },
    { words: 'une minorité', above: 0, below: 0.5 },
  ]),
  ...ofKind('ratio', [
    ...severalIn([
      { words: 'plus de neuf sur dix', above: 0.9, below: 1 },
      { words: 'neuf sur dix', from: 0.875, below: 0.925 },
      { words: 'près de neuf sur dix', from: 0.85, below: 0.9 },
      { words: 'plus de huit sur dix', above: 0.8, below: 0.875 },
      { words: 'huit sur dix', from: 0.775, below: 0.825 },
      { words: 'plus de trois sur quatre', above: 0.75, below: 0.8 },
      { words: 'trois sur quatre', from: 0.725, to: 0.775 },
      { words: 'près de trois sur quatre', from: 0.7, below: 0.75 },
      { words: 'sept sur dix', from: 0.675, below: 0.725 },
      { words: 'plus de deux sur trois', above: twoThirds, below: 0.72 },
      { words: 'deux sur trois', from: 0.63, to: 0.7 },
      { words: 'plus de six sur dix', above: 0.6, below: 0.65 },
      { words: 'six sur dix', from: 0.575, below: 0.625 },
      { words: 'près de six sur dix', from: 0.55, below: 0.6 },
    ]),
    ...oneIn([
      { words: 'plus d’un sur deux', above: 0.5, below: 0.6 },
      { words: 'un sur deux', from: 0.48, to: 0.52 },
      { words: 'près d’un sur deux', from: 0.45, below: 0.5 },
    ]),
    ...severalIn([
      { words: 'cinq sur dix', from: 0.475, below: 0.525 },
      { words: 'plus de quatre sur dix', above: 0.4, below: 0.45 },
      { words: 'quatre sur dix', from: 0.375, below: 0.425 },
    ]),
    ...oneIn([
      { words: 'plus d’un sur trois', above: third, below: 0.4 },
      { words: 'un sur trois', from: 0.31, to: 0.36 },
    ]),
    ...severalIn([{ words: 'trois sur dix', from: 0.275, below: 0.325 }]),
    ...oneIn([
      { words: 'plus d’un sur quatre', above: 0.25, below: 0.3 },
      { words: 'un sur quatre', from: 0.23, to: 0.27 },
      { words: 'plus d’un sur cinq', above: 0.2, below: 0.25 },
      { words: 'un sur cinq', from: 0.175, below: 0.225 },
    ]),
    ...severalIn([{ words: 'deux sur dix', from: 0.175, below: 0.225 }]),
    ...oneIn([
      { words: 'près d’un sur cinq', from: 0.16, below: 0.2 },
      { words: 'un sur six', from: 0.15, below: 0.18 },
      { words: 'plus d’un sur dix', above: 0.1, below: 0.15 },
      { words: 'un sur dix', from: 0.075, below: 0.125 },
      { words: 'moins d’un sur dix', above: 0, below: 0.1 },
    ]),
  ]),
  ...ofKind('adverb', [
    { words: 'dans leur totalité', from: 1 },
    { words: 'dans leur quasi-totalité', from: 0.95, below: 1 },
    { words: 'dans leur grande majorité', from: 0.75 },
    { words: 'pour la plupart', from: 0.65 },
    { words: 'dans leur majorité', above: 0.5 },
    { words: 'pour moitié', from: 0.48, to: 0.52 },
    { words: 'pour moins de la moitié', from: 0.35, below: 0.5 },
    { words: 'pour un tiers', from: 0.31, to: 0.36 },
    { words: 'pour moins d’un tiers', from: 0.25, below: third },
    { words: 'pour un quart', from: 0.23, to: 0.27 },
    { words: 'pour moins d’un quart', above: 0.15, below: 0.25 },
    { words: 'pour une petite part', above: 0, below: 0.2 },
  ]),
  ...ofKind('few', [
    { words: 'beaucoup', from: 0.5 },
    { words: 'assez peu', from: 0.15, below: third },
    { words: 'peu', above: 0, below: 0.2 },
    { words: 'très peu', above: 0, below: 0.07 },
  ]),
  ...ofKind('only', [
    { words: 'seuls', above: 0, below: third, ...masculine },
    { words: 'seules', above: 0, below: third, ...feminine },
    { words: 'seulement', above: 0, below: third },
  ]),
  ...ofKind('none', [
    { words: 'aucun', to: 0, ...masculine },
    { words: 'aucune', to: 0, ...feminine },
  ]),
];

export function holds(claim: Claim, share: number): boolean {
  const { from = -Infinity, to = Infinity, above = -Infinity, below = Infinity } = claim;
  return share >= from && share <= to && share > above && share < below;
}

export function findQuantifier<T extends Claim>(
  words: string,
  catalogue: readonly T[],
): T | undefined {
  const wanted = plainWords(words);
  return catalogue.find((claim) => plainWords(claim.words) === wanted);
}

/** A catalogue with what a plan declares, which takes the place of the same words. */
export function replacedBy<T extends Claim>(
  own: readonly T[],
  catalogue: readonly T[],
): readonly T[] {
  return [...own, ...catalogue.filter(({ words }) => !findQuantifier(words, own))];
}

/** A plan gives limits alone: how the words stand in a sentence is told by the words. */
export function quantifierOf(claim: Claim): Quantifier {
  const known = findQuantifier(claim.words, quantifiers);
  if (known) {
    const { kind, gender, number } = known;
    return { ...claim, kind, ...(gender && { gender }), ...(number && { number }) };
  }
  if (!/ sur \p{L}+$/u.test(claim.words)) return { ...claim, kind: 'part' };
  const isOne = /(^|[\s’'])une? sur /i.test(claim.words);
  return { ...claim, kind: 'ratio', number: isOne ? 'singular' : 'plural' };
}

function ofKind(
  kind: QuantifierKind,
  claims: readonly (Claim & Agreement)[],
): readonly Quantifier[] {
  return claims.map((claim) => ({ ...claim, kind }));
}

/** « un sur dix »: the noun and the verb are singular. */
function oneIn(claims: readonly Claim[]): readonly (Claim & Agreement)[] {
  return claims.map((claim) => ({ ...claim, number: 'singular' }));
}

function severalIn(claims: readonly Claim[]): readonly (Claim & Agreement)[] {
  return claims.map((claim) => ({ ...claim, number: 'plural' }));
}

function plainWords(words: string): string {
  return words.replace(/'/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();
}
