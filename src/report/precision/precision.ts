/** How sure the numbers are, and of whom: what the annex « Méthode » says of them. */
import type { Dataset } from '../../dataset/dataset.ts';
import { type ExactInterval, exactInterval } from '../../statistics/exact-interval.ts';
import { type Figures, figureOf } from '../figure.ts';
import {
  type WeightedDifferences,
  weightedDifferences,
} from '../weighting/weighted-differences.ts';
import { type Nonresponse, nonresponse } from './nonresponse.ts';
import { type ScaleSummary, scaleSummaries } from './scales.ts';

export interface Precision {
  /** The shares that the article quotes, of questions asked of everybody. */
  readonly cited: readonly CitedShare[];
  readonly nonresponse?: Nonresponse;
  readonly scales: readonly ScaleSummary[];
  /** Absent without weights. */
  readonly weighted?: WeightedDifferences;
}

export interface CitedShare {
  readonly figure: string;
  /** Persons, of all who were asked. */
  readonly exact: ExactInterval;
}

/** @param cited ids of figures, in the order of the article */
export function precisionOf(
  dataset: Dataset,
  figures: Figures,
  cited: readonly string[],
): Precision {
  const weighted = weightedDifferences(figures);
  const compared = nonresponse(dataset);
  return {
    cited: [...new Set(cited)].flatMap((id) => {
      const { kind, count, base, interval } = figureOf(figures, id);
      if (kind !== 'share' || !interval) return [];
      const exact = exactInterval(count, base.count, interval.population);
      return exact ? [{ figure: id, exact }] : [];
    }),
    ...(compared ? { nonresponse: compared } : {}),
    scales: scaleSummaries(dataset, figures),
    ...(weighted ? { weighted } : {}),
  };
}
