/** From this loss on, what is said with weights is much less sure than it looks. */
const LARGEST_DEFF = 1.5;
/** From there on, a few respondents decide. */
const LARGEST_OF_MEAN = 3;

/** In persons of the frame, unless said otherwise. */
export interface WeightDiagnostics {
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Largest weight, in mean weights. */
  readonly maxOfMean: number;
  /** Squared coefficient of variation, with the denominator n. */
  readonly cv2: number;
  /** Kish's design effect: by how much the weights multiply the variance, as a rule. */
  readonly deff: number;
  /** Respondents that would say as much with equal weights. */
  readonly effectiveRespondents: number;
  /** Whether deff is above 1.5: to be said beside every weighted figure. */
  readonly isCostly: boolean;
  /** Whether a weight is above three means: to be said, and trimming to be thought of. */
  readonly isExtreme: boolean;
}

/**
 * How unequal weights are, and what that costs. Kish's figures suppose that weights have nothing to
 * do with the answers; the linearised variance of an estimate does not.
 *   cv2 = sum (w - mean)^2 / n / mean^2      deff = 1 + cv2 = n sum w^2 / (sum w)^2
 *   effectiveRespondents = n / deff = (sum w)^2 / sum w^2
 * @param weights one per respondent, above 0, in any unit
 * @returns the diagnostics, or null without respondents
 * @throws RangeError on a weight that is not above 0 and finite: our bug, never the data's
 * @source Kish 1965, 1992
 * @example weightDiagnostics([1, 1, 4])?.deff // => 1.5
 * @example weightDiagnostics([2, 2])?.effectiveRespondents // => 2
 * @example weightDiagnostics([]) // => null
 */
export function weightDiagnostics(weights: readonly number[]): WeightDiagnostics | null {
  const count = weights.length;
  if (count === 0) return null;
  const odd = weights.find((weight) => !(weight > 0 && weight < Infinity));
  if (odd !== undefined) throw new RangeError(`a weight is above 0 and finite: ${odd}`);
  // Sorted, so that the order of the respondents does not move the last digit.
  const sorted = weights.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, weight) => total + weight, 0);
  const mean = sum / count;
  const cv2 = sorted.reduce((total, weight) => total + (weight / mean - 1) ** 2, 0) / count;
  const [min = 0, max = 0] = [sorted[0], sorted.at(-1)];
  const maxOfMean = max / mean;
  const deff = 1 + cv2;
  return {
    sum,
    min,
    max,
    maxOfMean,
    cv2,
    deff,
    effectiveRespondents: count / deff,
    isCostly: deff > LARGEST_DEFF,
    isExtreme: maxOfMean > LARGEST_OF_MEAN,
  };
}
