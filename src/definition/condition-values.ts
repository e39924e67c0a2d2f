/** Bounds, points and lists as words, for whoever says a condition. */
import { decimal } from '../wording.ts';
import type { Comparison } from './condition.ts';

/**
 * The bounds of a comparison.
 * @param denied what lies outside of them instead
 * @example boundsWords({ atLeast: 3 }, 'heures par semaine') // => 'au moins 3\u00a0heures par semaine'
 * @example boundsWords({ atLeast: 3, atMost: 4.5 }, 'heures') // => 'entre 3 et 4,5\u00a0heures'
 * @example boundsWords({ moreThan: 3, atMost: 5 }, 'jours') // => 'plus de 3 et au plus 5\u00a0jours'
 * @example boundsWords({ atLeast: 3, atMost: 5 }, 'heures', true) // => 'moins de 3 ou plus de 5\u00a0heures'
 * @example boundsWords({ lessThan: 1 }, 'heures') // => 'moins de 1 (en heures)'
 */
export function boundsWords(compare: Comparison, unit: string, denied = false): string {
  const { atLeast, atMost } = compare;
  const given = bounds.flatMap(({ key, holds, fails }) => {
    const value = compare[key];
    return value === undefined ? [] : [{ value, words: denied ? fails : holds }];
  });
  const last = given.at(-1)?.value ?? 0;
  const between = atLeast !== undefined && atMost !== undefined && given.length === 2 && !denied;
  const words = between
    ? atLeast === atMost
      ? number(atLeast)
      : `entre ${number(atLeast)} et ${number(atMost)}`
    : given.map((bound) => `${bound.words} ${number(bound.value)}`).join(denied ? ' ou ' : ' et ');
  return withUnit(words, last, unit);
}

const bounds = [
  { key: 'atLeast', holds: 'au moins', fails: 'moins de' },
  { key: 'moreThan', holds: 'plus de', fails: 'au plus' },
  { key: 'atMost', holds: 'au plus', fails: 'plus de' },
  { key: 'lessThan', holds: 'moins de', fails: 'au moins' },
] as const;

/** French counts in the plural from two on; a unit is written in the plural, most of the time. */
function withUnit(words: string, last: number, unit: string): string {
  if (unit === '') return words;
  const plural = /^\p{L}+[sx](?!\p{L})/u.test(unit);
  return plural && Math.abs(last) < 2 ? `${words} (en ${unit})` : `${words}\u00a0${unit}`;
}

function number(value: number): string {
  return decimal(value, 3);
}

/**
 * Points of a scale, a long run of them by its ends.
 * @example pointWords([4, 5]) // => ['4', '5']
 * @example pointWords([0, 1, 2, 3, 4]) // => ['un nombre de 0 à 4']
 */
export function pointWords(points: readonly number[]): readonly string[] {
  const [first = 0] = points;
  const run = points.every((point, index) => point === first + index);
  if (run && points.length > 4) return [`un nombre de ${first} à ${points.at(-1)}`];
  return points.map(String);
}

/**
 * @example listed(['a', 'b', 'c'], 'ou') // => 'a, b ou c'
 * @example listed(['a', 'b'], 'ni') // => 'a ni b'
 */
export function listed(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
