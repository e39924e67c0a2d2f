/** One per test of the family, in its order; null when the test was not defined. */
export type PValues = readonly (number | null)[];

/**
 * P-values corrected so that the risk of a single false finding in the whole family stays below
 * the level: for comparisons announced beforehand. The family is every test that the section
 * prints, fixed before they are computed; undefined tests are not part of it.
 *   sorted: largest so far of min(1, (m - i + 1) p(i)), i from 1, m = tests that are defined
 * @param pValues in 0..1, or null
 * @returns corrected p-values in the order given, null where there was none
 * @throws RangeError on what cannot be a probability: our bug, never the data's
 * @source Holm 1979; equals R's p.adjust
 * @example holm([0.01, null, 0.5, 0.03]) // => [0.03, null, 0.5, 0.06]
 */
export function holm(pValues: PValues): (number | null)[] {
  const sorted = ranked(pValues);
  let largest = 0;
  const corrected = sorted.map(({ value }, before) => {
    largest = Math.max(largest, Math.min(1, (sorted.length - before) * value));
    return largest;
  });
  return inOrder(pValues, sorted, corrected);
}

/**
 * P-values corrected so that, of all that are below a level, no larger share than the level is
 * false on average: for exploring. It holds when the tests are independent or depend positively on
 * one another, as those of one questionnaire mostly do.
 *   sorted: smallest from here on of min(1, m / i p(i)), i from 1, m = tests that are defined
 * @param pValues in 0..1, or null
 * @returns corrected p-values in the order given, null where there was none
 * @throws RangeError on what cannot be a probability: our bug, never the data's
 * @source Benjamini and Hochberg 1995; equals R's p.adjust
 * @example benjaminiHochberg([0.25, null, 0.5, 0.125]) // => [0.375, null, 0.5, 0.375]
 */
export function benjaminiHochberg(pValues: PValues): (number | null)[] {
  const sorted = ranked(pValues);
  let smallest = 1;
  const corrected = sorted
    .map(({ value }, before) => (sorted.length / (before + 1)) * value)
    .toReversed()
    .map((value) => {
      smallest = Math.min(smallest, value);
      return smallest;
    })
    .toReversed();
  return inOrder(pValues, sorted, corrected);
}

interface Ranked {
  readonly value: number;
  readonly order: number;
}

/** The defined p-values from the smallest to the largest, each with its place in the family. */
function ranked(pValues: PValues): readonly Ranked[] {
  return pValues
    .flatMap((value, order) => {
      if (value === null) return [];
      if (!(value >= 0 && value <= 1)) throw new RangeError(`a p-value lies in 0..1: ${value}`);
      return [{ value, order }];
    })
    .sort((a, b) => a.value - b.value);
}

function inOrder(
  pValues: PValues,
  sorted: readonly Ranked[],
  corrected: readonly number[],
): (number | null)[] {
  const byOrder = new Map(sorted.map(({ order }, rank) => [order, corrected[rank] ?? null]));
  return pValues.map((_, order) => byOrder.get(order) ?? null);
}
