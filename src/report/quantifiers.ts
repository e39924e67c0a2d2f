/**
 * Words that claim something of a share, and when they are true. An article keeps its words and
 * is told when the data no longer support them. Shares are 0 to 1; `above` and `below` exclude
 * the limit itself, `from` and `to` include it.
 */
export interface Quantifier {
  readonly words: string;
  readonly from?: number;
  readonly to?: number;
  readonly above?: number;
  readonly below?: number;
}

export const quantifiers: readonly Quantifier[] = [
  { words: 'tous', from: 1 },
  { words: 'toutes', from: 1 },
  { words: 'presque tous', from: 0.9, below: 1 },
  { words: 'presque toutes', from: 0.9, below: 1 },
  { words: 'neuf sur dix', from: 0.875, below: 0.925 },
  { words: 'huit sur dix', from: 0.775, below: 0.825 },
  { words: 'dans leur grande majorité', from: 0.75 },
  { words: 'la grande majorité', from: 0.75 },
  { words: 'les trois quarts', from: 0.725, to: 0.775 },
  { words: 'près de trois sur quatre', from: 0.7, below: 0.75 },
  { words: 'plus de deux sur trois', above: 2 / 3, below: 0.72 },
  { words: 'deux sur trois', from: 0.63, to: 0.7 },
  { words: 'la plupart', from: 0.65 },
  { words: 'six sur dix', from: 0.575, below: 0.625 },
  { words: 'plus de la moitié', above: 0.5, below: 0.65 },
  { words: 'un peu plus de la moitié', above: 0.5, below: 0.56 },
  { words: 'la majorité', above: 0.5 },
  { words: 'la moitié', from: 0.48, to: 0.52 },
  { words: 'près de la moitié', from: 0.45, below: 0.5 },
  { words: 'moins de la moitié', from: 0.35, below: 0.5 },
  { words: 'quatre sur dix', from: 0.375, below: 0.425 },
  { words: 'plus d’un tiers', above: 1 / 3, below: 0.4 },
  { words: 'un tiers', from: 0.31, to: 0.36 },
  { words: 'moins d’un tiers', from: 0.25, below: 1 / 3 },
  { words: 'plus d’un quart', above: 0.25, below: 0.3 },
  { words: 'un quart', from: 0.23, to: 0.27 },
  { words: 'près d’un quart', from: 0.21, below: 0.25 },
  { words: 'seuls', below: 1 / 3 },
  { words: 'seules', below: 1 / 3 },
  { words: 'une minorité', below: 0.5 },
  { words: 'un sur six', from: 0.15, below: 0.18 },
  { words: 'peu', below: 0.2 },
  { words: 'très peu', below: 0.07 },
  { words: 'aucun', to: 0 },
  { words: 'aucune', to: 0 },
];

export function holds(quantifier: Quantifier, share: number): boolean {
  const { from = -Infinity, to = Infinity, above = -Infinity, below = Infinity } = quantifier;
  return share >= from && share <= to && share > above && share < below;
}

export function findQuantifier(
  words: string,
  catalogue: readonly Quantifier[],
): Quantifier | undefined {
  const wanted = plainWords(words);
  return catalogue.find((quantifier) => plainWords(quantifier.words) === wanted);
}

/** The words that would be true of a share, the most telling first: the narrowest range. */
export function trueWords(share: number, catalogue: readonly Quantifier[]): readonly string[] {
  const width = ({ from = 0, to = 1, above = 0, below = 1 }: Quantifier) =>
    Math.min(to, below) - Math.max(from, above);
  return catalogue
    .filter((quantifier) => holds(quantifier, share))
    .toSorted((a, b) => width(a) - width(b))
    .map(({ words }) => words);
}

function plainWords(words: string): string {
  return words.replace(/'/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();
}
