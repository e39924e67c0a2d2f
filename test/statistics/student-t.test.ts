import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-tail.ts';
import { studentTCdf } from '../../src/statistics/student-t.ts';
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
