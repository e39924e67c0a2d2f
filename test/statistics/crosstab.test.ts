import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosstab } from '../../src/statistics/crosstab.ts';

describe('crosstab', () => {
  it('leaves empty rows and columns out, and says which it kept', () => {
    const padded = crosstab([
      [0, 0, 0, 0],
      [12, 0, 7, 0],
      [0, 0, 0, 0],
      [5, 0, 9, 0],
    ]);
    const bare = crosstab([
      [12, 7],
      [5, 9],
    ]);
    expect(padded).toEqual({ ...bare, rows: [1, 3], columns: [0, 2] });
  });

  it.each([
    ['no table', []],
    ['no column', [[], []]],
    [
      'nobody',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ['a single row', [[3, 4, 5]]],
    ['a single column', [[3], [4]]],
    [
      'a single person',
      [
        [0, 1],
        [0, 0],
      ],
    ],
  ])('knows no association in %s', (_, counts) => {
    expect(crosstab(counts)).toMatchObject({ degrees: 0, association: null });
  });

  it('does not depend on the order of rows and columns, nor on which is which', () => {
    fc.assert(
      fc.property(anyTable(), (counts) => {
        const found = crosstab(counts).association;
        fc.pre(found !== null);
        const reversed = crosstab(counts.map((row) => row.toReversed()).toReversed()).association;
        const transposed = crosstab(
          (counts[0] ?? []).map((_, j) => counts.map((row) => row[j] ?? 0)),
        ).association;
        for (const other of [reversed, transposed]) {
          expect(other?.chiSquare).toBeCloseTo(Number(found?.chiSquare), 9);
          expect(other?.cramersV).toBeCloseTo(Number(found?.cramersV), 12);
          expect(other?.isChiSquareValid).toBe(found?.isChiSquareValid);
          expect(other?.smallestExpected).toBe(found?.smallestExpected);
        }
      }),
    );
  });

  it('finds ten times the chi-square in ten times the persons, and the same strength', () => {
    fc.assert(
      fc.property(anyTable(), (counts) => {
        const found = crosstab(counts).association;
        fc.pre(found !== null);
        const larger = crosstab(counts.map((row) => row.map((count) => count * 10))).association;
        expect(Number(larger?.chiSquare) / 10).toBeCloseTo(Number(found?.chiSquare), 9);
        expect(larger?.cramersV).toBeCloseTo(Number(found?.cramersV), 12);
        expect(found?.correctedV ?? 0).toBeLessThanOrEqual(Number(found?.cramersV) + 1e-12);
        const corrected = larger?.correctedV ?? 0;
        expect(corrected).toBeGreaterThanOrEqual((found?.correctedV ?? 0) - 1e-12);
      }),
    );
  });

  it('keeps the margins in what it expects, and residuals that weigh out to 0', () => {
    fc.assert(
      fc.property(anyTable(), (counts) => {
        const { counts: kept, association } = crosstab(counts);
        if (association === null) return;
        association.expected.forEach((row, i) => {
          expect(sum(row)).toBeCloseTo(sum(kept[i] ?? []), 9);
        });
        const largest = Math.max(...association.adjustedResiduals.flat().map(Math.abs));
        // A residual is a normal deviate: its square is a chi-square of one degree, part of the whole.
        expect(largest ** 2).toBeLessThanOrEqual(association.chiSquare + 1e-9);
      }),
    );
  });

  it('is 0 without association and 1 at its strongest', () => {
    const none = crosstab([
      [2, 4, 6],
      [3, 6, 9],
    ]).association;
    expect(none).toMatchObject({ chiSquare: 0, pValue: 1, cramersV: 0, correctedV: 0 });
    const full = crosstab([
      [7, 0, 0],
      [0, 3, 0],
      [0, 0, 5],
    ]).association;
    expect(full).toMatchObject({ cramersV: 1 });
    expect(full?.correctedV).toBeCloseTo(1, 14);
  });

  // Cochran 1954: every expected count 1 or more, a fifth of them at most below 5.
  it.each([
    [
      'one below 5 of five',
      [
        [4, 20, 20, 20, 20],
        [4, 20, 20, 20, 20],
      ],
      true,
    ],
    [
      'one below 5 of four',
      [
        [4, 20, 20, 20],
        [4, 20, 20, 20],
      ],
      false,
    ],
    [
      'exactly 5',
      [
        [5, 5],
        [5, 5],
      ],
      true,
    ],
    [
      'exactly 1, one of six',
      [
        [1, 24, 24, 24, 24, 24],
        [1, 24, 24, 24, 24, 24],
      ],
      true,
    ],
    [
      'below 1, one of six',
      [
        [1, 24, 24, 24, 24, 24],
        [0, 24, 24, 24, 24, 24],
      ],
      false,
    ],
  ])('trusts chi-square by the rule: %s', (_, counts, isValid) => {
    expect(crosstab(counts).association?.isChiSquareValid).toBe(isValid);
  });

  it('refuses impossible counts and rows of different lengths', () => {
    expect(() =>
      crosstab([
        [1, -1],
        [2, 3],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      crosstab([
        [1, 0.5],
        [2, 3],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      crosstab([
        [1, Number.NaN],
        [2, 3],
      ]),
    ).toThrow(RangeError);
    expect(() => crosstab([[1, 2], [3]])).toThrow(RangeError);
  });
});

function anyTable(): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: 0, max: 60 }), {
        minLength: columns,
        maxLength: columns,
      });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
