import { within } from './bounded-multiplier.ts';
import { type Calibration, marginCalibration } from './calibration.ts';
import { fitMargins } from './fit-margins.ts';
import { type MarginPart, type MarginVariable, readMargins } from './margins.ts';
import { rake } from './rake.ts';
import type { NoCalibration, UnmetTarget } from './weighting-problem.ts';

/** A target that is missed by less than this many persons is not what stands in the way. */
const HALF_A_PERSON = 0.5;

/**
 * Raked weights none of which is beyond the bounds: what is cut off goes to others of the same
 * categories, so that the margins hold as well. Worth its bias when a few respondents weigh so much
 * that they decide; raked weights within the bounds are returned as they are. Not trimWeights of
 * R's survey, which spreads what it cuts off evenly and breaks the margins.
 *   weight = min(highest m, max(lowest m, m * one factor per category)), m = population / respondents
 * @param variables as for `rake`
 * @param lowest, highest bounds, in mean weights: from 0 to below 1, and above 1
 * @returns weights in the order of the respondents, or why there are none: the categories that the
 *   bounds leave short or in excess, to be merged with others, the worst first
 * @throws RangeError on bounds that are none, or as `rake` does: our bug, never the data's
 * @source Deville and Särndal 1992 for weights within bounds; here by proportional fitting
 * @example trimWeights([{ name: 'type', categories: ['a', 'b'], targets: new Map([['a', 5], ['b', 3]]) }], 0.5, 1.5).weights // => [5, 3]
 * @example trimWeights([{ name: 'type', categories: ['a', 'b'], targets: new Map([['a', 7], ['b', 1]]) }], 0.2, 1.5).problems // => [{ kind: 'bounds_too_narrow', categories: [{ variable: 'type', category: 'a', respondents: 1, target: 7, reached: 6 }] }]
 */
export function trimWeights(
  variables: readonly MarginVariable[],
  lowest: number,
  highest: number,
): Calibration | NoCalibration {
  if (!(lowest >= 0 && lowest < 1 && highest > 1)) {
    throw new RangeError(`no mean lies between ${lowest} and ${highest} means`);
  }
  const raked = rake(variables);
  const margins = readMargins(variables);
  if (raked.kind === 'no_calibration' || !('parts' in margins)) return raked;
  const mean = margins.population / raked.weights.length;
  const [least, most] = [lowest * mean, highest * mean];
  if (raked.weights.every((weight) => weight >= least && weight <= most)) return raked;
  const outOfReach = margins.parts.flatMap((part) => nearest(part, least, most));
  if (outOfReach.length > 0) return tooNarrow(outOfReach);
  const { cellWeights, unmet } = fitMargins(margins, least, most);
  return unmet.length > 0 ? tooNarrow(unmet) : marginCalibration(margins, cellWeights);
}

/** A category whose respondents cannot reach its target even if all weigh as much, or as little. */
function nearest(part: MarginPart, least: number, most: number): UnmetTarget[] {
  const { variable, category, target, respondents } = part;
  const reached = within(least * respondents, target, most * respondents);
  return reached === target ? [] : [{ variable, category, respondents, target, reached }];
}

function tooNarrow(unmet: readonly UnmetTarget[]): NoCalibration {
  const worst = unmet.toSorted((a, b) => missed(b) - missed(a));
  const clear = worst.filter((one) => missed(one) >= HALF_A_PERSON);
  const categories = clear.length > 0 ? clear : worst.slice(0, 1);
  return { kind: 'no_calibration', problems: [{ kind: 'bounds_too_narrow', categories }] };
}

function missed({ target, reached }: UnmetTarget): number {
  return Math.abs(reached - target);
}
