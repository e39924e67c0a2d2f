import { readPercentage } from '../../statistics/granularity.ts';
import type { PublishedFigure } from './published-bilan.ts';
import type { OurFigure, OurFigures } from './read-our-figures.ts';

/** A published figure beside the one of ours that answers to it. */
export interface Comparison {
  readonly figure: PublishedFigure;
  readonly ours: OurFigure;
  /** Same value and same number of decimals; typography is ours. */
  readonly equal: boolean;
}

/** Of the figures that name one of ours, and print or imply a percentage. */
export function compareWithOurs(
  figures: readonly PublishedFigure[],
  ours: OurFigures,
): readonly Comparison[] {
  return figures.flatMap((figure): Comparison[] => {
    const own = ours.get(figure.ours ?? '');
    const { percentage } = figure;
    if (!own || percentage === null) return [];
    // A count or a mean of ours is printed without the sign.
    const printed = own.printed?.includes('%') ? readPercentage(own.printed) : null;
    const equal = printed?.units === percentage.units && printed.decimals === percentage.decimals;
    return [{ figure, ours: own, equal }];
  });
}
