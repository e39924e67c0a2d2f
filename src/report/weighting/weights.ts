/** The weights of an edition, and what is said of them. */
import type { Calibration } from '../../statistics/calibration.ts';
import type { WeightDiagnostics } from '../../statistics/weight-diagnostics.ts';
import type { WeightsPlan } from '../analysis-plan.ts';

/** How respondents were weighted: plain values, without any weight of anybody. */
export interface Weighting {
  readonly by: WeightsPlan['by'];
  readonly variables: readonly WeightingVariable[];
  /** In mean weights. */
  readonly bounds?: { readonly low: number; readonly high: number };
  readonly respondents: number;
  readonly population: number;
  readonly diagnostics: WeightDiagnostics;
}

export interface WeightingVariable {
  readonly label: string;
  /** As they were weighted, some merged. */
  readonly categories: readonly string[];
}

export interface Weights {
  readonly calibration: Calibration;
  /** What tells weights apart, by number, of each respondent: for each variable, or the crossing. */
  readonly groups: readonly (readonly number[])[];
  readonly weighting: Weighting;
}
