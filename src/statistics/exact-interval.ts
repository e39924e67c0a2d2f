import { hypergeometricLowerTail, hypergeometricUpperTail } from './hypergeometric.ts';
import { requirePart } from './require-count.ts';

/** Persons of the population. */
export interface ExactInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact limits of the number of persons of a population who hold an answer, without the normal
 * approximation of Wilson's interval and a little wider: coverage never falls below the confidence.
 * It assumes, as Wilson's does, that those who did not answer resemble those who did. For
 * unweighted figures only.
 *   {M : P(X >= count | M) > a / 2 and P(X <= count | M) > a / 2}, X hypergeometric,
 *   a = 1 - confidence; a tail of exactly a / 2 is out
 * @param count persons who hold the answer, at most `base`
 * @param base persons who answered the question, at most `population`
 * @param population persons whom the statement is about
 * @param confidence in 0..1, both ends excluded
 * @returns the smallest and the largest number of persons, or null when nobody answered
 * @throws RangeError on impossible counts or confidence: our bug, never the data's
 * @source Buonaccorsi 1987. samplingbook::Sprop of R gives the first numbers outside the set
 * @example exactInterval(3, 10, 50) // => { low: 5, high: 31 }
 * @example exactInterval(2, 8, 8) // => { low: 2, high: 2 }
 * @example exactInterval(0, 0, 8) // => null
 */
export function exactInterval(
  count: number,
  base: number,
  population: number,
  confidence = 0.95,
): ExactInterval | null {
  requirePart(count, base, 'count', 'base');
  requirePart(base, population, 'base', 'population');
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`a confidence lies between 0 and 1: ${confidence}`);
  }
  if (base === 0) return null;
  // Rounding must not let in a tail that equals a / 2.
  const rejected = ((1 - confidence) / 2) * (1 + 1e-12);
  const [fewest, most] = [count, count + population - base];
  // The upper tail grows with M and is 1 at the most; the lower one falls from 1 at the fewest.
  return {
    low: firstWhere(
      fewest,
      most,
      (marked) => hypergeometricUpperTail(count, population, marked, base) > rejected,
    ),
    high:
      firstWhere(
        fewest + 1,
        most + 1,
        (marked) => hypergeometricLowerTail(count, population, marked, base) <= rejected,
      ) - 1,
  };
}

/** First whole number from `low` on where something begins to hold; `high` when it does not before. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  if (low >= high) return high;
  const middle = Math.floor((low + high) / 2);
  return holds(middle) ? firstWhere(low, middle, holds) : firstWhere(middle + 1, high, holds);
}
