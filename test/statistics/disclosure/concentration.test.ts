import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConcentrated } from '../../../src/statistics/disclosure/concentration.ts';
import { hiddenRangesOfTable } from '../../../src/statistics/disclosure/hidden-range.ts';

describe('whether one group holds nearly everybody', () => {
  it.each([
    [[7], true],
    [[0, 7, 0], true],
    [[4, 7, 0], true],
    [[2, 7, 2], true],
    [[5, 7, 0], false],
    [[3, 7, 2], false],
    // Fewer than the threshold in all: whoever is left out is fewer still.
    [[2, 2], true],
    [[0, 0], false],
    [[], false],
  ])('%j: %s', (bases, expected) => {
    expect(isConcentrated(bases, 5)).toBe(expected);
  });

  it('refuses what no group can be', () => {
    expect(() => isConcentrated([-1, 3], 5)).toThrow(RangeError);
    expect(() => isConcentrated([1.5], 5)).toThrow(RangeError);
  });
});

it('of any other table with two answers, hiding all of it leaves two possibilities in each group of somebody', () => {
  const row = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (counts) => {
      const bases = counts.map(([held, not]) => held + not);
      const columns = [0, 1].map((answer) =>
        counts.reduce((sum, one) => sum + (one[answer] ?? 0), 0),
      );
      if (isConcentrated(bases, 1) || columns.includes(0)) return;
      const everything = {
        cells: counts.map((cells) => cells.map(() => true)),
        rowTotals: counts.map(() => false),
        columnTotals: columns.map(() => false),
      };
      const { cells } = hiddenRangesOfTable(counts, everything);
      for (const [group, base] of bases.entries()) {
        const range = cells[group]?.[0];
        if (base > 0) expect((range?.high ?? 0) - (range?.low ?? 0)).toBeGreaterThan(0);
      }
    }),
  );
});
