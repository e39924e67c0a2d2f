/** Probabilities in whole numbers, by which those of floating point are judged. */

/** Ways to draw so many persons; 0 where there are not enough. */
export function choose(persons: number, drawn: number): bigint {
  if (drawn < 0 || drawn > persons) return 0n;
  let ways = 1n;
  for (let i = 1; i <= drawn; i++) ways = (ways * BigInt(persons - drawn + i)) / BigInt(i);
  return ways;
}

/** Ways to draw so many marked persons and the others unmarked. */
export function waysToDraw(
  count: number,
  population: number,
  marked: number,
  drawn: number,
): bigint {
  return choose(marked, count) * choose(population - marked, drawn - count);
}

/** A fraction as a number, right to the last digit whatever its size. */
export function toNumber(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const shift = 64 + denominator.toString(2).length - numerator.toString(2).length;
  const scaled = shift > 0 ? (numerator << BigInt(shift)) / denominator : numerator / denominator;
  return Number(scaled) * 2 ** -Math.max(0, shift);
}

/** How far a value is from the right one, as a share of it. */
export function relativeError(value: number, right: number): number {
  return value === right ? 0 : Math.abs(value - right) / Math.abs(right);
}

export function sumOf<T>(values: Iterable<T>, of: (value: T) => bigint): bigint {
  let sum = 0n;
  for (const value of values) sum += of(value);
  return sum;
}

/** Whole numbers from `low` to `high`, both included. */
export function range(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}
