import { difference, type Group } from './difference.ts';
import { type DifferenceTest, differenceTest } from './difference-test.ts';
import { normalQuantile } from './normal-quantile.ts';
import { twoSidedNormal } from './normal-tail.ts';
import { boundsWithoutAssumption, type Interval } from './proportion.ts';
import { requireCount, requirePart } from './require-count.ts';
import { shareVariance } from './share-variance.ts';

/** Persons of both years: those who could have answered twice, and what those who did answered. */
export interface Overlap {
  /** Persons who belong to both populations. */
  readonly population: number;
  /** Of those who answered both years: who held the answer twice, one year only, never. */
  readonly both: number;
  readonly lost: number;
  readonly gained: number;
  readonly neither: number;
}

/** What two years share when the same persons answered both. */
export interface Dependence {
  /** Covariance of the answers of a person. */
  readonly pairCovariance: number;
  /** Covariance of the two shares. */
  readonly covariance: number;
}

export interface Change {
  /** Share of the later year less that of the earlier, in -1..1. */
  readonly value: number;
  readonly interval: Interval;
  /** Null when there is nothing to test. */
  readonly test: DifferenceTest | null;
  /** Null when a single person answered in one of the years. */
  readonly standardError: number | null;
  /** Null when the years were treated as independent. */
  readonly dependence: Dependence | null;
}

/**
 * Whether a share has changed between two editions, each asked of a whole population. Years are
 * treated as independent, and `dependence` is null, when nobody knows who answered twice (anonymous
 * responses), or when too few did to tell. That is right when answering one year has nothing to do
 * with answering the other, too careful when the same persons answer and keep their opinions, and
 * too bold when those of one year were spared the next. Never for a question whose wording,
 * choices, base or routing changed.
 *   overlap known: d +- z sqrt(V1 + V2 - 2 C), clamped to what the others could still change
 *     V = shareVariance     C = (n12 / (n1 n2) - N12 / (N1 N2)) s12
 *     s12 = covariance of the answers of those who answered both years (denominator n12 - 1)
 *   independent: C = 0, by `difference` and `differenceTest`, which hold for rare answers too,
 *     where d +- z sqrt(V1 + V2) covers as little as 70 % instead of 95 %
 * @param earlier count at most base, base at most population
 * @param later the same, of the later edition
 * @param overlap persons of both years, or null when nobody knows
 * @param confidence in 0..1, both ends excluded
 * @returns the change, or null when nobody answered in one of the years
 * @throws RangeError on impossible counts or confidence: our bug, never the data's
 * @source Tam 1984; Qualité and Tillé 2008; Knottnerus and van Delden 2012
 * @example change({ count: 4, base: 8, population: 16 }, { count: 6, base: 8, population: 16 }, null)?.value // => 0.25
 * @example change({ count: 4, base: 8, population: 16 }, { count: 6, base: 8, population: 16 }, { population: 16, both: 2, lost: 0, gained: 1, neither: 1 })?.standardError?.toFixed(4) // => '0.1768'
 */
export function change(
  earlier: Group,
  later: Group,
  overlap: Overlap | null,
  confidence = 0.95,
): Change | null {
  const independent = difference(later, earlier, confidence);
  if (overlap !== null) requireOverlap(earlier, later, overlap);
  if (independent === null) return null;
  const variance = sumOfVariances(earlier, later);
  const dependence = overlap && dependenceOf(earlier, later, overlap);
  const left = (variance ?? 0) - 2 * (dependence?.covariance ?? 0);
  // Pairs that are few, or unlike the others, can leave no variance at all.
  if (dependence === null || left <= 0) {
    const standardError = variance === null ? null : Math.sqrt(variance);
    const test = differenceTest(later, earlier);
    return { ...independent, test, standardError, dependence: null };
  }
  const standardError = Math.sqrt(left);
  const margin = -normalQuantile((1 - confidence) / 2) * standardError;
  const { value } = independent;
  const z = value / standardError;
  return {
    value,
    interval: clamped(value - margin, value + margin, earlier, later),
    test: { method: 'z', z, pValue: twoSidedNormal(z) },
    standardError,
    dependence,
  };
}

function sumOfVariances(earlier: Group, later: Group): number | null {
  const one = shareVariance(earlier.count, earlier.base, earlier.population);
  const other = shareVariance(later.count, later.base, later.population);
  return one === null || other === null ? null : one + other;
}

/** Null when fewer than two persons answered both years. */
function dependenceOf(earlier: Group, later: Group, overlap: Overlap): Dependence | null {
  const { population, both, lost, gained } = overlap;
  const pairs = pairsOf(overlap);
  if (pairs < 2) return null;
  const pairCovariance = (both - ((both + lost) * (both + gained)) / pairs) / (pairs - 1);
  const covariance =
    (pairs / (earlier.base * later.base) - population / (earlier.population * later.population)) *
    pairCovariance;
  return { pairCovariance, covariance };
}

function clamped(low: number, high: number, earlier: Group, later: Group): Interval {
  const before = boundsWithoutAssumption(earlier.count, earlier.base, earlier.population);
  const after = boundsWithoutAssumption(later.count, later.base, later.population);
  return {
    low: Math.max(low, after.low - before.high),
    high: Math.min(high, after.high - before.low),
  };
}

function requireOverlap(earlier: Group, later: Group, overlap: Overlap): void {
  const { population, both, lost, gained, neither } = overlap;
  for (const [name, persons] of Object.entries(overlap)) requireCount(persons, name);
  requirePart(pairsOf(overlap), population, 'pairs', 'overlap');
  for (const year of [earlier, later]) {
    requirePart(population, year.population, 'overlap', 'population');
  }
  requirePart(both + lost, earlier.count, 'pairs who held it', 'count');
  requirePart(gained + neither, earlier.base - earlier.count, 'pairs who did not', 'others');
  requirePart(both + gained, later.count, 'pairs who held it', 'count');
  requirePart(lost + neither, later.base - later.count, 'pairs who did not', 'others');
}

function pairsOf({ both, lost, gained, neither }: Overlap): number {
  return both + lost + gained + neither;
}
