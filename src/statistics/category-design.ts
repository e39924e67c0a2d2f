import type { Cells } from './cross-cells.ts';

/**
 * The main effects of several variables: one dummy per category. The dummies of a variable sum to
 * the intercept, so the columns repeat each other and need a generalised inverse.
 */
export interface CategoryDesign {
  /** Per cell, the columns that are 1, one per variable. */
  readonly columns: readonly (readonly number[])[];
  readonly width: number;
}

/**
 * Numbers the dummies of all the categories.
 * @param cells of the variables that were crossed
 * @returns per cell, the columns that are 1
 * @example categoryDesign({ categories: [['a', 'b'], ['x']], places: [[0, 0], [1, 0]], counts: [1, 1], cellOf: [0, 1] }) // => { columns: [[0, 2], [1, 2]], width: 3 }
 */
export function categoryDesign({ categories, places }: Cells): CategoryDesign {
  const widthBefore = (variable: number) => {
    return categories.slice(0, variable).reduce((sum, { length }) => sum + length, 0);
  };
  const offsets = categories.map((_, variable) => widthBefore(variable));
  return {
    columns: places.map((cell) => cell.map((place, i) => (offsets[i] ?? 0) + place)),
    width: widthBefore(categories.length),
  };
}

/**
 * X' W X, with one weight per cell.
 * @param design of `width` columns
 * @param weights one per cell
 * @returns the rows of a symmetric matrix of that width
 * @example crossProduct({ columns: [[0], [1]], width: 2 }, [3, 5]) // => [[3, 0], [0, 5]]
 */
export function crossProduct(design: CategoryDesign, weights: readonly number[]): number[][] {
  const rows = Array.from({ length: design.width }, () => zeros(design.width));
  design.columns.forEach((ones, cell) => {
    for (const one of ones) {
      const row = rows[one] ?? [];
      for (const column of ones) row[column] = (row[column] ?? 0) + (weights[cell] ?? 0);
    }
  });
  return rows;
}

/**
 * X' values: the sum over each category.
 * @param design of `width` columns
 * @param values one per cell
 * @returns one sum per column
 * @example categorySums({ columns: [[0, 2], [1, 2]], width: 3 }, [3, 5]) // => [3, 5, 8]
 */
export function categorySums(design: CategoryDesign, values: readonly number[]): number[] {
  const sums = zeros(design.width);
  design.columns.forEach((ones, cell) => {
    for (const column of ones) sums[column] = (sums[column] ?? 0) + (values[cell] ?? 0);
  });
  return sums;
}

/**
 * X effects: what a cell owes to its categories.
 * @param design of `width` columns
 * @param effects one per column
 * @returns one value per cell
 * @example cellEffects({ columns: [[0, 2], [1, 2]], width: 3 }, [1, 2, 10]) // => [11, 12]
 */
export function cellEffects(design: CategoryDesign, effects: readonly number[]): number[] {
  return design.columns.map((ones) => ones.reduce((sum, one) => sum + (effects[one] ?? 0), 0));
}

function zeros(length: number): number[] {
  return new Array(length).fill(0);
}
