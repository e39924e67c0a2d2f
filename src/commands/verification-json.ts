/** What `verify --json` prints: one document whose shape stays, keys are added to it, never renamed. */
import type { Comparison } from '../exchange/published-figures/compare-with-ours.ts';
import type { NamedBase } from '../exchange/published-figures/published-bilan.ts';
import { type BilanVerification, ofVerdict } from '../exchange/published-figures/verify-bilan.ts';
import type {
  FigureVerification,
  PossibleBase,
} from '../exchange/published-figures/verify-figure.ts';
import { percentage } from '../wording.ts';

/** @param comparisons undefined when our figures were not given */
export function verificationJson(
  verification: BilanVerification,
  path: string,
  comparisons: readonly Comparison[] | undefined,
) {
  const { bilan, figures, questions, respondents, commonBases, commonTruncated } = verification;
  const ours = new Map(comparisons?.map((one) => [one.figure.id, one]));
  const equal = comparisons?.filter((one) => one.equal).length ?? 0;
  return {
    schemaVersion: 1,
    path,
    edition: bilan.edition,
    source: bilan.source,
    respondents: respondents ? baseJson(respondents) : null,
    populations: bilan.populations.map(baseJson),
    counts: {
      compatible: ofVerdict(figures, 'compatible').length,
      incompatible: ofVerdict(figures, 'incompatible').length,
      no_base: ofVerdict(figures, 'no_base').length,
      not_printed: ofVerdict(figures, 'not_printed').length,
    },
    ...(comparisons ? { compared: { equal, different: comparisons.length - equal } } : {}),
    figures: figures.map((one) => ({ ...figureJson(one), ...oursJson(ours.get(one.figure.id)) })),
    questions: questions.map(({ question, verdict, rules, tested, nearest, sum }) => ({
      id: question.id,
      ...question.place,
      choices: question.choices.map(({ id }) => id),
      verdict,
      rules,
      tested: tested.map(baseJson),
      nearest,
      sum: percentage(sum.units, sum.decimals),
    })),
    commonBases,
    commonTruncated,
  };
}

function figureJson({ figure, ...one }: FigureVerification) {
  const { id, place, section, printed, percentage: value, count, base, baseSaid } = figure;
  return {
    id,
    ...place,
    section,
    printed,
    percentage: value && percentage(value.units, value.decimals),
    count,
    base,
    baseSaid,
    verdict: one.verdict,
    rules: one.rules,
    provesNothing: one.provesNothing,
    tested: one.tested.map(possibleJson),
    others: one.others.map(possibleJson),
    basesOfCount: one.basesOfCount,
    nearest: {
      rounded: one.nearest.rounded.map(possibleJson),
      truncated: one.nearest.truncated.map(possibleJson),
    },
  };
}

function baseJson({ count, name }: NamedBase) {
  return { base: count, name };
}

function possibleJson({ counts, value, ...base }: PossibleBase) {
  return { ...baseJson(base), counts, value };
}

function oursJson(comparison: Comparison | undefined) {
  if (!comparison) return {};
  const { ours, equal } = comparison;
  return {
    ours: {
      id: ours.id,
      printed: ours.printed ?? null,
      count: ours.count ?? null,
      base: ours.base?.count ?? null,
      equal,
    },
  };
}
