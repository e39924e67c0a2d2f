import { requireCount } from './require-count.ts';

/** Of an ordered scale, steps from the lowest, counted from 0. */
export interface OrdinalSummary {
  /** Persons on the scale. */
  readonly base: number;
  /** Persons on the two lowest steps; null on a scale of fewer than four, where boxes would meet. */
  readonly bottomTwo: number | null;
  /** Persons on the two highest steps; null as above. */
  readonly topTwo: number | null;
  /** Steps of the two persons in the middle, nearly always the same; null when nobody answered. */
  readonly median: { readonly low: number; readonly high: number } | null;
}

/**
 * Summary of an ordinal question. Steps are in an order but not at known distances: they have a
 * median, no mean. « Ne sait pas » is no step.
 *   the middle persons are those of rank floor((base - 1) / 2) and floor(base / 2), from 0
 * @param counts persons per step, from the lowest to the highest
 * @returns base, boxes and median step
 * @throws RangeError on an impossible count: our bug, never the data's
 * @example ordinalSummary([1, 2, 3, 4, 10]) // => { base: 20, bottomTwo: 3, topTwo: 14, median: { low: 3, high: 4 } }
 * @example ordinalSummary([0, 0, 0, 0]).median // => null
 */
export function ordinalSummary(counts: readonly number[]): OrdinalSummary {
  for (const count of counts) requireCount(count, 'count');
  const base = sum(counts);
  const hasBoxes = counts.length >= 4;
  const stepOf = (rank: number) =>
    counts.findIndex((_, step) => sum(counts.slice(0, step + 1)) > rank);
  return {
    base,
    bottomTwo: hasBoxes ? sum(counts.slice(0, 2)) : null,
    topTwo: hasBoxes ? sum(counts.slice(-2)) : null,
    median:
      base === 0
        ? null
        : { low: stepOf(Math.floor((base - 1) / 2)), high: stepOf(Math.floor(base / 2)) },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
