import { requirePart } from './require-count.ts';

/** Persons who hold an answer, of those who gave one. */
export interface Ratio {
  readonly count: number;
  readonly base: number;
}

/**
 * How much larger one percentage is than another, in points. From integers and one division, never
 * from rounded percentages: 28.4 % and 24.6 % print as 28 % and 25 %, and are nearly 4 points apart.
 *   points = (c1 b2 - c2 b1) * 100 / (b1 b2)
 * @param one count at most base, base at least 1
 * @param other the same
 * @returns points, negative when the other is larger
 * @throws RangeError on an impossible count or an empty base: our bug, never the data's
 * @example pointsApart({ count: 1, base: 200 }, { count: 2, base: 200 }) // => -0.5
 */
export function pointsApart(one: Ratio, other: Ratio): number {
  for (const { count, base } of [one, other]) {
    requirePart(count, base, 'count', 'base');
    if (base === 0) throw new RangeError('base must not be 0');
  }
  const cross = one.count * other.base - other.count * one.base;
  return (cross * 100) / (one.base * other.base);
}

/**
 * Points as they are printed: whole, a half away from zero, so that a rise and a fall of the same
 * size are the same number.
 * @example roundedPoints(-0.5) // => -1
 * @example roundedPoints(3.8) // => 4
 */
export function roundedPoints(points: number): number {
  const size = Math.floor(Math.abs(points) + 0.5);
  return points < 0 && size > 0 ? -size : size;
}
