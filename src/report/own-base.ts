/**
 * A choice that was not offered to everybody has a base of its own, smaller than that of its
 * question or row. A table says it beside the count, so that each share is the count by the base
 * that one sees.
 */
import { integer, ratio, typographic } from '../wording.ts';
import type { Figure } from './figure.ts';

/** @param answered persons who answered the question, or the row of a matrix */
export function isOnOwnBase({ kind, base }: Pick<Figure, 'kind' | 'base'>, answered: number) {
  return kind === 'share' && base.count < answered;
}

/** « 117 », or « 117 sur 216 » on a base of its own that the share does not say: « 9 sur 29 » does. */
export function countOn(figure: Figure, answered: number): string {
  const { count, base, numeric } = figure;
  const isSaid = numeric && isOnOwnBase(figure, answered);
  return isSaid ? ratio(count, base.count).replaceAll(' ', '\u00a0') : integer(count);
}

/**
 * Names the own base of a choice in a table.
 * @example offeredLabel('Un collègue') // => 'Base de «\u00a0Un collègue\u00a0»'
 */
export function offeredLabel(choice: string): string {
  return typographic(`Base de « ${choice} »`);
}
