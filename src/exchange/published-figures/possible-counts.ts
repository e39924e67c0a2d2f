/** Counts and bases that a printed percentage may come from, by each way of leaving digits out. */
import type { PrintedPercentage } from '../../statistics/granularity.ts';
import { percentUnits, type RoundingRule } from '../../statistics/rounding.ts';
import { LARGEST_BASE } from './published-bilan.ts';

export const rules: readonly RoundingRule[] = ['half_up', 'half_even', 'truncated'];

export type ByRule<T> = Readonly<Record<RoundingRule, T>>;

/** Persons: all whole numbers from the first to the last. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function isIn(range: Range | null, value: number): boolean {
  return range !== null && range.first <= value && value <= range.last;
}

export function byRule<T>(value: (rule: RoundingRule) => T): ByRule<T> {
  return {
    half_up: value('half_up'),
    half_even: value('half_even'),
    truncated: value('truncated'),
  };
}

/**
 * How many of a base make this percentage, by one rule. More persons never make a smaller one, so
 * both ends are found by halving: a base of millions takes no longer.
 * @example countsOf({ units: 42, decimals: 0 }, 244, 'half_up') // => { first: 102, last: 103 }
 * @example countsOf({ units: 6256, decimals: 2 }, 244, 'truncated') // => null
 */
export function countsOf(
  { units, decimals }: PrintedPercentage,
  base: number,
  rule: RoundingRule,
): Range | null {
  // Wider than any rule can reach: the ends need not be exact.
  const persons = (value: number) => (value * base) / (100 * 10 ** decimals);
  const low = Math.max(0, Math.floor(persons(units - 1)));
  const high = Math.min(base, Math.ceil(persons(units + 1)));
  const made = (count: number) => percentUnits(count, base, decimals, rule);
  const first = firstWhere(low, high, (count) => made(count) >= units);
  const last = firstWhere(first, high, (count) => made(count) > units) - 1;
  return first <= last ? { first, last } : null;
}

export function possibleCounts(percentage: PrintedPercentage, base: number): ByRule<Range | null> {
  return byRule((rule) => countsOf(percentage, base, rule));
}

/**
 * Of how many a count makes this percentage, up to the largest base there is. A larger base never
 * makes a larger one.
 * @example basesOfCount({ units: 5446, decimals: 2 }, 244).half_up // => { first: 448, last: 448 }
 * @example basesOfCount({ units: 6256, decimals: 2 }, 3).half_up // => null
 */
export function basesOfCount(
  { units, decimals }: PrintedPercentage,
  count: number,
): ByRule<Range | null> {
  return byRule((rule) => {
    const made = (base: number) => percentUnits(count, base, decimals, rule);
    const first = firstWhere(Math.max(count, 1), LARGEST_BASE, (base) => made(base) <= units);
    const last = firstWhere(first, LARGEST_BASE, (base) => made(base) < units) - 1;
    return first <= last ? { first, last } : null;
  });
}

/** The first whole number that holds, where all those after it do too; else the one after the last. */
function firstWhere(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MOST_NEAREST = 5;
/** How far from it a base is looked for. */
const LEAST_REACH = 1000;
const MOST_REACH = 20_000;

/**
 * The bases nearest to one that some count makes this percentage of, the nearest first.
 * @param most the largest base that makes sense, if there is one
 * @param isPossible whether a base will do
 * @example nearestBases(10, 20, (base) => base % 6 === 0) // => [12, 6, 18]
 */
export function nearestBases(
  around: number,
  most: number | undefined,
  isPossible: (base: number) => boolean,
): readonly number[] {
  const reach = Math.min(Math.max(LEAST_REACH, around), MOST_REACH);
  const largest = Math.min(most ?? around + reach, LARGEST_BASE);
  const found: number[] = [];
  for (let distance = 0; distance <= reach && found.length < MOST_NEAREST; distance += 1) {
    for (const base of distance === 0 ? [around] : [around - distance, around + distance]) {
      if (base >= 1 && base <= largest && isPossible(base)) found.push(base);
    }
  }
  return found.slice(0, MOST_NEAREST);
}
