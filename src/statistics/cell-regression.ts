import {
  type CategoryDesign,
  categoryDesign,
  categorySums,
  cellEffects,
  crossProduct,
} from './category-design.ts';
import type { Cells } from './cross-cells.ts';
import { generalisedInverse, times } from './generalised-inverse.ts';

/** A linear regression on categories, factored once and used for every question. */
export interface CellRegression {
  readonly cellOf: readonly number[];
  /** Respondents per cell. */
  readonly counts: readonly number[];
  /** Null when each cell has a dummy of its own: the fit is then the mean of the cell. */
  readonly mainEffects: MainEffects | null;
}

export interface MainEffects {
  readonly design: CategoryDesign;
  readonly inverse: readonly (readonly number[])[];
}

/**
 * Factors the regression of anything on the variables that were crossed, without interactions.
 * @param cells those of the respondents
 * @returns the regression, to be given to `residuals`
 * @example mainEffectsRegression({ categories: [['a', 'b']], places: [[0], [1]], counts: [2, 4], cellOf: [0, 1, 0, 1, 1, 1] }).mainEffects?.inverse[0]?.[0]?.toFixed(6) // => '0.500000'
 */
export function mainEffectsRegression(cells: Cells): CellRegression {
  const { counts, cellOf } = cells;
  const design = categoryDesign(cells);
  const inverse = generalisedInverse(crossProduct(design, counts));
  return { cellOf, counts, mainEffects: { design, inverse } };
}

/**
 * What a regression does not explain of the values.
 *   values - X (X' X)- X' values
 * @param regression of the same respondents
 * @param values one per respondent
 * @returns one residual per respondent; they sum to 0 over every category
 * @throws RangeError when lengths differ: our bug, never the data's
 * @example [...residuals({ cellOf: [0, 0, 1], counts: [2, 1], mainEffects: null }, [1, 3, 5])] // => [-1, 1, 0]
 */
export function residuals(
  { cellOf, counts, mainEffects }: CellRegression,
  values: ArrayLike<number>,
): Float64Array {
  if (values.length !== cellOf.length) {
    throw new RangeError(`${values.length} values for ${cellOf.length} respondents`);
  }
  const sums: number[] = new Array(counts.length).fill(0);
  for (let person = 0; person < values.length; person++) {
    const cell = cellOf[person] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (values[person] ?? 0);
  }
  const fitted = mainEffects
    ? explained(mainEffects, sums)
    : sums.map((sum, cell) => sum / (counts[cell] ?? 0));
  const left = new Float64Array(values.length);
  for (let person = 0; person < values.length; person++) {
    left[person] = (values[person] ?? 0) - (fitted[cellOf[person] ?? 0] ?? 0);
  }
  return left;
}

function explained({ design, inverse }: MainEffects, sums: readonly number[]): number[] {
  return cellEffects(design, times(inverse, categorySums(design, sums)));
}
