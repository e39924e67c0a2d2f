import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  primaryOfBreakdown,
  primaryOfCrossing,
  primaryOfProfile,
} from '../../../src/statistics/disclosure/primary.ts';

const RULE = Object.freeze({ threshold: 5, smallGroup: 10 });

describe('primaryOfProfile', () => {
  it.each([
    ['one person', [1, 50, 60], 0, 'primary'],
    ['one less than the threshold', [4, 50, 60], 0, 'primary'],
    ['the threshold', [5, 50, 60], 0, 'published'],
    ['nobody', [0, 50, 60], 0, 'published'],
    ['all but four', [60, 3, 1], 0, 'primary'],
    ['all but five', [60, 4, 1], 0, 'published'],
    ['everybody', [60, 0], 0, 'published'],
  ])('%s', (_, counts, category, mark) => {
    expect(primaryOfProfile(counts, 5)[category]).toBe(mark);
  });

  it('hides those of whom nearly everybody answered, where a reader knows how many they are', () => {
    expect(primaryOfProfile([40, 30, 20, 10], 5, [60, 31, 24, 10])).toEqual([
      'published',
      'primary',
      'primary',
      'published',
    ]);
  });

  it('refuses what cannot be', () => {
    expect(() => primaryOfProfile([3], 5, [2])).toThrow(RangeError);
    expect(() => primaryOfProfile([3], 5, [4, 5])).toThrow(RangeError);
    expect(() => primaryOfProfile([Number.NaN], 5)).toThrow(RangeError);
    expect(() => primaryOfProfile([3], 4.5)).toThrow(RangeError);
  });
});

describe('primaryOfBreakdown', () => {
  it('hides a group below the threshold, its base included, and leaves rare answers of a large one', () => {
    const { cells, rowTotals, columnTotals } = primaryOfBreakdown(
      [
        [3, 1, 0],
        [40, 2, 1],
        [0, 0, 0],
        [6, 1, 6],
      ],
      RULE,
    );
    expect(cells[0]).toEqual(['primary', 'primary', 'primary']);
    expect(cells[1]).toEqual(['published', 'published', 'published']);
    expect(cells[2]).toEqual(['published', 'published', 'published']);
    expect(cells[3]).toEqual(['published', 'published', 'published']);
    expect(rowTotals).toEqual(['primary', 'published', 'published', 'published']);
    expect(columnTotals).toEqual(['published', 'published', 'published']);
  });

  it.each([
    ['nobody and everybody said so', [0, 9, 0]],
    ['nobody said so', [0, 4, 5]],
    ['somebody said each', [3, 3, 3]],
    ['a base at the threshold', [1, 2, 2]],
  ])('hides all answers of a small group, and not its base: %s', (_, small) => {
    const { cells, rowTotals } = primaryOfBreakdown([small, [0, 4, 6], [20, 20, 20]], RULE);
    expect(cells).toEqual([
      ['primary', 'primary', 'primary'],
      ['published', 'published', 'published'],
      ['published', 'published', 'published'],
    ]);
    expect(rowTotals).toEqual(['published', 'published', 'published']);
  });

  // By hand: the others are nine, then ten.
  it.each([
    [[5, 4], 'primary'],
    [[5, 5], 'published'],
  ])('hides a group whose others together are small: %j', (others, mark) => {
    const { cells, rowTotals } = primaryOfBreakdown([[30, 20], others], RULE);
    expect(cells[0]).toEqual([mark, mark]);
    expect(rowTotals[0]).toBe('published');
  });

  it('looks at how many answered, and never at what', () => {
    const split = (base: number, at: number) => [Math.min(base, at), Math.max(0, base - at)];
    const bases = fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 5 });
    const cuts = fc.array(fc.nat({ max: 14 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bases, cuts, (persons, at) => {
        const [one, other] = [0, 5].map((from) =>
          primaryOfBreakdown(
            persons.map((base, group) => split(base, at[from + group] ?? 0)),
            RULE,
          ),
        );
        expect(one).toEqual(other);
      }),
    );
  });
});

describe('primaryOfCrossing', () => {
  it('takes every cell and every total for a group', () => {
    const { cells, rowTotals, columnTotals } = primaryOfCrossing(
      [
        [12, 3, 0],
        [20, 30, 0],
        [2, 0, 1],
      ],
      5,
    );
    expect(cells).toEqual([
      ['published', 'primary', 'published'],
      ['published', 'published', 'published'],
      ['primary', 'published', 'primary'],
    ]);
    expect(rowTotals).toEqual(['published', 'published', 'primary']);
    expect(columnTotals).toEqual(['published', 'published', 'primary']);
  });
});
