/** From the plan to weights, or to every reason why there are none. */
import type { Dataset } from '../../dataset/dataset.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import type { Calibration } from '../../statistics/calibration.ts';
import { crossCells } from '../../statistics/cross-cells.ts';
import { postStratify } from '../../statistics/post-stratify.ts';
import { rake } from '../../statistics/rake.ts';
import { trimWeights } from '../../statistics/trim-weights.ts';
import { weightDiagnostics } from '../../statistics/weight-diagnostics.ts';
import type { NoCalibration } from '../../statistics/weighting-problem.ts';
import type { WeightsPlan } from '../analysis-plan.ts';
import type { PlanFile } from '../plan.ts';
import { fewestTold } from '../small-group.ts';
import { checkWeights, tellWeights } from './check-weights.ts';
import { unknownFrame } from './unknown-frame.ts';
import { type WeightingColumn, weightingColumns } from './weighting-columns.ts';
import {
  costlyWeights,
  leastPerCell,
  nothingToWeight,
  noWeights,
  smallCategories,
  tooFew,
} from './weighting-problems.ts';
import type { Weights } from './weights.ts';

export function weigh(
  dataset: Dataset,
  { plan, source }: PlanFile,
): { weights?: Weights; problems: readonly Problem[] } {
  const weights = plan.analysis?.weights;
  if (!weights) return { problems: [] };
  const tell = tellWeights(source);
  const faults = checkWeights(weights, dataset.questionnaire.frame, tell);
  if (hasErrors(faults)) return { problems: faults };
  // Before there are answers, a list that is still to come is no fault either.
  if (dataset.respondents.length === 0) return { problems: [nothingToWeight(tell)] };
  const columns = weightingColumns(dataset, weights);
  const unknown = unknownFrame(dataset, columns, tell);
  if (unknown.length > 0) return { problems: unknown };
  const threshold = fewestTold(dataset.questionnaire.settings);
  const calibration = calibrate(weights, columns, threshold);
  const few = tooFew(dataset.respondents.length, threshold, tell);
  if (few.length > 0) return { problems: few };
  const telling = weights.by === 'margins' ? smallCategories(columns, threshold, tell) : [];
  if (telling.length > 0) return { problems: telling };
  if (calibration.kind === 'no_calibration') {
    return {
      problems: noWeights(calibration.problems, { columns, plan: weights, threshold }, tell),
    };
  }
  const diagnostics = weightDiagnostics(calibration.weights);
  if (!diagnostics) throw new Error('weights of nobody');
  const weighting = {
    by: weights.by,
    variables: columns.map(({ variable, invited, labels }) => ({
      label: variable.label,
      categories: [...labels].flatMap(([id, label]) => (invited.includes(id) ? [label] : [])),
    })),
    ...(weights.bounds ? { bounds: weights.bounds } : {}),
    respondents: calibration.weights.length,
    population: calibration.population,
    diagnostics,
  };
  const groups = groupsOf(weights, columns);
  return { weights: { calibration, groups, weighting }, problems: costlyWeights(weighting, tell) };
}

function groupsOf(
  { by }: WeightsPlan,
  columns: readonly WeightingColumn[],
): readonly (readonly number[])[] {
  const variables = columns.map(({ respondents }) => respondents);
  const count = variables[0]?.length ?? 0;
  return by === 'cells'
    ? [crossCells(variables, count).cellOf]
    : variables.map((variable) => crossCells([variable], count).cellOf);
}

function calibrate(
  { by, bounds }: WeightsPlan,
  columns: readonly WeightingColumn[],
  threshold: number,
): Calibration | NoCalibration {
  if (by === 'cells') {
    return postStratify(
      columns.map(({ variable, invited, respondents }) => ({
        name: variable.id,
        frame: invited,
        respondents,
      })),
      leastPerCell(threshold),
    );
  }
  const margins = columns.map(({ variable, invited, respondents }) => ({
    name: variable.id,
    categories: respondents,
    targets: new Map(
      [...Map.groupBy(invited, (category) => category)].map(
        ([category, persons]) => [category, persons.length] as const,
      ),
    ),
  }));
  return bounds ? trimWeights(margins, bounds.low, bounds.high) : rake(margins);
}
