import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';
import { drawHypergeometric } from './draw-hypergeometric.ts';
import { AS_LIKELY } from './fisher.ts';
import { logFactorialsUpTo } from './log-factorials.ts';
import { requirePart } from './require-count.ts';
import { type Counts, type TableTotals, tableTotals } from './table-totals.ts';

const LARGEST_SEED = 2 ** 32 - 1;

/** Random tables to draw: the same seed and number give the same result, to the last bit. */
export interface RandomTables {
  /** Whole number in 0..2^32 - 1. */
  readonly seed: number;
  /** How many: 9 999 leave a p-value of 0.05 uncertain by 0.002. */
  readonly draws: number;
}

/**
 * Fisher's test of independence for a table of any size, two-sided, by random tables with the same
 * margins. Another seed gives another p-value: both lie around the exact one, give or take
 * sqrt(p (1 - p) / draws). Where that decides, draw more: 1 000 draws take some milliseconds, for
 * 200 persons as for 20 000.
 *   (tables at most as likely as the one observed + 1) / (draws + 1)
 *   log P(table) = constant - sum of log(count!)
 * @param counts persons by row and column, rows of one length
 * @param random seed, and number of tables, at least 1
 * @returns p-value, above 0 and at most 1
 * @throws RangeError on impossible counts, seed or number of draws: our bug, never the data's
 * @source Patefield 1981 for the tables; Davison and Hinkley 1997 for the + 1; Mersenne twister
 * @example fisherMonteCarlo([[4, 0], [0, 4], [9, 0]], { seed: 1, draws: 999 }) // => 0.002
 */
export function fisherMonteCarlo(counts: Counts, { seed, draws }: RandomTables): number {
  requirePart(seed, LARGEST_SEED, 'seed', 'the largest seed');
  requirePart(1, draws, 'one', 'draws');
  const totals = tableTotals(counts);
  const logFactorials = logFactorialsUpTo(totals.everybody);
  const observed = counts.flat().reduce((sum, count) => sum + (logFactorials[count] as number), 0);
  const generator = mersenne(seed);
  const uniform = () => uniformFloat64(generator);
  let atMostAsLikely = 0;
  for (let draw = 0; draw < draws; draw++) {
    const found = drawTable(totals, logFactorials, uniform);
    if (found >= observed - AS_LIKELY) atMostAsLikely += 1;
  }
  return (atMostAsLikely + 1) / (draws + 1);
}

/** Sum of log(count!) over the cells of a random table with these margins. */
function drawTable(
  { rows, columns, everybody }: TableTotals,
  logFactorials: readonly number[],
  uniform: () => number,
): number {
  const rowsLeft = Float64Array.from(rows);
  let tableLeft = everybody;
  let sum = 0;
  for (const column of columns) {
    // Whoever is not in one row of the column is in one of the rows that follow.
    let pool = tableLeft;
    let columnLeft = column;
    for (let row = 0; row < rowsLeft.length; row++) {
      const rowLeft = rowsLeft[row] as number;
      const count = drawHypergeometric(pool, rowLeft, columnLeft, uniform, logFactorials);
      pool -= rowLeft;
      columnLeft -= count;
      rowsLeft[row] = rowLeft - count;
      sum += logFactorials[count] as number;
    }
    tableLeft -= column;
  }
  return sum;
}
