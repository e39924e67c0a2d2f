/** A text as the words and signs that it says, apart from how they are typed. */
import { align } from './align.ts';

/**
 * Without case, accents and ligatures.
 * @example fold('Cœur d’Été') // => 'coeur d’ete'
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/**
 * @example wordsOf('L’ENT : 3 fois, puis-je ?') // => ['L', 'ENT', 'fois', 'puis', 'je']
 */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/**
 * @example numbersOf('De -2 à 10 ans, 3,5 h, 2020-2021') // => ['-2', '10', '3,5', '2020', '2021']
 */
export function numbersOf(text: string): string[] {
  const found = text.match(/(?:(?<![\p{L}\p{N}])-)?\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  return found.map((number) => number.replaceAll('.', ','));
}

/**
 * Signs that mean something by themselves; the punctuation of sentences, spaces and what is
 * not seen are left out.
 * @example signsOf('« 50 % » et/ou {role|vous} !') // => ['%', '/', '{', '|', '}']
 */
export function signsOf(text: string): string[] {
  return text.match(/[^\p{L}\p{M}\p{N}\p{Cf}\s.,;:!?…'’‘"“”«»()‐‑–—-]/gu) ?? [];
}

/** One piece of a text in two versions, for showing them side by side. */
export interface TextPiece {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly text: string;
}

/**
 * Word by word what a text was and has become; the spaces go with the words.
 * @example textPieces('Un bon outil', 'Un outil').map((one) => one.kind) // => ['same', 'dropped', 'same']
 */
export function textPieces(before: string, after: string): TextPiece[] {
  const split = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];
  const merged: { kind: TextPiece['kind']; text: string }[] = [];
  for (const { kind, value } of align(split(before), split(after))) {
    const last = merged.at(-1);
    if (last?.kind === kind) last.text += value;
    else merged.push({ kind, text: value });
  }
  return merged;
}

/**
 * What a text speaks of: the beginnings of its longer words, form words apart.
 * @example [...stemsOf('Combien d’heures consacrez-vous à votre mission ?')] // => ['heure', 'consa', 'missi']
 */
export function stemsOf(text: string): Set<string> {
  const words = wordsOf(fold(text)).filter((word) => word.length > 3 && !formWords.has(word));
  return new Set(words.map((word) => word.slice(0, 5)));
}

/** How much two sets have in common, from 0 to 1 (Dice). Two empty ones have everything. */
export function resemblance(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const all = some.size + others.size;
  const common = [...some].filter((one) => others.has(one)).length;
  return all === 0 ? 1 : (2 * common) / all;
}

const formWords = new Set(
  (
    'avec cela ceci cela celle celles celui ceux cette comme comment combien dans depuis dont elle ' +
    'elles entre etes etait etre leur leurs lequel laquelle lesquels lesquelles mais nous ' +
    'parmi pendant plus pour quand quel quelle quels quelles quoi sans selon sont sous tout toute ' +
    'tous toutes vers votre vous avez avoir faire fait notre'
  ).split(' '),
);
