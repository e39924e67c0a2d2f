import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compatibleCounts, readPercentage } from '../../src/statistics/granularity.ts';

describe('readPercentage', () => {
  it.each([
    ['54,46', { units: 5446, decimals: 2 }],
    ['54.46', { units: 5446, decimals: 2 }],
    ['52.0', { units: 520, decimals: 1 }],
    ['52', { units: 52, decimals: 0 }],
    ['0,5', { units: 5, decimals: 1 }],
    ['60\u202f%', { units: 60, decimals: 0 }],
    [' 60,5\u00a0% ', { units: 605, decimals: 1 }],
    ['100', { units: 100, decimals: 0 }],
  ])('reads %j', (printed, read) => {
    expect(readPercentage(printed)).toEqual(read);
  });

  it.each(['', '%', 'la moitié', '-3', '+3', '1e2', '5,', ',5', '1 234', '12,3456789', '1234'])(
    'takes %j for no percentage',
    (printed) => {
      expect(readPercentage(printed)).toBeNull();
      expect(compatibleCounts(printed, 100, 'half_up')).toBeNull();
    },
  );
});

describe('compatibleCounts', () => {
  // The two numbers of the bilan of 2021 that were not computed as stated.
  it('finds no count for 54,46 % of 446 nor for 62,56 % of 244', () => {
    expect(compatibleCounts('54,46', 446, 'half_up')).toEqual([]);
    expect(compatibleCounts('54,46', 448, 'half_up')).toEqual([244]);
    expect(compatibleCounts('62,56', 244, 'half_up')).toEqual([]);
    expect(compatibleCounts('62,56', 227, 'half_up')).toEqual([142]);
  });

  it('keeps the decimals: 52.0 is less than 52', () => {
    expect(compatibleCounts('52', 13, 'half_up')).toEqual([]);
    expect(compatibleCounts('52', 100, 'half_up')).toEqual([52]);
    expect(compatibleCounts('52.0', 200, 'half_up')).toEqual([104]);
    expect(compatibleCounts('52', 200, 'half_even')).toEqual([103, 104, 105]);
  });

  it('equals rational arithmetic tried on every count', () => {
    const printed = fc.integer({ min: 0, max: 2 }).chain((decimals) =>
      fc.record({
        decimals: fc.constant(decimals),
        units: fc.integer({ min: 0, max: 101 * 10 ** decimals }),
        base: fc.integer({ min: 1, max: 500 }),
      }),
    );
    fc.assert(
      fc.property(printed, ({ decimals, units, base }) => {
        const digits = String(units).padStart(decimals + 1, '0');
        const whole = digits.slice(0, digits.length - decimals);
        const text = decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
        const every = Array.from({ length: base + 1 }, (_, count) => count);
        // In half units: between one below and one above, as the rule has it at the ends.
        const twice = (count: number) => BigInt(count) * 200n * 10n ** BigInt(decimals);
        const [low, high] = [BigInt(2 * units - 1), BigInt(2 * units + 1)];
        const wide = BigInt(base);
        const isEven = units % 2 === 0;
        expect(compatibleCounts(text, base, 'half_up')).toEqual(
          every.filter((count) => twice(count) >= low * wide && twice(count) < high * wide),
        );
        expect(compatibleCounts(text, base, 'half_even')).toEqual(
          every.filter((count) =>
            isEven
              ? twice(count) >= low * wide && twice(count) <= high * wide
              : twice(count) > low * wide && twice(count) < high * wide,
          ),
        );
        expect(compatibleCounts(text, base, 'truncated')).toEqual(
          every.filter(
            (count) =>
              twice(count) >= BigInt(2 * units) * wide &&
              twice(count) < BigInt(2 * units + 2) * wide,
          ),
        );
      }),
    );
  });

  it('refuses an impossible base', () => {
    for (const base of [0, -1, 2.5, Number.NaN]) {
      expect(() => compatibleCounts('50', base, 'half_up')).toThrow(RangeError);
    }
  });
});
