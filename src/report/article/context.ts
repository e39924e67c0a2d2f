import type { Dataset } from '../../dataset/dataset.ts';
import type { Coding } from '../coding.ts';
import type { Figures } from '../figure.ts';
import type { Quantifier } from '../quantifiers.ts';

/** What the helpers of an article can name. */
export interface ArticleContext {
  readonly dataset: Dataset;
  readonly figures: Figures;
  /** Figures that exist and are not told, and why: absent where there are no breakdowns. */
  readonly untold?: ReadonlyMap<string, 'hidden' | 'no-mean'>;
  /** Ids of the figures that are choices or themes, and not groups: what a ranking compares. */
  readonly choices: ReadonlySet<string>;
  readonly coding: Coding;
  readonly charts: readonly string[];
  readonly quantifiers: readonly Quantifier[];
  /** Printed below each chart: who asked, when, and that the data are invented if they are. */
  readonly source: string;
}
