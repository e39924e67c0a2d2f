/** Why there are no weights: every reason, each of which a person can remove. */
export interface NoCalibration {
  readonly kind: 'no_calibration';
  readonly problems: readonly WeightingProblem[];
}

export type WeightingProblem =
  | { readonly kind: 'no_respondents' }
  /** To merge with another: nobody can stand for these persons. */
  | {
      readonly kind: 'empty_category';
      readonly variable: string;
      readonly category: string;
      readonly persons: number;
    }
  /** To correct, in the targets or in the frame: respondents whom the targets know nothing of. */
  | {
      readonly kind: 'unknown_category';
      readonly variable: string;
      readonly category: string;
      readonly respondents: number;
    }
  /** To correct: the targets count the same persons, so all variables have the same total. */
  | {
      readonly kind: 'targets_differ';
      readonly totals: readonly { readonly variable: string; readonly persons: number }[];
    }
  /** To merge with another cell, unless margins are raked instead. */
  | {
      readonly kind: 'small_cell';
      /** One per variable. */
      readonly categories: readonly string[];
      readonly persons: number;
      readonly respondents: number;
    }
  /** To merge with another: the margins contradict each other, here most of all. */
  | { readonly kind: 'not_converged'; readonly worst: UnmetTarget }
  /** To merge with others, unless the bounds are widened. */
  | { readonly kind: 'bounds_too_narrow'; readonly categories: readonly UnmetTarget[] };

export interface UnmetTarget {
  readonly variable: string;
  readonly category: string;
  readonly respondents: number;
  /** Persons of the frame, whom the weights should sum to. */
  readonly target: number;
  /** What they sum to at best. */
  readonly reached: number;
}
