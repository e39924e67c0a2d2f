import type { Figures } from '../figure.ts';

/** How far weights move the shares of an edition, in all. */
export interface WeightedDifferences {
  /** Shares that are weighted. */
  readonly shares: number;
  /** Those of them that are more than a point away. */
  readonly far: number;
  /** The figure that is furthest away. */
  readonly largest: string;
}

/** @returns undefined when no share is weighted */
export function weightedDifferences(figures: Figures): WeightedDifferences | undefined {
  const shares = [...figures.values()].flatMap(({ id, share, weighted }) =>
    share === null || !weighted || weighted.share === null
      ? []
      : [{ figure: id, difference: Math.abs(weighted.share - share), weighted }],
  );
  const [first] = shares.toSorted((a, b) => b.difference - a.difference);
  if (!first) return undefined;
  return {
    shares: shares.length,
    far: shares.filter(({ weighted }) => weighted.statement !== undefined).length,
    largest: first.figure,
  };
}
