import type { Dataset } from '../../dataset/dataset.ts';
import type { Breakdown } from '../breakdowns/breakdown.ts';
import type { Coding } from '../coding.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { FormerEditions } from '../dropped-name.ts';
import type { Figure, Figures } from '../figure.ts';
import type { Claim, Quantifier } from '../quantifiers.ts';

/** What the helpers of an article can name. */
export interface ArticleContext {
  readonly dataset: Dataset;
  readonly figures: Figures;
  /** Figures that exist and are not told, and why: absent where there are no breakdowns. */
  readonly untold?: ReadonlyMap<string, 'hidden' | 'dropped' | 'no-mean'>;
  /** By question, as the audience may see them. */
  readonly breakdowns?: ReadonlyMap<string, readonly Breakdown[]>;
  /** Ids of the figures that are choices or themes, and not groups: what a ranking compares. */
  readonly choices: ReadonlySet<string>;
  readonly coding: Coding;
  readonly charts: readonly string[];
  readonly quantifiers: readonly Quantifier[];
  /** In points. */
  readonly trends: readonly Claim[];
  /** With an earlier edition, where the plan names one. */
  readonly comparison?: Comparison;
  /** Whose names an article begun from an older one may still hold. */
  readonly former?: FormerEditions;
  /** Differences that the prose asks for: filled as it is read, by id. */
  readonly derived: Map<string, Figure>;
  /** Questions whose sorted texts have a page of their own. */
  readonly observed: readonly string[];
  /** Printed below each chart: who asked, when, and that the data are invented if they are. */
  readonly source: string;
}
