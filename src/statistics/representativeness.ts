import { type FrameVariable, frameCategories, frameCells } from './frame-cells.ts';
import { logisticRegression } from './logistic-regression.ts';

/** How evenly the persons of the frame answered, as far as its variables tell. */
export interface Representativeness {
  /** 1 when everybody was as likely to answer; the lower, the more the variables tell who did. */
  readonly rIndicator: number;
  /** Standard deviation of the probabilities to answer. */
  readonly spread: number;
  readonly meanPropensity: number;
  /**
   * Most that a mean of the respondents can be off through these variables, in standard deviations
   * of the answer; null when nobody answered.
   */
  readonly largestBias: number | null;
  readonly partials: readonly VariablePartial[];
}

/** What one variable contributes to the spread. */
export interface VariablePartial {
  readonly variable: string;
  readonly partial: number;
  readonly categories: readonly CategoryPartial[];
}

export interface CategoryPartial {
  readonly category: string;
  readonly persons: number;
  readonly respondents: number;
  /** Below 0 when the category answered less than the whole. */
  readonly partial: number;
}

/**
 * R-indicator and its unconditional partials. To describe, and to compare years with the same
 * variables: it falls short of the truth in small frames, where chance looks like a pattern, and
 * knows nothing of what the frame does not hold.
 *   S = sqrt(sum of (p - mean p)^2 / (N - 1)), p by logistic regression on the variables
 *   R = 1 - 2 S       largestBias = S / mean p
 *   partial of a category = sqrt(N_k / N) (n_k / N_k - n / N); of a variable, root of their squares
 * @param variables at least one, of the frame and of the respondents
 * @returns the indicators; null below two persons, or when the regression does not settle
 * @throws RangeError when lengths differ or a cell has more respondents than persons: our bug
 * @source Schouten, Cobben and Bethlehem 2009; Shlomo, Skinner and Schouten 2012 for the bias
 * @example representativeness([{ name: 'type', frame: ['a', 'a', 'b', 'b'], respondents: ['a', 'b'] }])?.rIndicator // => 1
 * @example representativeness([{ name: 'type', frame: ['a'], respondents: [] }]) // => null
 */
export function representativeness(variables: readonly FrameVariable[]): Representativeness | null {
  const cells = frameCells(variables);
  const { counts, cellOf } = cells.frame;
  const persons = cellOf.length;
  const respondents = cells.respondents.cellOf.length;
  if (persons < 2) return null;
  const rate = respondents / persons;
  const isEven = respondents === 0 || respondents === persons;
  const propensities = isEven
    ? counts.map(() => rate)
    : logisticRegression(cells.frame, cells.respondents.counts);
  if (propensities === null) return null;
  const mean = propensities.reduce((sum, p, cell) => sum + p * (counts[cell] ?? 0), 0) / persons;
  const squares = propensities.reduce((sum, p, cell) => {
    return sum + (counts[cell] ?? 0) * (p - mean) ** 2;
  }, 0);
  const spread = Math.sqrt(squares / (persons - 1));
  return {
    rIndicator: 1 - 2 * spread,
    spread,
    meanPropensity: mean,
    largestBias: respondents === 0 ? null : spread / mean,
    partials: frameCategories(cells).map((categories, i) => {
      const partials = categories.map((one) => {
        const distance = one.respondents / one.persons - rate;
        return { ...one, partial: Math.sqrt(one.persons / persons) * distance };
      });
      const partial = Math.hypot(...partials.map((one) => one.partial));
      return { variable: cells.variables[i] ?? '', partial, categories: partials };
    }),
  };
}
