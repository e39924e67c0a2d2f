/**
 * How a label begins inside a sentence: a word of the language has its small letter there, a name
 * keeps its capital. What a word is, is told by French itself, then by what else the questionnaire
 * writes; of a word that neither knows the capital stays, which offends less than « kahoot ».
 */
import { midSentence } from '../../wording.ts';

/** Words, without the mark of their plural: how much oftener they have a small letter than a capital. */
export type WrittenWords = ReadonlyMap<string, number>;

/**
 * @param source texts, however deep they lie: a word within one shows how it is written. Its first
 * word shows nothing, and a single word, such as an id, is no text.
 */
export function wordsWritten(source: unknown): WrittenWords {
  const words = new Map<string, number>();
  for (const text of textsIn(source)) {
    for (const { 0: word, index } of text.matchAll(wholeWord)) {
      const isSmall = /^\p{Ll}/u.test(word);
      const before = text.slice(0, index);
      // « d’internet » has no article, as a name has none.
      if (isSmall ? /(?<!\p{L})d[’']$/iu.test(before) : !withinSentence.test(before)) continue;
      const key = withoutPlural(word);
      words.set(key, (words.get(key) ?? 0) + (isSmall ? 1 : -1));
    }
  }
  return words;
}

/**
 * @example labelInSentence('Le courriel', wordsWritten([])) // => 'le courriel'
 * @example labelInSentence('Kahoot', wordsWritten([])) // => 'Kahoot'
 * @example labelInSentence('Tablettes', wordsWritten(['La gestion des tablettes'])) // => 'tablettes'
 */
export function labelInSentence(label: string, words: WrittenWords): string {
  return opensWithWord(label, words) ? midSentence(label) : label;
}

function textsIn(source: unknown): readonly string[] {
  if (typeof source === 'string') return source.includes(' ') ? [source] : [];
  return Object.values(source ?? {}).flatMap(textsIn);
}

function opensWithWord(label: string, words: WrittenWords): boolean {
  if (/^(?:[cdjlmnst]|qu|quelqu|lorsqu|puisqu|jusqu)[’']/i.test(label)) return true;
  const [first = ''] = /^\p{L}+/u.exec(label) ?? [];
  if (opening.has(first.toLowerCase()) || ofTheLanguage.test(first)) return true;
  const written = words.get(withoutPlural(first)) ?? 0;
  if (written !== 0) return written > 0;
  if (participle.test(label)) return true;
  const [next, second] =
    /^ \p{Ll}.*/u.exec(label.slice(first.length))?.[0].slice(1).split(' ') ?? [];
  if (next === undefined) return false;
  if (several.test(first) && !likeEnglish.test(first) && preposition.test(next)) return true;
  if (infinitive.test(first)) return !/^(?:et|ou)$/.test(next) || infinitive.test(second ?? '');
  return !behindName.test(next);
}

/** Not a part of an address, where names are small. */
const wholeWord = /(?<![\p{L}\d@./_-])\p{L}+(?![\p{L}\d@/_]|\.\p{L})/gu;
const withinSentence = /(?:[\p{Ll},][ \u00a0]|\p{L}[’'])$/u;

function withoutPlural(word: string): string {
  return word.toLowerCase().replace(/[sx]$/, '');
}

/** Nouns and adverbs by their ends, which names do not have; some ends, only in the plural. */
const ofTheLanguage =
  /(?:ments?|ités?|[aicp]tions?|sions?|aisons?|\p{L}{2}ages|aires|oires|ances|ences|eurs|iels|iers|iques|ures|[^ev]aux|[Tt]ravaux)$/u;

/** « Connue, utilisée ou non », « suivie par la direction »: not the end of one name alone. */
const participle =
  /^\p{L}+(?:ée?|[iu]e?)s?(?: par |(?:,| ou| et) (?:non|pas|\p{Ll}+(?:ée?s?|[iu]es?|[iu]s))(?!\p{L}))/u;

/** « Ressources en ligne »: a noun in the plural where a preposition follows, unlike « Teams pour… ». */
const several = /\p{L}{4}(?:es|ns|ts|rs|ls)$/u;
const likeEnglish = /(?:[ckb]ers|ee\p{L}+|oo\p{L}+|ides)$/u;
const preposition = /^(?:à|au|aux|en|dans|par|pour|avec|sans|sur|sous|chez|entre|vers|contre)$/;

const infinitive = /(?:er|ir|[dtpv]re|ire)$/;

/** As well after a name as after a noun: « Moodle et… », « Moodle est… ». */
const behindName =
  /^(?:et|ou|ni|à|au|aux|en|dans|par|pour|avec|sans|sur|sous|chez|comme|entre|vers|contre|est|sont|a|ont|ne|n’.*|se|s’.*)[,;]?$/;

/** Words that open labels and are no name. */
const opening = new Set(
  `le la les un une des du de au aux à
mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
ce cet cette ces cela ça ceci celui celle ceux celles
je tu il elle on nous vous ils elles moi toi lui eux se me te ne y qui que quoi dont où
zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent mille
premier première deuxième troisième dernier dernière
aucun aucune autre autres certain certaine certains certaines chaque chacun chacune plusieurs
quelque quelques tout toute tous toutes tel telle même mêmes personne rien seul seule seuls seules
oui non ni pas plus moins très trop peu assez beaucoup bien mal mieux jamais parfois souvent
toujours surtout presque environ encore déjà ensuite ailleurs ici là ensemble bientôt tard tôt
dans en par pour avec sans sur sous chez entre vers contre depuis pendant durant avant après dès
lors selon hors malgré parmi comme jusque
et ou mais si quand lorsque puisque parce car comment combien pourquoi quel quelle quels quelles
être avoir faire`
    .split(/\s/)
    .filter(Boolean),
);
