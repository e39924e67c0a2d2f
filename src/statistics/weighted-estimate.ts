import type { Calibration } from './calibration.ts';
import { linearisedVariance } from './linearised-variance.ts';

export interface WeightedEstimate {
  /** Respondents who count, each as one. */
  readonly base: number;
  /** Persons of the frame whom they stand for. */
  readonly weightedBase: number;
  /** In the unit of the values; a share when they are 0 and 1. */
  readonly mean: number;
  /** Null with a single respondent in the whole survey. */
  readonly standardError: number | null;
  /** Respondents of an infinite population that would say as much with equal weights. */
  readonly effectiveBase: number;
}

export interface WeightedTotal {
  readonly total: number;
  readonly standardError: number | null;
}

/** One per respondent; null when not in the domain, or without an answer. */
export type Values = readonly (number | null)[];

/**
 * Weighted mean or share among those who count, with its standard error. When everybody of the
 * frame answered, all is certain, even for a question that some left blank: say that unweighted.
 *   mean = sum w y / sum w over those who count
 *   standard error: root of `linearisedVariance` of u = (y - mean) / sum w
 *   effectiveBase = (sum w)^2 / sum w^2 / (1 - n / N), n and N of the whole survey
 * @param calibration weights of all respondents
 * @param values finite numbers, 0 or 1 for a share
 * @returns the estimate, or null when nobody counts
 * @throws RangeError when lengths differ or a value is not finite: our bug, never the data's
 * @source Deville and Särndal 1992; Kish 1965 for the effective base
 * @example weightedEstimate({ weights: [1, 3], population: 4, regression: { cellOf: [0, 0], counts: [2], mainEffects: null } }, [1, 0])?.mean // => 0.25
 * @example weightedEstimate({ weights: [1, 3], population: 4, regression: { cellOf: [0, 0], counts: [2], mainEffects: null } }, [null, null]) // => null
 */
export function weightedEstimate(
  calibration: Calibration,
  values: Values,
): WeightedEstimate | null {
  const { weights, population } = calibration;
  const { base, weightedBase, squares, total, min, max } = weightedSums(weights, values);
  if (base === 0) return null;
  // Rounding would miss by its last digit the value that all share: 0 % is exactly that.
  const mean = min === max ? min : total / weightedBase;
  const linearised = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value !== null) linearised[i] = (value - mean) / weightedBase;
  }
  return {
    base,
    weightedBase,
    mean,
    standardError: rootOf(linearisedVariance(calibration, linearised)),
    effectiveBase: weightedBase ** 2 / squares / (1 - weights.length / population),
  };
}

/**
 * Weighted total: how much, or how many, in the frame. Whoever did not answer the question adds
 * nothing to it, so read it for what everybody answered.
 *   total = sum w y; standard error: root of `linearisedVariance` of u = y
 * @param calibration weights of all respondents
 * @param values finite numbers, 0 or 1 for persons
 * @returns the total, in the unit of the values, and its standard error
 * @throws RangeError when lengths differ or a value is not finite: our bug, never the data's
 * @source Deville and Särndal 1992
 * @example weightedTotal({ weights: [1, 3], population: 4, regression: { cellOf: [0, 0], counts: [2], mainEffects: null } }, [1, null]).total // => 1
 */
export function weightedTotal(calibration: Calibration, values: Values): WeightedTotal {
  const { total } = weightedSums(calibration.weights, values);
  const linearised = Float64Array.from(values, (value) => value ?? 0);
  return { total, standardError: rootOf(linearisedVariance(calibration, linearised)) };
}

/** In one loop over plain numbers: it runs for every choice of every question. */
function weightedSums(weights: readonly number[], values: Values) {
  if (values.length !== weights.length) {
    throw new RangeError(`${values.length} values for ${weights.length} respondents`);
  }
  let [base, weightedBase, squares, total] = [0, 0, 0, 0];
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < weights.length; i++) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const weight = weights[i] ?? 0;
    if (!Number.isFinite(value)) throw new RangeError(`a value must be finite: ${value}`);
    base += 1;
    weightedBase += weight;
    squares += weight * weight;
    total += weight * value;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { base, weightedBase, squares, total, min, max };
}

function rootOf(variance: number | null): number | null {
  return variance === null ? null : Math.sqrt(variance);
}
