/** Everything that an edition publishes, as plain values: whoever renders it computes nothing more. */
import type { Question, Questionnaire } from '../definition/questionnaire.ts';
import type { Section } from './article/tree.ts';
import type { Chart, Table } from './chart.ts';
import type { Base, Figures } from './figure.ts';
import type { Participation } from './participation.ts';

export interface Report {
  readonly questionnaire: Questionnaire;
  /** Day of publication, `2021-11-10`; declared, never today. */
  readonly date: string;
  /** The data are invented: said wherever they are shown. */
  readonly demonstration: boolean;
  readonly participation: Participation;
  readonly figures: Figures;
  /** One paragraph above the first section; its figures have their fiches in that section. */
  readonly lead: Section;
  readonly sections: readonly Section[];
  /** The charts of the article, by id. */
  readonly charts: ReadonlyMap<string, Chart>;
  readonly analysis: readonly AnalysisStep[];
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
  readonly chart?: Chart;
  readonly table?: Table;
  readonly missing: readonly string[];
  /** Free text: how many wrote, which is not a base of anything. */
  readonly wrote?: number;
}
