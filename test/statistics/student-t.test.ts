import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-tail.ts';
import { studentTCdf, studentTQuantile } from '../../src/statistics/student-t.ts';
import { relativeError } from './exact-arithmetic.ts';

const anyT = fc.double({ min: -1000, max: 1000, noNaN: true });

describe('studentTCdf', () => {
  it('is that of Cauchy for one degree, in its far tail too', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (t) => {
        const right = Math.atan(1 / t) / Math.PI;
        expect(relativeError(studentTCdf(-t, 1), right)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is algebraic for two degrees', () => {
    fc.assert(
      fc.property(anyT, (t) => {
        const root = Math.sqrt(2 + t ** 2);
        const tail = 1 / (root * (root + Math.abs(t)));
        expect(relativeError(studentTCdf(-Math.abs(t), 2), tail)).toBeLessThan(1e-12);
        expect(studentTCdf(Math.abs(t), 2)).toBeCloseTo(1 - tail, 14);
      }),
    );
  });

  it('approaches the normal distribution', () => {
    expect(studentTCdf(-2, 1e9)).toBeCloseTo(normalCdf(-2), 9);
  });

  it('grows without a step where it changes its formula', () => {
    const around = [-1 - 1e-9, -1, -1 + 1e-9].map((t) => studentTCdf(t, 7));
    expect(around).toEqual([...around].sort((a, b) => a - b));
    expect(Number(around[2]) - Number(around[0])).toBeLessThan(1e-9);
  });

  it.each([
    ['an infinite t', Infinity, 3],
    ['an undefined t', Number.NaN, 3],
    ['no degrees', 1, 0],
  ])('refuses %s', (_, t, degrees) => {
    expect(() => studentTCdf(t, degrees)).toThrow(RangeError);
  });
});

describe('studentTQuantile', () => {
  // R 4.2.2: qt(p, df), as in `test/reference/distributions.json`; 228 by 30-digit arithmetic.
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 3, 3.1824463052837078],
    [0.975, 30, 2.0422724563012378],
    [0.975, 228, 1.970423194674524],
    [0.975, 445, 1.965309213413258],
    [0.9, 8999, 1.2816456480215046],
  ])('of %f with %i degrees is that of R', (probability, degrees, right) => {
    expect(relativeError(studentTQuantile(probability, degrees), right)).toBeLessThan(1e-12);
  });

  it('is algebraic for one and two degrees, in the lower tail too', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.49, noNaN: true }), (p) => {
        const cauchy = -1 / Math.tan(Math.PI * p);
        expect(relativeError(studentTQuantile(p, 1), cauchy)).toBeLessThan(1e-11);
        const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
        expect(relativeError(studentTQuantile(p, 2), two)).toBeLessThan(1e-11);
      }),
    );
  });

  it('turns the distribution round, and is its own mirror', () => {
    const degrees = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), degrees, (p, v) => {
        expect(relativeError(studentTCdf(studentTQuantile(p, v), v), p)).toBeLessThan(1e-9);
        expect(studentTQuantile(1 - p, v)).toBeCloseTo(-studentTQuantile(p, v), 3);
      }),
    );
    expect(studentTQuantile(0.5, 3)).toBeCloseTo(0, 15);
  });

  it.each([
    ['certainty', 1, 3],
    ['impossibility', 0, 3],
    ['an undefined probability', Number.NaN, 3],
    ['no degrees', 0.975, 0],
  ])('refuses %s', (_, probability, degrees) => {
    expect(() => studentTQuantile(probability, degrees)).toThrow(RangeError);
  });
});
