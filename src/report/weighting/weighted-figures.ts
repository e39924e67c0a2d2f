/** Beside each share and mean of a question, what it is when respondents carry their weights. */
import type { Column, Dataset } from '../../dataset/dataset.ts';
import { measured } from '../../definition/measured.ts';
import { boundsWithoutAssumption } from '../../statistics/proportion.ts';
import {
  type Values,
  type WeightedEstimate,
  weightedEstimate,
} from '../../statistics/weighted-estimate.ts';
import { weightedInterval } from '../../statistics/weighted-interval.ts';
import { midSentence, typographic } from '../../wording.ts';
import type { Figure, WeightedFigure } from '../figure.ts';
import { meanDecimals, numericMean, printedWeighted } from '../printed.ts';
import { fewestTold } from '../small-group.ts';
import { answerValues } from './answer-values.ts';
import type { Weights } from './weights.ts';

/** Past one point, whoever reads the unweighted share is told. */
const WORTH_SAYING = 0.01;

interface Answer {
  readonly column: Column;
  readonly values: Values;
}

/**
 * Figures stay as they are that are no answer to a question, on a base too small for a percentage,
 * or to whose question too few persons of a group answered: a weighted share is a sum over these
 * groups, and beside the other one it would tell what those few said.
 */
export function withWeighted(
  figures: readonly Figure[],
  dataset: Dataset,
  weights: Weights,
): readonly Figure[] {
  const { minimumBase } = dataset.questionnaire.settings;
  const fewest = fewestTold(dataset.questionnaire.settings);
  const answers = new Map<string, Answer>(
    [...dataset.columns].flatMap(([item, column]) =>
      answerValues(column).map(({ id, values }) => [`${item}.${id}`, { column, values }] as const),
    ),
  );
  return figures.map((figure) => {
    const answer = answers.get(figure.id);
    if (!answer || figure.base.count < minimumBase) return figure;
    if (isTelling(answer.values, weights, fewest)) return figure;
    const estimate = weightedEstimate(weights.calibration, answer.values);
    if (!estimate) return figure;
    const weighted =
      figure.kind === 'mean'
        ? weightedMean(estimate, answer.column)
        : weightedShare(figure, estimate, weights);
    return { ...figure, weighted };
  });
}

function isTelling(values: Values, { groups }: Weights, fewest: number): boolean {
  return groups.some((groupOf) => {
    const answered: number[] = [];
    groupOf.forEach((group, person) => {
      if ((values[person] ?? null) !== null) answered[group] = (answered[group] ?? 0) + 1;
    });
    return answered.some((persons) => persons < fewest);
  });
}

function weightedMean({ mean }: WeightedEstimate, { item }: Column): WeightedFigure {
  const { question } = item;
  const [decimals, unit] =
    question.type === 'number' ? [meanDecimals(question), question.unit] : [0, ''];
  const numeric = numericMean(mean, decimals);
  return { share: null, mean, numeric, printed: measured(mean, decimals, unit) };
}

function weightedShare(
  figure: Figure,
  estimate: WeightedEstimate,
  weights: Weights,
): WeightedFigure {
  const printed = printedWeighted(estimate.mean);
  const isFar = Math.abs(estimate.mean - (figure.share ?? estimate.mean)) > WORTH_SAYING;
  const interval = intervalOf(figure, estimate, weights);
  return {
    share: estimate.mean,
    printed,
    ...(interval ? { interval } : {}),
    ...(isFar ? { statement: statementOf(printed, weights) } : {}),
  };
}

/** Where the unweighted share has one; not where everybody answered but left this question blank. */
function intervalOf(
  { count, base, interval }: Figure,
  estimate: WeightedEstimate,
  { weighting }: Weights,
): WeightedFigure['interval'] {
  if (!interval) return undefined;
  const { population } = interval;
  if (weighting.respondents === population && base.count < population) return undefined;
  const bounds = boundsWithoutAssumption(count, base.count, population);
  const { low, high } = weightedInterval(estimate, bounds);
  const [printedLow, printedHigh] = [printedWeighted(low), printedWeighted(high)];
  return { low, high, method: 'wilson-weighted-95', printedLow, printedHigh };
}

function statementOf(printed: string, { weighting }: Weights): string {
  const names = weighting.variables.map(({ label }) => midSentence(label)).join(', ');
  return typographic(
    `Si chaque catégorie (${names}) comptait autant que parmi les personnes invitées, cette proportion serait de ${printed}.`,
  );
}
