import { isCompatibleBase } from '../../statistics/compatible-bases.ts';
import type { PrintedPercentage } from '../../statistics/granularity.ts';
import type { RoundingRule } from '../../statistics/rounding.ts';
import { testedBases } from './named-bases.ts';
import { nearestBases, rules } from './possible-counts.ts';
import type { NamedBase, PublishedBilan, PublishedQuestion } from './published-bilan.ts';
import type { Verdict } from './verify-figure.ts';

export interface QuestionVerification {
  readonly question: PublishedQuestion;
  readonly verdict: Exclude<Verdict, 'not_printed'>;
  readonly rules: readonly RoundingRule[];
  readonly tested: readonly NamedBase[];
  /** Bases that all its percentages may share: the nearest when incompatible, the first without any. */
  readonly nearest: readonly number[];
  /** What the percentages add up to. */
  readonly sum: PrintedPercentage;
}

/**
 * Whether the percentages of all the choices of a question can be of the same persons: each has a
 * count, and the counts can sum to the base.
 */
export function verifyQuestion(
  question: PublishedQuestion,
  bilan: PublishedBilan,
): QuestionVerification {
  const percentages = question.choices.flatMap(({ percentage }) => percentage ?? []);
  const given = question.choices.find(({ base }) => base !== null);
  const base = given?.base ?? null;
  const baseSaid = (given ?? question.choices[0])?.baseSaid ?? null;
  const tested = testedBases({ base, baseSaid, count: null }, bilan);
  const isPossible = (count: number, rule: RoundingRule) =>
    isCompatibleBase(percentages, count, 'single', rule);
  const met = rules.filter((rule) => tested.some(({ count }) => isPossible(count, rule)));
  const around = tested[0]?.count;
  const isPlausible = isPossibleSum(percentages);
  const isUntested = around === undefined && isPlausible;
  const verdict = isUntested ? 'no_base' : met.length > 0 ? 'compatible' : 'incompatible';
  return {
    question,
    verdict,
    rules: met,
    tested,
    sum: sumOf(percentages),
    nearest:
      verdict === 'compatible' || !isPlausible
        ? []
        : nearestBases(around ?? 1, base === null ? around : undefined, (count) =>
            rules.some((rule) => isPossible(count, rule)),
          ),
  };
}

function sumOf(percentages: readonly PrintedPercentage[]): PrintedPercentage {
  const decimals = Math.max(...percentages.map((one) => one.decimals));
  const units = percentages.reduce(
    (sum, one) => sum + one.units * 10 ** (decimals - one.decimals),
    0,
  );
  return { units, decimals };
}

/** Each is at most half a unit away from what it rounds, or less than one below what it cuts. */
function isPossibleSum(percentages: readonly PrintedPercentage[]): boolean {
  const { units, decimals } = sumOf(percentages);
  const slack = percentages.reduce((sum, one) => sum + 10 ** (decimals - one.decimals), 0);
  const missing = 100 * 10 ** decimals - units;
  return -slack <= 2 * missing && missing < slack;
}
