import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemarExact } from '../../src/statistics/mcnemar.ts';
import { choose, range, relativeError, sumOf, toNumber } from './exact-arithmetic.ts';

const persons = fc.integer({ min: 0, max: 200 });

describe('mcnemarExact', () => {
  it('equals whole-number arithmetic', () => {
    fc.assert(
      fc.property(persons, persons, (lost, gained) => {
        fc.pre(lost + gained > 0);
        const changed = lost + gained;
        const ways = 2n * sumOf(range(0, Math.min(lost, gained)), (one) => choose(changed, one));
        const right = Math.min(1, toNumber(ways, 2n ** BigInt(changed)));
        expect(relativeError(Number(mcnemarExact(lost, gained)), right)).toBeLessThan(1e-12);
        expect(mcnemarExact(gained, lost)).toBe(mcnemarExact(lost, gained));
      }),
    );
  });

  it('has no opinion when nobody changed, and no doubt when as many gained as lost', () => {
    expect(mcnemarExact(0, 0)).toBeNull();
    expect(mcnemarExact(7, 7)).toBe(1);
  });

  it('refuses what cannot be persons', () => {
    expect(() => mcnemarExact(-1, 2)).toThrow(RangeError);
    expect(() => mcnemarExact(1, Number.NaN)).toThrow(RangeError);
  });
});
