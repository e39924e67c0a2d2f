import { type Calibration, marginCalibration } from './calibration.ts';
import { fitMargins } from './fit-margins.ts';
import { type MarginVariable, readMargins } from './margins.ts';
import type { NoCalibration } from './weighting-problem.ts';

/**
 * Weights that give back the frame variable by variable, when its combinations are too small for
 * post-stratification. It corrects what the variables explain, not that those who answered may
 * think otherwise than the others of their category.
 *   iterative proportional fitting from population / respondents
 *   until max |sum of weights / target - 1| < 1e-12; on cells, so its time is that of one reading
 * @param variables at least one; categories in the order of the respondents, targets in persons
 * @returns weights in the order of the respondents, or every reason why there are none; never
 *   weights that miss a target
 * @throws RangeError when lengths differ, a target is not a whole number, 0 or more, or there are
 *   more respondents than persons: our bug, never the data's
 * @source Deming and Stephan 1940; equals rake and calibrate(calfun = "raking") of R's survey
 * @example rake([{ name: 'type', categories: ['a', 'b', 'b'], targets: new Map([['a', 3], ['b', 4]]) }]).weights // => [3, 2, 2]
 * @example rake([{ name: 'type', categories: ['a'], targets: new Map([['a', 3], ['b', 4]]) }]).problems // => [{ kind: 'empty_category', variable: 'type', category: 'b', persons: 4 }]
 */
export function rake(variables: readonly MarginVariable[]): Calibration | NoCalibration {
  const margins = readMargins(variables);
  if (!('parts' in margins)) return { kind: 'no_calibration', problems: margins };
  const { cellWeights, unmet } = fitMargins(margins);
  const worst = unmet[0];
  if (worst) return { kind: 'no_calibration', problems: [{ kind: 'not_converged', worst }] };
  return marginCalibration(margins, cellWeights);
}
