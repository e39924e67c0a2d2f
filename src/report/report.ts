/** Everything that an edition publishes, as plain values: whoever renders it computes nothing more. */
import type { Question, Questionnaire } from '../definition/questionnaire.ts';
import type { NumericSummary } from '../statistics/numeric-summary.ts';
import type { Demand } from './actions/demands.ts';
import type { Section } from './article/tree.ts';
import type { Breakdown, BreakdownMethod, HiddenFigure } from './breakdowns/breakdown.ts';
import type { Audience } from './breakdowns/tell-unit.ts';
import type { Chart, Table } from './chart.ts';
import type { DateCounts } from './date-table.ts';
import type { Base, Figures } from './figure.ts';
import type { Observations } from './observations.ts';
import type { Participation } from './participation.ts';
import type { Precision } from './precision/precision.ts';
import type { Weighting } from './weighting/weights.ts';

export interface Report {
  readonly questionnaire: Questionnaire;
  readonly audience: Audience;
  /** Day of publication, `2021-11-10`; declared, never today. */
  readonly date: string;
  /** The data are invented: said wherever they are shown. */
  readonly demonstration: boolean;
  readonly participation: Participation;
  readonly figures: Figures;
  /** Breakdowns that exist and are not told: none in an internal report. */
  readonly hidden: readonly HiddenFigure[];
  /** Absent where the plan declares no breakdowns. */
  readonly breakdowns?: BreakdownMethod;
  /** One paragraph above the first section; its figures have their fiches in that section. */
  readonly lead: Section;
  readonly sections: readonly Section[];
  /** The charts of the article, by id. */
  readonly charts: ReadonlyMap<string, Chart>;
  /** Absent where the plan turns no weights on. */
  readonly weighting?: Weighting;
  readonly precision: Precision;
  readonly analysis: readonly AnalysisStep[];
  /** Of the free texts that were sorted: a page each. */
  readonly observations: readonly Observations[];
  /** « Après le bilan, l’action »: the wishes that the plan names. */
  readonly actions: readonly Demand[];
}

export interface AnalysisStep {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly AnalysisQuestion[];
}

/** One question of the full analysis. */
export interface AnalysisQuestion {
  readonly question: Question;
  /** One entry per row of a matrix, else one. */
  readonly bases: readonly Base[];
  /** « aux personnes qui … »; absent when everybody was asked. */
  readonly routing?: string;
  /** Who was offered a choice that not everybody was: a sentence each. */
  readonly offered: readonly string[];
  readonly chart?: Chart;
  readonly table?: Table;
  /** By each variable of the plan. */
  readonly breakdowns?: readonly Breakdown[];
  readonly missing: readonly string[];
  /** Which weighted shares are more than a point away from the others. */
  readonly weightedNote?: string;
  /** Free text: how many wrote, which is not a base of anything. */
  readonly wrote?: number;
  /** Of a number, and of a date: the values of its table before they are printed. */
  readonly summary?: NumericSummary;
  readonly dates?: DateCounts;
}
