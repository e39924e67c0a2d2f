import { describe, expect, it } from 'vitest';
import { crosstab } from '../../src/statistics/crosstab.ts';
import { fisherExact } from '../../src/statistics/fisher.ts';
import { fisherEnumerated } from '../../src/statistics/fisher-enumerated.ts';
import { fisherMonteCarlo } from '../../src/statistics/fisher-monte-carlo.ts';
import { independenceTest } from '../../src/statistics/independence-test.ts';

const RANDOM = Object.freeze({ seed: 7, draws: 499 });

describe('independenceTest', () => {
  it('uses chi-square where Cochran’s rule allows it', () => {
    const counts = [
      [20, 30],
      [40, 10],
      [15, 15],
    ];
    const { chiSquare, pValue } = crosstab(counts).association ?? {};
    const found = independenceTest(counts, RANDOM);
    expect(found).toEqual({ method: 'chi_square', chiSquare, degrees: 2, pValue });
  });

  it('uses the exact test of Fisher for two rows and two columns, empty ones left out', () => {
    const pValue = fisherExact({ count: 3, base: 4 }, { count: 2, base: 9 });
    const found = independenceTest(
      [
        [3, 0, 1],
        [0, 0, 0],
        [2, 0, 7],
      ],
      RANDOM,
    );
    expect(found).toEqual({ method: 'fisher_exact', pValue });
  });

  it('is exact too where few tables have these margins, empty rows left out', () => {
    const counts = [
      [3, 1, 2],
      [2, 7, 0],
    ];
    const found = independenceTest([...counts, [0, 0, 0]], RANDOM);
    expect(found).toEqual({ method: 'fisher_exact', pValue: fisherEnumerated(counts) });
  });

  it('draws tables beyond, and says how, empty rows left out', () => {
    const counts = [
      [3, 41, 2, 10],
      [22, 37, 0, 14],
      [5, 30, 1, 2],
      [30, 40, 0, 20],
    ];
    const pValue = fisherMonteCarlo(counts, RANDOM);
    const found = independenceTest([...counts, [0, 0, 0, 0]], RANDOM);
    expect(found).toEqual({ method: 'fisher_monte_carlo', random: RANDOM, pValue });
  });

  it('has nothing to test when everybody gave one answer', () => {
    expect(
      independenceTest(
        [
          [3, 0],
          [8, 0],
        ],
        RANDOM,
      ),
    ).toBeNull();
    expect(independenceTest([], RANDOM)).toBeNull();
  });
});
