import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryDesign, crossProduct } from '../../src/statistics/category-design.ts';
import { mainEffectsRegression, residuals } from '../../src/statistics/cell-regression.ts';
import { frameCells } from '../../src/statistics/frame-cells.ts';
import { generalisedInverse, times } from '../../src/statistics/generalised-inverse.ts';
import { anyFrame } from './any-frame.ts';

describe('generalisedInverse', () => {
  // Its definition: G G- G = G, for matrices of which no column is free of the others.
  it('is one, for the dummies of any frame', () => {
    fc.assert(
      fc.property(anyFrame(), fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (frame, unit) => {
        const { frame: cells } = frameCells(frame);
        const rows = crossProduct(
          categoryDesign(cells),
          cells.counts.map((count) => count * unit),
        );
        const inverse = generalisedInverse(rows);
        for (const column of rows) {
          const back = times(rows, times(inverse, column));
          for (const [i, value] of back.entries()) {
            expect(value / unit).toBeCloseTo((column[i] ?? 0) / unit, 8);
          }
        }
      }),
    );
  });

  it('refuses what is not finite', () => {
    expect(() => generalisedInverse([[Number.NaN]])).toThrow(RangeError);
  });
});

describe('residuals', () => {
  // What least squares say: nothing is left over any category.
  it('sum to nothing over every category, and are themselves when regressed again', () => {
    const some = anyFrame().chain((frame) => {
      const length = frame[0]?.respondents.length ?? 0;
      const value = fc.double({ min: -100, max: 100, noNaN: true });
      return fc.tuple(
        fc.constant(frame),
        fc.array(value, { minLength: length, maxLength: length }),
      );
    });
    fc.assert(
      fc.property(some, ([frame, values]) => {
        const regression = mainEffectsRegression(frameCells(frame).respondents);
        const left = residuals(regression, values);
        for (const { respondents } of frame) {
          for (const category of new Set(respondents)) {
            const sum = left.reduce((total, value, i) => {
              return respondents[i] === category ? total + value : total;
            }, 0);
            expect(sum).toBeCloseTo(0, 8);
          }
        }
        for (const [i, value] of residuals(regression, left).entries()) {
          expect(value).toBeCloseTo(left[i] ?? 0, 8);
        }
      }),
    );
  });

  it('refuse values of other respondents', () => {
    const regression = { cellOf: [0, 0], counts: [2], mainEffects: null };
    expect(() => residuals(regression, [1])).toThrow(RangeError);
  });
});
