/** What arithmetic alone can say of published percentages, without the answers behind them. */
import { commonBases } from './common-bases.ts';
import { namedBases, respondentsOf } from './named-bases.ts';
import type { NamedBase, PublishedBilan } from './published-bilan.ts';
import { type FigureVerification, type Verdict, verifyFigure } from './verify-figure.ts';
import { type QuestionVerification, verifyQuestion } from './verify-question.ts';

export interface BilanVerification {
  readonly bilan: PublishedBilan;
  /** Whom a percentage without a base is taken to be of. */
  readonly respondents: NamedBase | undefined;
  readonly figures: readonly FigureVerification[];
  readonly questions: readonly QuestionVerification[];
  /** Bases that all the percentages without any may share: rounded half up, or all cut short. */
  readonly commonBases: readonly number[];
  readonly commonTruncated: readonly number[];
}

export function verifyBilan(bilan: PublishedBilan): BilanVerification {
  const named = namedBases(bilan);
  const figures = bilan.figures.map((figure) => verifyFigure(figure, bilan, named));
  const without = ofVerdict(figures, 'no_base').map(({ figure }) => figure);
  return {
    bilan,
    respondents: respondentsOf(bilan.populations),
    figures,
    questions: bilan.questions.map((question) => verifyQuestion(question, bilan)),
    commonBases: commonBases(without, 'half_up'),
    commonTruncated: commonBases(without, 'truncated'),
  };
}

export function ofVerdict<T extends { readonly verdict: Verdict }>(
  all: readonly T[],
  verdict: Verdict,
): readonly T[] {
  return all.filter((one) => one.verdict === verdict);
}
