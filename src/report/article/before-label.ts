/** A short word of the sentence before a label: contracted with its article, elided, or refused. */
import { elided } from '../../wording.ts';

/** Words that may stand before what is computed. */
export const shortWords = ['de', 'à', 'que', 'lorsque', 'puisque'] as const;
export type ShortWord = (typeof shortWords)[number];

export function isShortWord(word: string): word is ShortWord {
  return (shortWords as readonly string[]).includes(word);
}

/** Nobody knows the gender of a label, nor which will come first. */
export function isArticle(word: string): boolean {
  return ['le', 'la', 'les'].includes(word);
}

/**
 * @param label or a number
 * @returns what stands before it, with its space, and what is left of it
 * @example beforeLabel('de', 'le courriel') // => ['du ', 'courriel']
 * @example beforeLabel('à', 'les réunions') // => ['aux ', 'réunions']
 * @example beforeLabel('de', 'des réunions') // => ['de ', 'réunions']
 * @example beforeLabel('de', 'un blog ou le site') // => ['d’', 'un blog ou du site']
 * @example beforeLabel('que', 'un atelier') // => ['qu’', 'un atelier']
 */
export function beforeLabel(word: ShortWord, label: string): readonly [string, string] {
  if (!isPreposition(word)) return withElision(word, label);
  const [, first = label, link = '', second] = inTwo.exec(label) ?? [];
  if (second === undefined || within.test(first)) return beforeNoun(word, label);
  const [before, rest] = beforeNoun(word, first);
  return [before, `${rest} ${link} ${beforeLabel(word, second).join('')}`];
}

/** Two nouns, each with its article, or a name and such a noun: the preposition goes before both. */
const inTwo =
  /^((?:(?:les?|la|une?|des) |l[’'])[^,]*?|\p{L}+) (et|ou) ((?:(?:les?|la|une?|des) |l[’']).*)$/iu;

/** What may belong to a noun, and have the second noun beside it: « une fiche sur… et les… ». */
const within =
  / (?:(?:les?|la|une?|des|du|aux?|à|sur|pour|avec|dans|par|contre|entre|vers|qui|que|où) |l[’'])/i;

function beforeNoun(word: 'de' | 'à', label: string): readonly [string, string] {
  const [article = ''] = /^(?:les?|des) /i.exec(label) ?? [];
  const rest = label.slice(article.length);
  const contracted = contractions[`${word} ${article.trimEnd().toLowerCase()}`];
  if (contracted !== undefined) return [`${contracted} `, rest];
  if (word === 'à') return ['à ', label];
  // « de » and « des » are « de » together, before « d’autres » nothing more.
  if (othersOpen.test(label)) return ['', label];
  return withElision('de', article === '' ? label : rest);
}

function withElision(word: ShortWord, label: string): readonly [string, string] {
  const whole = elided(word, label);
  return [whole.slice(0, whole.length - label.length), label];
}

/** Those that French contracts, and repeats before each of a list. */
export function isPreposition(word: ShortWord): word is 'de' | 'à' {
  return word === 'de' || word === 'à';
}

const contractions: { readonly [words: string]: string } = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

/** Why an article cannot stand before a label. */
export function articleBefore(article: string, label: string): string {
  return determiner.test(label)
    ? `« ${label} » a déjà son article : « ${article} » est de trop.`
    : `« ${article} » ne peut pas être mis devant « ${label} » : le genre d’un libellé n’est pas connu.`;
}

/** « de » and « à » cannot stand before a label that has a preposition, or is a sentence. */
export function isOddBehind(word: ShortWord, label: string): boolean {
  return isPreposition(word) && standsAlone.test(label) && !othersOpen.test(label);
}

const othersOpen = /^d[’']autres /i;

const determiner =
  /^(?:(?:les?|la|une?|des|du|de la|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|chaque|aucune?|plusieurs|quelques) |l[’']|de l[’']|d[’']autres )/i;

/** « À la rentrée », « J’ai un compte »; « du » may be an article or « de le ». */
const standsAlone =
  /^(?:(?:de|du|à|aux?|en|dans|par|pour|avec|sans|sur|sous|vers|pendant|durant|depuis|dès|lors|selon|je|ils?|elles?|on|nous|vous|ce sont|ça|que|qui) |[dj][’']|c[’']est |qu[’'])/i;
