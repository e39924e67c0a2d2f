import { type Cell, cellsOf } from '../cells.ts';

/** 446 invited and 244 sent in all; at least 5 and 1 everywhere, collèges answering most. */
// biome-ignore format: read as a table
export const cells = cellsOf([
  ['college', 'public', [[44, 26], [56, 35], [34, 20], [46, 28]]],
  ['college', 'prive', [[14, 7], [22, 11], [20, 12], [16, 8]]],
  ['lgt_lpo', 'public', [[20, 10], [26, 14], [16, 9], [26, 14]]],
  ['lgt_lpo', 'prive', [[8, 4], [10, 4], [10, 6], [10, 5]]],
  ['lp', 'public', [[11, 5], [13, 5], [9, 4], [11, 6]]],
  ['lp', 'prive', [[6, 2], [6, 3], [6, 3], [6, 3]]],
]);

/** Cells with one person serving in two establishments: a post more than there are persons. */
export const sharedCells: readonly Cell[] = cells.filter(
  ({ type, departement, secteur }) =>
    secteur === 'public' &&
    ((type === 'college' && departement === '086') || (type === 'lp' && departement === '017')),
);
