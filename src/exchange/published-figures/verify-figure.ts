import type { PrintedPercentage } from '../../statistics/granularity.ts';
import { percentUnits, type RoundingRule } from '../../statistics/rounding.ts';
import { percentage as printedAs } from '../../wording.ts';
import { testedBases } from './named-bases.ts';
import {
  type ByRule,
  basesOfCount,
  byRule,
  countsOf,
  isIn,
  nearestBases,
  possibleCounts,
  type Range,
  rules,
} from './possible-counts.ts';
import type { NamedBase, PublishedBilan, PublishedFigure } from './published-bilan.ts';

/**
 * `no_base`: there is neither count nor base to hold the percentage to; `not_printed`: nor any
 * percentage. Never that a figure is wrong: its base may be another than the text says.
 */
export type Verdict = 'compatible' | 'incompatible' | 'no_base' | 'not_printed';

/** A base, and how many of it make the percentage. */
export interface PossibleBase extends NamedBase {
  readonly counts: ByRule<Range | null>;
  /** What the count of the figure, if it has one, makes of this base, as it would be printed. */
  readonly value: ByRule<string> | null;
}

export interface FigureVerification {
  readonly figure: PublishedFigure;
  readonly verdict: Verdict;
  /** Ways of leaving digits out by which it is compatible. */
  readonly rules: readonly RoundingRule[];
  /** The bases that it is held to: one of them is enough. */
  readonly tested: readonly PossibleBase[];
  /** The other bases that the file names. */
  readonly others: readonly PossibleBase[];
  /** Of its count: the bases that make the percentage. */
  readonly basesOfCount: ByRule<Range | null> | null;
  /** Of a figure without count: the nearest bases that make it, the smallest where none is known. */
  readonly nearest: {
    readonly rounded: readonly PossibleBase[];
    readonly truncated: readonly PossibleBase[];
  };
  /** Any percentage with so few decimals is possible of so many persons: it proves nothing. */
  readonly provesNothing: boolean;
}

const nothing = { rounded: [], truncated: [] };

/** @param named the bases that the file names anywhere */
export function verifyFigure(
  figure: PublishedFigure,
  bilan: PublishedBilan,
  named: readonly NamedBase[],
): FigureVerification {
  const { percentage, count } = figure;
  const unknown = {
    figure,
    rules: [],
    tested: [],
    others: [],
    basesOfCount: null,
    nearest: nothing,
    provesNothing: false,
  };
  if (percentage === null) return { ...unknown, verdict: 'not_printed' };
  const on = ({ name, count: base }: NamedBase): PossibleBase => ({
    name,
    count: base,
    counts: possibleCounts(percentage, base),
    value:
      count === null || count > base
        ? null
        : byRule((rule) =>
            printedAs(percentUnits(count, base, percentage.decimals, rule), percentage.decimals),
          ),
  });
  const tested = testedBases(figure, bilan).map(on);
  const others = named.filter((base) => !tested.some((one) => one.count === base.count)).map(on);
  const bases = count === null ? null : basesOfCount(percentage, count);
  if (tested.length === 0 && bases === null) {
    return { ...unknown, verdict: 'no_base', nearest: nearestOf(percentage, 1, undefined) };
  }
  const isMet = (rule: RoundingRule) =>
    tested.length === 0
      ? bases?.[rule] !== null
      : tested.some(({ counts }) =>
          count === null ? counts[rule] !== null : isIn(counts[rule], count),
        );
  const met = rules.filter(isMet);
  const [first] = tested;
  const isSearched = met.length === 0 && count === null && first !== undefined;
  return {
    figure,
    verdict: met.length > 0 ? 'compatible' : 'incompatible',
    rules: met,
    tested,
    others,
    basesOfCount: bases,
    // A base that the figure gives may be misprinted either way; respondents cannot be more.
    nearest: isSearched
      ? nearestOf(percentage, first.count, figure.base === null ? first.count : undefined)
      : nothing,
    provesNothing:
      count === null && tested.some((one) => one.count >= 100 * 10 ** percentage.decimals),
  };
}

function nearestOf(
  percentage: PrintedPercentage,
  around: number,
  most: number | undefined,
): FigureVerification['nearest'] {
  const among = (...some: readonly RoundingRule[]) =>
    nearestBases(around, most, (base) =>
      some.some((rule) => countsOf(percentage, base, rule) !== null),
    ).map((count) => ({
      count,
      name: null,
      counts: possibleCounts(percentage, count),
      value: null,
    }));
  return { rounded: among('half_up', 'half_even'), truncated: among('truncated') };
}
