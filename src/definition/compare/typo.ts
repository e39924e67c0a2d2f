/**
 * What passes for a typing mistake mended, and what changes a text. The rule must never take a
 * change of meaning for a mistake; that it refuses some mistakes is the price.
 *
 * Free: spaces, punctuation of sentences, case, accents (but not of « où » and its like), ligatures,
 * hyphens; words cut in two or run together; a word typed twice. Within one word in eight (one at least): endings of number and
 * gender (-s, -x, -e, -es, -nt), one slip (`typing-distance.ts`) in a word of 4 to 7 letters, two
 * from 8 on, the first letter kept; a light word (le, de, à…) forgotten or too many. Never: numbers,
 * other signs, the words of `protected-words.ts`, the tense of a verb, a word that still stands
 * elsewhere.
 */
import { align } from './align.ts';
import { isLight, isProtected } from './protected-words.ts';
import { typingDistance } from './typing-distance.ts';
import { fold, numbersOf, signsOf, wordsOf } from './words.ts';

/**
 * @param stillUsed folded words of the newer questionnaire: a word that stays elsewhere was no mistake
 * @returns undefined when the two texts differ by typing mistakes at most, else why not
 * @example typoFault('Quels atelers ?', 'Quels ateliers ?') // => undefined
 * @example typoFault('Utile', 'Inutile') // => '« Utile » devient « Inutile »'
 */
export function typoFault(
  before: string,
  after: string,
  stillUsed: ReadonlySet<string> = new Set(),
): string | undefined {
  if (before === after) return undefined;
  if (numbersOf(before).join(' ') !== numbersOf(after).join(' ')) return 'un nombre change';
  if (recallsOf(before) !== recallsOf(after)) return 'le rappel d’une réponse change';
  if (signsOf(before).join('') !== signsOf(after).join('')) return 'un signe change';
  const accent = accented.find((word) => countOf(word, before) !== countOf(word, after));
  if (accent !== undefined) return `« ${accent} » et « ${fold(accent)} » sont deux mots différents`;
  const blocks = changedBlocks(wordsOf(before), wordsOf(after));
  const [fault] = blocks.flatMap((block) => blockFault(block, stillUsed) ?? []);
  if (fault !== undefined) return fault;
  const changed = blocks.reduce((sum, block) => sum + block.changed, 0);
  const allowed = Math.max(1, Math.floor(wordsOf(before).length / 8));
  return changed > allowed ? 'trop de mots changent à la fois' : undefined;
}

/** Words that without their accent are other words. */
const accented = ['où', 'là', 'dès', 'dû', 'sûr', 'sûre', 'sûrs', 'sûres'];

function countOf(word: string, text: string): number {
  return wordsOf(text).filter((one) => one.toLowerCase() === word).length;
}

/** The questions whose answers a text recalls, `{role|vous}`. */
function recallsOf(text: string): string {
  return [...text.matchAll(/\{([a-z][a-z0-9_]*)\|/g)].map(([, id]) => id).join(' ');
}

interface Block {
  readonly dropped: readonly string[];
  readonly added: readonly string[];
  /** The word in front, for words typed twice. */
  readonly previous: string;
  readonly changed: number;
}

/** The stretches of words that differ, apart from case and accents. */
function changedBlocks(before: readonly string[], after: readonly string[]): Block[] {
  const blocks: { dropped: string[]; added: string[]; previous: string }[] = [];
  let previous = '';
  let open = false;
  for (const { kind, value } of align(before, after, fold)) {
    if (kind === 'same') {
      previous = value;
      open = false;
      continue;
    }
    if (!open) blocks.push({ dropped: [], added: [], previous });
    blocks.at(-1)?.[kind].push(value);
    open = true;
  }
  return blocks.map((block) => {
    const joined =
      fold(block.dropped.join('')) === fold(block.added.join('')) &&
      ![...block.dropped, ...block.added].some(isProtected);
    const changed = joined ? 0 : Math.max(block.dropped.length, block.added.length);
    return { ...block, changed };
  });
}

function blockFault(block: Block, stillUsed: ReadonlySet<string>): string | undefined {
  const { dropped, added, previous, changed } = block;
  if (changed === 0) return undefined;
  if (dropped.length !== added.length) {
    const extra = dropped.length > added.length ? dropped : added;
    const [first = ''] = extra;
    const twice = extra.length === 1 && fold(first) === fold(previous) && !isProtected(first);
    if (dropped.length * added.length === 0 && (twice || extra.every(isLight))) return undefined;
    return dropped.length > added.length
      ? `des mots sont retirés : « ${dropped.join(' ')} »`
      : `des mots sont ajoutés : « ${added.join(' ')} »`;
  }
  const faults = dropped.flatMap(
    (word, index) => wordFault(word, added[index] ?? '', stillUsed) ?? [],
  );
  return faults[0];
}

function wordFault(
  before: string,
  after: string,
  stillUsed: ReadonlySet<string>,
): string | undefined {
  const [old, current] = [fold(before), fold(after)];
  if (old === current) return undefined;
  const replaced = `« ${before} » devient « ${after} »`;
  if (isProtected(before) || isProtected(after)) return replaced;
  if (isEnding(old, current) || isEnding(current, old)) return undefined;
  if (stemOf(old) === stemOf(current) && tenseOf(old) !== tenseOf(current)) return replaced;
  const longest = Math.max(old.length, current.length);
  const allowed = longest < 4 ? 0 : longest < 8 ? 1 : 2;
  const swapped = old[0] === current[1] && old[1] === current[0];
  if (old[0] !== current[0] && !swapped) return replaced;
  if (typingDistance(old, current) > allowed) return replaced;
  return stillUsed.has(old)
    ? `${replaced}, alors que « ${before} » reste employé ailleurs dans le questionnaire`
    : undefined;
}

function isEnding(short: string, long: string): boolean {
  return long.startsWith(short) && /^(?:s|x|e|es|nt)$/.test(long.slice(short.length));
}

function stemOf(word: string): string {
  return word.replace(/(?:[ei]?r)?(?:iez|ez|ions|ons|aient|ait|ais|ai|as|a|ont|ent|es|e)$/, '');
}

/** Endings that set a verb in the future, the conditional or the imperfect. */
function tenseOf(word: string): string {
  if (/r(?:iez|ait|ais|aient)$/.test(word)) return 'conditional';
  if (/[ei]r(?:ez|ons|ont|ai|as|a)$/.test(word)) return 'future';
  if (/(?:iez|ait|ais|aient)$/.test(word)) return 'imperfect';
  return 'other';
}
