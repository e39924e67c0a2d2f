import { describe, expect, it } from 'vitest';
import { hypergeometric } from '../../src/statistics/hypergeometric.ts';
import { shareVariance } from '../../src/statistics/share-variance.ts';

describe('shareVariance', () => {
  // What an unbiased estimate means: its mean over all samples is the variance over all samples.
  it.each([
    [9, 4, 3],
    [12, 5, 2],
    [30, 11, 17],
    [8, 3, 8],
  ])(
    'is right on average: %i persons of whom %i hold it, %i answer',
    (population, marked, base) => {
      const { lowest, densities } = hypergeometric(population, marked, base);
      let [mean, square, estimated] = [0, 0, 0];
      densities.forEach((density, place) => {
        const share = (lowest + place) / base;
        mean += density * share;
        square += density * share ** 2;
        estimated += density * (shareVariance(lowest + place, base, population) ?? Number.NaN);
      });
      expect(estimated).toBeCloseTo(square - mean ** 2, 14);
    },
  );

  it('is 0 when everybody answered, and undefined below two answers', () => {
    expect(shareVariance(3, 8, 8)).toBe(0);
    expect(shareVariance(0, 0, 8)).toBeNull();
    expect(shareVariance(1, 1, 1)).toBeNull();
  });

  it('refuses impossible counts', () => {
    expect(() => shareVariance(9, 8, 10)).toThrow(RangeError);
    expect(() => shareVariance(4, 8, 7)).toThrow(RangeError);
  });
});
