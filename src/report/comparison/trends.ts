/**
 * Words that claim something of a change between two editions, and when they are true. Limits are
 * points, before rounding; `above` and `below` exclude the limit itself, `from` and `to` include it.
 * Where the words hold « … points », the number of points stands there. Both words of a pair say
 * the same of opposite directions.
 */
import { roundedPoints } from '../../statistics/points-apart.ts';
import { points } from '../../wording.ts';
import { type Claim, findQuantifier, holds } from '../quantifiers.ts';

/** A point that prints as one. */
const ONE = 0.5;
/** Less is not worth a word. */
const SOME = 2;
const MUCH = 10;

const pairs: readonly (readonly [Claim, Claim])[] = [
  ...(
    [
      ['en hausse de … points', 'en baisse de … points'],
      ['gagne … points', 'perd … points'],
      ['gagnent … points', 'perdent … points'],
      ['progresse de … points', 'recule de … points'],
      ['progressent de … points', 'reculent de … points'],
      ['… points de plus', '… points de moins'],
    ] as const
  ).map(
    ([up, down]) =>
      [
        { words: up, from: ONE },
        { words: down, to: -ONE },
      ] as const,
  ),
  ...(
    [
      ['progresse', 'recule'],
      ['progressent', 'reculent'],
      ['en hausse', 'en baisse'],
    ] as const
  ).map(
    ([up, down]) =>
      [
        { words: up, from: SOME },
        { words: down, to: -SOME },
      ] as const,
  ),
  [
    { words: 'en légère hausse', from: ONE, below: 5 },
    { words: 'en légère baisse', above: -5, to: -ONE },
  ],
  [
    { words: 'en forte hausse', from: MUCH },
    { words: 'en forte baisse', to: -MUCH },
  ],
  [
    { words: 'stable', above: -SOME, below: SOME },
    { words: 'stables', above: -SOME, below: SOME },
  ],
];

export const trends: readonly Claim[] = pairs.flat();

const place = /(?:…|\.\.\.)\s*points?/;

/** What stands on both sides of the number of points; undefined where the words have none. */
export function aroundPoints(words: string): readonly [string, string] | undefined {
  const [before, after] = words.split(place);
  return before !== undefined && after !== undefined ? [before, after] : undefined;
}

export function findTrend(words: string, catalogue: readonly Claim[]): Claim | undefined {
  return findQuantifier(words.replace(place, '… points'), catalogue);
}

/**
 * Words that would be true in the place of others: their opposite, or what stands next to them.
 * @param apart points, before rounding
 */
export function trueTrend(
  words: string,
  apart: number,
  catalogue: readonly Claim[],
): string | undefined {
  // By its words: a plan may give them other limits.
  const pairOf = (one: Claim) => pairs.findIndex((pair) => findTrend(one.words, pair));
  const meant = findTrend(words, catalogue);
  const from = meant ? pairOf(meant) : -1;
  const [nearest] = catalogue
    .filter((one) => holds(one, apart))
    .toSorted((a, b) => Math.abs(pairOf(a) - from) - Math.abs(pairOf(b) - from));
  return nearest?.words.replace(place, points(roundedPoints(apart)));
}
