/** The answers to a question by a variable of the frame, as plain values. */
import type { RandomTables } from '../../statistics/fisher-monte-carlo.ts';

/** `primary`: too few persons; `secondary`: so that no primary one, nor who answered, can be worked out. */
export type HiddenMark = 'primary' | 'secondary';

export type BreakdownCell =
  | {
      readonly kind: 'shown';
      /** Its id among the figures of the report. */
      readonly figure: string;
      /** In an internal report: hidden from the public one, and why. */
      readonly suppressed?: HiddenMark;
    }
  | HiddenCell
  /** A mean on a base that does not allow one. */
  | { readonly kind: 'none' };

/** Nothing stands beside the mark: no count, base, share or string. */
export interface HiddenCell {
  readonly kind: 'hidden';
  /** Always `secondary` in a public report: which of both it is would tell of a number. */
  readonly mark: HiddenMark;
}

/** One question by one variable. */
export interface Breakdown {
  /** Id of the variable. */
  readonly by: string;
  /** « Type d’établissement » */
  readonly label: string;
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    /** Persons asked; 0 when that is not known. */
    readonly invited: number;
  }[];
  /** One per row of a matrix, else one. */
  readonly items: readonly BrokenDownItem[];
}

export interface BrokenDownItem {
  readonly id: string;
  /** Of a row of a matrix. */
  readonly label?: string;
  readonly rows: readonly {
    readonly label: string;
    /** Id of the figure of all respondents. */
    readonly overall: string;
    /** One per group. */
    readonly cells: readonly BreakdownCell[];
    /** Choices counted together, which is no answer that anybody gave. */
    readonly isGrouping?: boolean;
    /** Of a ranking: how often the choice was put first. */
    readonly isFirst?: boolean;
    /**
     * Persons of each group who were offered the choice and answered, where not everybody was; null
     * beside a hidden cell. Of all respondents the figure says it.
     */
    readonly ownBases?: readonly (number | null)[];
  }[];
  /** Persons who answered, of each group; null where the group is hidden whole. */
  readonly bases: readonly (number | null)[];
  readonly overallBase: number;
  /** Of a public report: nothing of it is told, since nearly all who answered are of one category. */
  readonly isDropped?: true;
  /** None where a cell is hidden: see `compare-groups.ts`. */
  readonly comparisons: readonly Comparison[];
}

/** Whether groups differ in their answers, or in how often they gave one. */
export interface Comparison {
  /** Of a multiple choice or a ranking: the choice that is meant. */
  readonly choice?: string;
  /** Corrected for the family of tests. */
  readonly pValue: number;
  readonly cramersV: number;
}

/** A figure that exists and is not told. */
export interface HiddenFigure {
  readonly id: string;
  readonly kind: 'share' | 'mean' | 'count';
  readonly question: string;
  readonly label: string;
  readonly mark: HiddenMark;
  /** With all of its table: merging categories would not show it. */
  readonly isDropped?: true;
}

/** How breakdowns were made, for the annex « Méthode ». */
export interface BreakdownMethod {
  readonly variables: readonly {
    readonly label: string;
    /** Merged categories: « Lycées » and what it holds. */
    readonly merges: readonly { readonly label: string; readonly of: readonly string[] }[];
    readonly questions: number;
  }[];
  readonly threshold: number;
  readonly smallGroup: number;
  readonly cells: number;
  /** From the public. */
  readonly hiddenCells: number;
  /** Questions, or rows of a matrix, by one variable, of which the public is told nothing. */
  readonly dropped: number;
  /** Absent without the full analysis, which alone prints tests. */
  readonly tests?: TestFamilies;
}

export interface TestFamilies {
  /** Titles of the questions that were announced. */
  readonly questions: readonly string[];
  readonly announced: number;
  readonly explored: number;
  /** Not printed, since a cell of the table is hidden. */
  readonly leftOut: number;
  readonly random: RandomTables;
  /** Drawn where the first leave it open. */
  readonly finer: RandomTables;
}
