import { requirePart } from './require-count.ts';

/** How many marked persons a draw without replacement holds, and how likely each number is. */
export interface Hypergeometric {
  /** Smallest possible number. */
  readonly lowest: number;
  /** Probabilities of `lowest` and of each number after it; they sum to 1. */
  readonly densities: Float64Array;
}

/**
 * Every probability of a hypergeometric distribution, by ratios from its mode, where nothing
 * under- or overflows. Both libraries of npm that have this distribution are wrong by as much as 1
 * in a population of 20 000.
 *   P(x + 1) / P(x) = (marked - x) (drawn - x) / ((x + 1) (population - marked - drawn + x + 1))
 * @param population persons
 * @param marked persons who hold the answer, at most `population`
 * @param drawn persons drawn, at most `population`
 * @returns the possible numbers and their probabilities
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source ratio of consecutive probabilities; agrees with R's dhyper to 1e-14
 * @example hypergeometric(4, 2, 2).lowest // => 0
 * @example Array.from(hypergeometric(10, 10, 3).densities) // => [1]
 */
export function hypergeometric(population: number, marked: number, drawn: number): Hypergeometric {
  requirePart(marked, population, 'marked', 'population');
  requirePart(drawn, population, 'drawn', 'population');
  const unmarked = population - marked;
  const lowest = Math.max(0, drawn - unmarked);
  const highest = Math.min(drawn, marked);
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (population + 2));
  const densities = new Float64Array(highest - lowest + 1);
  const ratioAfter = (x: number) =>
    ((marked - x) * (drawn - x)) / ((x + 1) * (unmarked - drawn + x + 1));
  densities[mode - lowest] = 1;
  let total = 1;
  for (let x = mode, weight = 1; x < highest && weight > 0; x++) {
    weight *= ratioAfter(x);
    densities[x + 1 - lowest] = weight;
    total += weight;
  }
  for (let x = mode, weight = 1; x > lowest && weight > 0; x--) {
    weight /= ratioAfter(x - 1);
    densities[x - 1 - lowest] = weight;
    total += weight;
  }
  return { lowest, densities: densities.map((weight) => weight / total) };
}

/**
 * Probability of drawing exactly so many marked persons.
 * @param count whole number, impossible ones included
 * @param population persons
 * @param marked persons who hold the answer, at most `population`
 * @param drawn persons drawn, at most `population`
 * @returns probability in 0..1
 * @throws RangeError on impossible counts: our bug, never the data's
 * @example hypergeometricDensity(1, 4, 2, 2).toFixed(12) // => '0.666666666667'
 */
export function hypergeometricDensity(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  requireWhole(count);
  const { lowest, densities } = hypergeometric(population, marked, drawn);
  return densities[count - lowest] ?? 0;
}

/**
 * Probability of drawing at most so many marked persons.
 * @param count whole number, impossible ones included
 * @param population persons
 * @param marked persons who hold the answer, at most `population`
 * @param drawn persons drawn, at most `population`
 * @returns probability in 0..1, with all its digits when small
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source agrees with R's phyper
 * @example hypergeometricLowerTail(1, 4, 2, 2).toFixed(12) // => '0.833333333333'
 */
export function hypergeometricLowerTail(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  requireWhole(count);
  const { lowest, densities } = hypergeometric(population, marked, drawn);
  if (count - lowest >= densities.length - 1) return 1;
  return sum(densities.subarray(0, Math.max(0, count - lowest + 1)));
}

/**
 * Probability of drawing at least so many marked persons: `count` itself is in both tails.
 * @param count whole number, impossible ones included
 * @param population persons
 * @param marked persons who hold the answer, at most `population`
 * @param drawn persons drawn, at most `population`
 * @returns probability in 0..1, with all its digits when small
 * @throws RangeError on impossible counts: our bug, never the data's
 * @source agrees with R's phyper(count - 1, lower.tail = FALSE)
 * @example hypergeometricUpperTail(2, 4, 2, 2).toFixed(12) // => '0.166666666667'
 */
export function hypergeometricUpperTail(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): number {
  requireWhole(count);
  const { lowest, densities } = hypergeometric(population, marked, drawn);
  if (count <= lowest) return 1;
  return sum(densities.subarray(count - lowest));
}

function requireWhole(count: number): void {
  if (!Number.isSafeInteger(count)) throw new RangeError(`count must be a whole number: ${count}`);
}

function sum(probabilities: Float64Array): number {
  return Math.min(
    1,
    probabilities.reduce((total, probability) => total + probability, 0),
  );
}
