/** Persons grouped by what several variables say of them. */
export interface Cells {
  /** Per variable, the categories that somebody has, in the order of code units. */
  readonly categories: readonly (readonly string[])[];
  /** Per cell and variable, a place in `categories`; cells are in the order of these places. */
  readonly places: readonly (readonly number[])[];
  /** Persons per cell, at least 1. */
  readonly counts: readonly number[];
  /** The cell of each person. */
  readonly cellOf: readonly number[];
}

/**
 * Groups persons into the combinations of categories that occur: weights, propensities and
 * fitted values are the same for all persons of a cell, so they are computed once per cell. Cells
 * do not depend on the order of the persons. O(persons * columns).
 * @param columns per variable, the category of each person
 * @param persons length of each column; told apart for when there is no column
 * @returns the cells; one of all persons when there is no column, none without persons
 * @throws RangeError when a column has another length: our bug, never the data's
 * @example crossCells([['b', 'a', 'b'], ['x', 'x', 'x']], 3).counts // => [1, 2]
 * @example crossCells([['b', 'a', 'b'], ['x', 'x', 'x']], 3).cellOf // => [1, 0, 1]
 */
export function crossCells(columns: readonly (readonly string[])[], persons: number): Cells {
  let places: readonly (readonly number[])[] = persons === 0 ? [] : [[]];
  let cellOf: readonly number[] = new Array(persons).fill(0);
  const categories = columns.map((column) => {
    if (column.length !== persons) {
      throw new RangeError(`a column holds ${column.length} categories for ${persons} persons`);
    }
    const found = [...new Set(column)].sort();
    const placeOf = new Map(found.map((category, place) => [category, place]));
    // Finer cells keep the order of the coarser ones, and take the place of their number.
    const codes = column.map((category, person) => {
      return (cellOf[person] ?? 0) * found.length + (placeOf.get(category) ?? 0);
    });
    const kept = [...new Set(codes)].sort((a, b) => a - b);
    const cellOfCode = new Map(kept.map((code, cell) => [code, cell]));
    const coarser = places;
    places = kept.map((code) => [
      ...(coarser[Math.floor(code / found.length)] ?? []),
      code % found.length,
    ]);
    cellOf = codes.map((code) => cellOfCode.get(code) ?? 0);
    return found;
  });
  return { categories, places, counts: countCells(cellOf, places.length), cellOf };
}

/**
 * Persons per cell.
 * @param cellOf the cell of each person, in 0..cells - 1
 * @param cells number of cells
 * @returns persons per cell, zeros included
 * @example countCells([0, 2, 0], 3) // => [2, 0, 1]
 */
export function countCells(cellOf: readonly number[], cells: number): number[] {
  const counts: number[] = new Array(cells).fill(0);
  for (const cell of cellOf) counts[cell] = (counts[cell] ?? 0) + 1;
  return counts;
}
