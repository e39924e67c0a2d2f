/** Of whom a published percentage may be one: the counts of persons that the bilan itself gives. */
import { plainWords } from '../collected/plain-words.ts';
import type { NamedBase, PublishedBilan, PublishedFigure } from './published-bilan.ts';

const answeredWords = /\b(?:repon|respond|complet)/;
const notAllWords = /\b(?:non|pas|sans|attendu|taux|incomplet|part|invit|interrog)/;

/**
 * The population that answered, told by its name; undefined when none is, or several.
 * @example respondentsOf([{ name: 'invites', count: 9 }, { name: 'repondants', count: 5 }])?.count // => 5
 */
export function respondentsOf(populations: readonly NamedBase[]): NamedBase | undefined {
  const named = (words: RegExp) => (one: NamedBase) => words.test(plainWords(one.name ?? ''));
  const answered = populations
    .filter(named(answeredWords))
    .filter((one) => !named(notAllWords)(one));
  const complete = answered.filter(named(/\bcomplet/));
  const [only, ...others] = complete.length > 0 ? complete : answered;
  return others.length === 0 ? only : undefined;
}

/**
 * The bases that a percentage is held to: its own, or the one that the text names, or the
 * respondents; any population that is large enough where the file does not say who answered.
 */
export function testedBases(
  { base, baseSaid, count }: Pick<PublishedFigure, 'base' | 'baseSaid' | 'count'>,
  { populations }: Pick<PublishedBilan, 'populations'>,
): readonly NamedBase[] {
  if (base !== null) {
    const known = populations.find((one) => one.count === base);
    return [{ count: base, name: known?.name ?? baseSaid }];
  }
  const words = plainWords(baseSaid ?? '');
  const saidOnes = populations.filter(
    ({ name }) => words !== '' && plainWords(name ?? '') === words,
  );
  const respondents = respondentsOf(populations);
  const among = saidOnes.length > 0 ? saidOnes : respondents ? [respondents] : populations;
  const large = among.filter((one) => one.count >= (count ?? 0));
  return large.length > 0 ? large : populations.filter((one) => one.count >= (count ?? 0));
}

const MOST_NAMED = 20;

/** The bases that the file names, each count once: populations, then the bases of its figures. */
export function namedBases({ populations, figures }: PublishedBilan): readonly NamedBase[] {
  const given = figures.flatMap(({ base, baseSaid }) =>
    base === null ? [] : [{ count: base, name: baseSaid }],
  );
  const byCount = new Map<number, NamedBase>();
  for (const one of [...populations, ...given]) {
    if (!byCount.has(one.count)) byCount.set(one.count, one);
  }
  return [...byCount.values()].slice(0, MOST_NAMED);
}
