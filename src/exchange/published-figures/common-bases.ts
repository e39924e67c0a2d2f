import { compatibleBases } from '../../statistics/compatible-bases.ts';
import type { RoundingRule } from '../../statistics/rounding.ts';
import { percentage as printedAs } from '../../wording.ts';
import type { PublishedFigure } from './published-bilan.ts';

/** The largest base that is tried. */
export const MOST_COMMON = 2000;

/**
 * Where no base is known: those on which all the percentages are possible at once. One with two
 * decimals leaves few of them.
 * @param rule by which all of them were made
 * @returns ascending, up to `MOST_COMMON`; none where there is no percentage
 */
export function commonBases(
  figures: readonly PublishedFigure[],
  rule: RoundingRule,
): readonly number[] {
  const printed = new Set(
    figures.flatMap(({ percentage }) =>
      percentage ? printedAs(percentage.units, percentage.decimals) : [],
    ),
  );
  return printed.size === 0
    ? []
    : (compatibleBases([...printed], MOST_COMMON, 'multiple', rule) ?? []);
}
