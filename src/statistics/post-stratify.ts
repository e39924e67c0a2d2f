import type { Calibration } from './calibration.ts';
import { type FrameVariable, frameCells } from './frame-cells.ts';
import { requireCount } from './require-count.ts';
import type { NoCalibration, WeightingProblem } from './weighting-problem.ts';

/** With fewer respondents in a cell, its weight is a matter of chance. */
export const RESPONDENTS_PER_CELL = 5;

/**
 * Weights that give back the frame in every combination of the variables. To be preferred to
 * raking when every cell has enough respondents; with smaller cells a few persons decide.
 *   weight = persons of the cell / respondents of the cell
 * @param variables at least one, of the frame and of the respondents
 * @param leastRespondents of a cell, at least 1
 * @returns weights in the order of the respondents, or every cell with too few of them
 * @throws RangeError when lengths differ, a cell has more respondents than persons, or the least
 *   is not a whole number from 1: our bug, never the data's
 * @source Holt and Smith 1979; equals postStratify of R's survey
 * @example postStratify([{ name: 'type', frame: ['a', 'a', 'b'], respondents: ['a', 'b'] }], 1).weights // => [2, 1]
 * @example postStratify([{ name: 'type', frame: ['a', 'b'], respondents: ['b'] }], 1).problems // => [{ kind: 'small_cell', categories: ['a'], persons: 1, respondents: 0 }]
 */
export function postStratify(
  variables: readonly FrameVariable[],
  leastRespondents = RESPONDENTS_PER_CELL,
): Calibration | NoCalibration {
  requireCount(leastRespondents, 'leastRespondents');
  if (leastRespondents === 0) throw new RangeError('a weight needs a respondent to carry it');
  const { frame, respondents } = frameCells(variables);
  const { cellOf, counts } = respondents;
  if (cellOf.length === 0) {
    return { kind: 'no_calibration', problems: [{ kind: 'no_respondents' }] };
  }
  const problems = frame.counts.flatMap((persons, cell): WeightingProblem[] => {
    const found = counts[cell] ?? 0;
    if (found >= leastRespondents) return [];
    const places = frame.places[cell] ?? [];
    const categories = places.map((place, i) => frame.categories[i]?.[place] ?? '');
    return [{ kind: 'small_cell', categories, persons, respondents: found }];
  });
  if (problems.length > 0) return { kind: 'no_calibration', problems };
  const cellWeights = frame.counts.map((persons, cell) => persons / (counts[cell] ?? 0));
  return {
    kind: 'calibration',
    weights: cellOf.map((cell) => cellWeights[cell] ?? 0),
    population: frame.cellOf.length,
    regression: { cellOf, counts, mainEffects: null },
  };
}
