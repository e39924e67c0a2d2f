/** The edition that a report looks back at, as it was published. */
import type { Questionnaire } from '../../definition/questionnaire.ts';

export interface EarlierEdition {
  readonly questionnaire: Questionnaire;
  /** Day of publication, `2021-11-10`. */
  readonly date: string;
  /** Persons asked. */
  readonly invited: number;
  readonly figures: ReadonlyMap<string, EarlierFigure>;
}

/** What `figures.json` says of a figure; nothing where it was hidden. */
export interface EarlierFigure {
  readonly id: string;
  readonly kind: string;
  /** As it was worded; absent for participation. */
  readonly question?: string;
  readonly label: string;
  readonly count: number;
  readonly base: { readonly count: number; readonly described: string };
  readonly printed: string;
  /** It was published with an interval: everybody was asked. */
  readonly isOfAll: boolean;
}
