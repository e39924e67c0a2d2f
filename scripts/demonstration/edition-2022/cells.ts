import { cellsOf } from '../cells.ts';

/** 449 invited and 242 sent in all; at least 5 and 2 everywhere. */
// biome-ignore format: read as a table
export const cells = cellsOf([
  ['college', 'public', [[45, 25], [57, 33], [33, 19], [47, 26]]],
  ['college', 'prive', [[14, 6], [23, 12], [20, 11], [15, 7]]],
  ['lgt_lpo', 'public', [[20, 11], [26, 13], [17, 9], [26, 14]]],
  ['lgt_lpo', 'prive', [[8, 4], [10, 4], [9, 5], [10, 5]]],
  ['lp', 'public', [[12, 7], [13, 7], [9, 5], [12, 7]]],
  ['lp', 'prive', [[6, 3], [6, 3], [5, 3], [6, 3]]],
]);
