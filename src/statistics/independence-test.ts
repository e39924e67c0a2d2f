import { crosstab } from './crosstab.ts';
import { fisherExact } from './fisher.ts';
import { fisherEnumerated } from './fisher-enumerated.ts';
import { fisherMonteCarlo, type RandomTables } from './fisher-monte-carlo.ts';
import type { Counts } from './table-totals.ts';

export type IndependenceTest =
  | {
      readonly method: 'chi_square';
      readonly chiSquare: number;
      readonly degrees: number;
      readonly pValue: number;
    }
  | { readonly method: 'fisher_exact'; readonly pValue: number }
  | {
      readonly method: 'fisher_monte_carlo';
      readonly random: RandomTables;
      readonly pValue: number;
    };

/**
 * Whether two questions go together, by the test that the table allows: Pearson's chi-square where
 * Cochran's rule holds, else Fisher's: exact for two rows and two columns, and where few enough
 * tables have the same margins; by random tables beyond.
 * Unweighted. Many tests need a correction: see `holm` and `benjaminiHochberg`.
 * @param counts persons by row and column, rows of one length; empty ones are left out
 * @param random tables to draw where the test needs them
 * @returns which test was used and its p-value; null when a single row or column holds everybody
 * @throws RangeError on impossible counts, seed or number of draws: our bug, never the data's
 * @source Cochran 1954; Fisher 1934
 * @example independenceTest([[3, 1], [1, 3]], { seed: 1, draws: 999 })?.method // => 'fisher_exact'
 * @example independenceTest([[30, 10], [10, 30]], { seed: 1, draws: 999 })?.method // => 'chi_square'
 */
export function independenceTest(counts: Counts, random: RandomTables): IndependenceTest | null {
  const { association, counts: kept, degrees } = crosstab(counts);
  if (association === null) return null;
  const { chiSquare, pValue } = association;
  if (association.isChiSquareValid) return { method: 'chi_square', chiSquare, degrees, pValue };
  if (degrees > 1) {
    const exact = fisherEnumerated(kept);
    if (exact !== null) return { method: 'fisher_exact', pValue: exact };
    return { method: 'fisher_monte_carlo', random, pValue: fisherMonteCarlo(kept, random) };
  }
  const [first, second] = kept.map(([count = 0, others = 0]) => ({ count, base: count + others }));
  if (!first || !second) throw new RangeError('a table of one degree of freedom has two rows');
  return { method: 'fisher_exact', pValue: fisherExact(first, second) };
}
