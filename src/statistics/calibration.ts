import { type CellRegression, mainEffectsRegression } from './cell-regression.ts';
import type { Margins } from './margins.ts';
import { requirePart } from './require-count.ts';

/** Weights, with what the variance of an estimate must know of how they were made. */
export interface Calibration {
  readonly kind: 'calibration';
  /** One per respondent, above 0: how many persons of the frame a respondent stands for. */
  readonly weights: readonly number[];
  /** Persons of the frame. */
  readonly population: number;
  /** What the weights were adjusted to explains nothing of the uncertainty any more. */
  readonly regression: CellRegression;
}

/**
 * The same weight for everybody: what is said without adjusting anything, in the same form.
 *   weight = population / respondents
 * @param respondents at least 1
 * @param population persons of the frame
 * @returns weights that sum to the population
 * @throws RangeError on impossible counts, or without respondents: our bug, never the data's
 * @example equalWeights(2, 5).weights // => [2.5, 2.5]
 */
export function equalWeights(respondents: number, population: number): Calibration {
  requirePart(respondents, population, 'respondents', 'population');
  if (respondents === 0) throw new RangeError('nobody can carry a weight');
  const cellOf = new Array<number>(respondents).fill(0);
  return {
    kind: 'calibration',
    weights: cellOf.map(() => population / respondents),
    population,
    regression: { cellOf, counts: [respondents], mainEffects: null },
  };
}

/**
 * Weights adjusted to margins: the same for all respondents of a cell.
 * @param margins cells, and persons of the frame
 * @param cellWeights one per cell
 * @returns weights in the order of the respondents, with the regression on the margins
 * @example marginCalibration({ cells: { categories: [['a']], places: [[0]], counts: [2], cellOf: [0, 0] }, population: 6 }, [3]).weights // => [3, 3]
 */
export function marginCalibration(
  { cells, population }: Margins,
  cellWeights: readonly number[],
): Calibration {
  return {
    kind: 'calibration',
    weights: cells.cellOf.map((cell) => cellWeights[cell] ?? 0),
    population,
    regression: mainEffectsRegression(cells),
  };
}
