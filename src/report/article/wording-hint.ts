/** How to mend words that the data deny: with others, as they would stand in the sentence. */
import { capitalised } from '../../wording.ts';
import type { Quantifier } from '../quantifiers.ts';
import { isLike, trueWordings } from '../true-wordings.ts';

/**
 * @param written as in the article, where a noun may stand within the words of a ratio
 * @param claimed the entry of the catalogue that they are held to
 * @param shares of which the words must be true
 */
export function wordingHint(
  written: string,
  claimed: Quantifier,
  shares: readonly number[],
  catalogue: readonly Quantifier[],
): string {
  const { fitting, others } = trueWordings(claimed, shares, catalogue);
  const turned = alternatives(others.map(({ words }) => `« ${words} »`));
  if (fitting.length === 0) {
    if (turned !== '') {
      return `Aucun mot vrai ne tient à cette place : tournez la phrase autrement, avec ${turned}.`;
    }
    return shares.length > 1 ? 'Dites chaque chiffre pour lui-même.' : 'Reformulez la phrase.';
  }
  const noun = nounIn(written, claimed);
  const opens = /^\p{Lu}/u.test(written);
  const suggested = fitting.map((one) => {
    const around = noun === undefined ? undefined : wordsAround(noun, one, claimed);
    const words = around ?? one.words;
    const shown = `« ${opens ? capitalised(words) : words} »`;
    const notes = [
      ...(around === undefined ? [] : [`as="${one.words}"`]),
      ...(isLike(one, claimed) ? [] : [one.number === 'singular' ? 'au singulier' : 'au pluriel']),
    ];
    return notes.length === 0 ? shown : `${shown} (${notes.join(', ')})`;
  });
  const otherwise = turned === '' ? '' : ` ; ou tournez la phrase autrement, avec ${turned}`;
  return `Écrivez par exemple ${alternatives(suggested)}${otherwise}.`;
}

/** Other words around the noun; undefined where it cannot be told how it stands within them. */
function wordsAround(noun: string, one: Quantifier, claimed: Quantifier): string | undefined {
  const around = (own: string) => one.words.replace(' sur ', ` ${own} sur `);
  if (isLike(one, claimed)) return around(noun);
  if (one.number !== 'singular')
    return /^\p{Ll}+[^sxz]$/u.test(noun) ? around(`${noun}s`) : undefined;
  if (noun === 'personnes') return around('personne').replace(/(^|’)un /, '$1une ');
  // Most that end so are masculine; of others, « un » or « une » is for the author to say.
  return /^\p{Ll}+(ant|ent|eur)s$/u.test(noun) ? around(noun.slice(0, -1)) : undefined;
}

/** What stands within « six répondants sur dix ». */
function nounIn(written: string, { kind, words }: Quantifier): string | undefined {
  const [head = '', tail = ''] = words.toLowerCase().split(' sur ');
  const plain = written.replaceAll("'", '’').toLowerCase();
  const isAround = plain.startsWith(`${head} `) && plain.endsWith(` sur ${tail}`);
  if (kind !== 'ratio' || !isAround || written.length <= words.length) return undefined;
  return written.slice(head.length + 1, -` sur ${tail}`.length);
}

function alternatives(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' ou ');
}
