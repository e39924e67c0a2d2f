/** A short word of the sentence before a label: contracted with its article, elided, or refused. */
import { elided } from '../../wording.ts';
import { hasFiniteVerb } from './finite-verb.ts';

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
 * @example beforeLabel('de', 'le ou la chef') // => ['du ou de ', 'la chef']
 * @example beforeLabel('de', 'le blog, le site et les murs') // => ['du ', 'blog, du site et des murs']
 * @example beforeLabel('que', 'un atelier') // => ['qu’', 'un atelier']
 */
export function beforeLabel(word: ShortWord, label: string): readonly [string, string] {
  if (!isPreposition(word)) return withElision(word, label);
  const [, article = '', between = '', other] = eitherArticle.exec(label) ?? [];
  if (other !== undefined) {
    const [before, rest] = beforeLabel(word, other);
    const alone = word === 'à' ? `à ${article}` : elided(word, article);
    const contracted = contractions[`${word} ${article.toLowerCase()}`] ?? alone;
    return [`${contracted}${between}${before}`, rest];
  }
  const nouns = label.split(links);
  const signs = label.match(new RegExp(links, 'g')) ?? [];
  if (/et|ou/.test(signs.at(-1) ?? '') && areCoordinated(nouns)) {
    const [[before, noun] = ['', ''], ...others] = nouns.map((one) => beforeNoun(word, one));
    return [before, noun + others.map((one, index) => signs[index] + one.join('')).join('')];
  }
  const [, first = label, link = '', second] = inTwo.exec(label) ?? [];
  if (second === undefined || holds(first, second)) return beforeNoun(word, label);
  const [before, rest] = beforeNoun(word, first);
  return [before, `${rest} ${link} ${beforeLabel(word, second).join('')}`];
}

/** « Le ou la chef », « le/la chef ». */
const eitherArticle = /^(les?|la|une?)( ou | et |\/)((?:les?|la|une?) .*)$/i;

function areCoordinated(nouns: readonly string[]): boolean {
  return nouns.every(
    (noun, index) =>
      ownArticle.test(noun) && !nouns.slice(index + 1).some((later) => holds(noun, later)),
  );
}

/** The later noun may depend on the one before, as in « l’aide des collègues et des parents ». */
function holds(noun: string, later: string): boolean {
  return within.test(noun) || (/ des /.test(noun) && /^des /.test(later));
}

const links = /, (?:et |ou )?| (?:et|ou) /;
const ownArticle = /^(?:(?:les?|la|une?|des) |l[’'])/i;

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

/**
 * « de » and « à » cannot stand before a label that has a preposition, or is a sentence, and « que »
 * before another.
 */
export function isOddBehind(word: ShortWord, label: string): boolean {
  if (!isPreposition(word)) return (word === 'que' ? queOpens : conjunctionOpens).test(label);
  return (standsAlone.test(label) && !othersOpen.test(label)) || hasFiniteVerb(label);
}

const queOpens = /^qu(?:e |[’'])/i;
/** « Que lorsque… » may be said, « lorsque quand… » may not. */
const conjunctionOpens = /^(?:(?:lors|puis|parce )?qu(?:e |[’'])|(?:quand|si) )/i;

const othersOpen = /^d[’']autres /i;

const determiner =
  /^(?:(?:les?|la|une?|des|du|de la|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|chaque|aucune?|plusieurs|quelques) |l[’']|de l[’']|d[’']autres )/i;

/** « À la rentrée », « J’ai un compte »; « du » may be an article or « de le ». */
const standsAlone =
  /^(?:(?:de|du|à|aux?|en|dans|par|pour|avec|sans|sur|sous|vers|pendant|durant|depuis|dès|lors|selon|je|ils?|elles?|on|nous|vous|ce sont|ça|que|qui|quand|si|lorsque|puisque|parce que) |[dj][’']|c[’']est |(?:lors|puis|parce )?qu[’'])/i;
