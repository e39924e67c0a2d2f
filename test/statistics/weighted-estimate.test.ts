import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalWeights } from '../../src/statistics/calibration.ts';
import { rake } from '../../src/statistics/rake.ts';
import {
  type WeightedEstimate,
  weightedEstimate,
  weightedTotal,
} from '../../src/statistics/weighted-estimate.ts';
import { linearisedBase } from '../../src/statistics/weighted-interval.ts';
import { anyOrder, marginsOf, reordered } from './any-frame.ts';
import { anySurvey, raked } from './any-survey.ts';

describe('weightedEstimate', () => {
  it('does not know the unit of the weights', () => {
    fc.assert(
      fc.property(anySurvey(), ({ calibration, values }) => {
        const tenfold = { ...calibration, weights: calibration.weights.map((one) => one * 10) };
        const [one, ten] = [
          weightedEstimate(calibration, values),
          weightedEstimate(tenfold, values),
        ];
        expectSame(ten, one);
        const [total, larger] = [calibration, tenfold].map((each) => weightedTotal(each, values));
        expect((larger?.total ?? 0) / 10).toBeCloseTo(total?.total ?? Number.NaN, 9);
      }),
    );
  });

  it('does not know the order of the respondents', () => {
    const shuffled = anySurvey().chain((survey) => {
      return fc.tuple(fc.constant(survey), anyOrder(survey.values.length));
    });
    fc.assert(
      fc.property(shuffled, ([{ calibration, values, frame }, order]) => {
        const again = raked(rake(marginsOf(reordered(frame, order))));
        const moved = order.map((place) => values[place] ?? null);
        const [one, other] = [
          weightedEstimate(calibration, values),
          weightedEstimate(again, moved),
        ];
        expectSame(other, one);
      }),
    );
  });

  it('is the plain mean under equal weights, whatever they were adjusted to', () => {
    fc.assert(
      fc.property(anySurvey(), ({ calibration, values }) => {
        const { population, weights } = calibration;
        const same = { ...calibration, weights: weights.map(() => population / weights.length) };
        const found = weightedEstimate(same, values);
        const answered = values.filter((value) => value !== null);
        if (answered.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const mean = answered.reduce((sum, value) => sum + value, 0) / answered.length;
        expect(found?.mean).toBeCloseTo(mean, 12);
        expect(found?.base).toBe(answered.length);
        const share = weights.length / population;
        if (share === 1) expect(found?.effectiveBase).toBe(Infinity);
        else expect((found?.effectiveBase ?? 0) * (1 - share)).toBeCloseTo(answered.length, 9);
      }),
    );
  });

  // The textbook's variance of a mean from a simple random sample: (1 - n / N) s^2 / n.
  it('is the plain mean under equal weights, with the variance of a simple random sample', () => {
    const found = weightedEstimate(equalWeights(4, 10), [2, 4, 4, 10]);
    const squares = 9 + 1 + 1 + 25;
    expect(found?.mean).toBe(5);
    expect(found?.standardError).toBeCloseTo(Math.sqrt((1 - 0.4) * (squares / 3 / 4)), 14);
    expect(found?.effectiveBase).toBeCloseTo(4 / 0.6, 12);
  });

  it('counts only who is in the domain and answered', () => {
    const calibration = { ...equalWeights(4, 40), weights: [1, 2, 3, 34] };
    const found = weightedEstimate(calibration, [1, null, 0, null]);
    expect(found).toMatchObject({ base: 2, weightedBase: 4, mean: 0.25 });
    expect(found?.effectiveBase).toBeCloseTo((4 * 4) / (1 + 9) / 0.9, 12);
    expect(weightedTotal(calibration, [1, null, 1, null]).total).toBe(4);
  });

  it('is certain of what the margins say', () => {
    const answers = ['a', 'b', 'b', 'a', 'b'];
    const other = ['x', 'y', 'x', 'x', 'y'];
    const calibration = raked(
      rake([
        {
          name: 'one',
          categories: answers,
          targets: new Map([
            ['a', 6],
            ['b', 14],
          ]),
        },
        {
          name: 'other',
          categories: other,
          targets: new Map([
            ['x', 10],
            ['y', 10],
          ]),
        },
      ]),
    );
    const found = weightedEstimate(
      calibration,
      answers.map((answer) => Number(answer === 'a')),
    );
    expect(found?.mean).toBeCloseTo(0.3, 12);
    expect(found?.standardError).toBeLessThan(1e-12);
  });

  it('is certain when everybody answered', () => {
    const found = weightedEstimate(equalWeights(3, 3), [1, 0, 0]);
    expect(found).toMatchObject({ standardError: 0, effectiveBase: Infinity });
  });

  it('is exactly the value that all share, and nothing when nobody counts', () => {
    const calibration = { ...equalWeights(3, 30), weights: [0.1, 0.2, 0.7] };
    expect(weightedEstimate(calibration, [1, 1, 1])).toMatchObject({ mean: 1, standardError: 0 });
    expect(weightedEstimate(calibration, [null, null, null])).toBeNull();
    expect(weightedTotal(calibration, [null, null, null])).toEqual({ total: 0, standardError: 0 });
  });

  it('has no standard error from a single response', () => {
    const found = weightedEstimate(equalWeights(1, 8), [1]);
    expect(found).toMatchObject({ mean: 1, standardError: null });
    expect(found && linearisedBase(found)).toBe(found?.effectiveBase);
  });

  it.each([
    ['too few values', [1]],
    ['a value that is no number', [1, Number.NaN]],
    ['an infinite value', [1, Infinity]],
  ])('refuses %s', (_, values) => {
    expect(() => weightedEstimate(equalWeights(2, 8), values)).toThrow(RangeError);
    expect(() => weightedTotal(equalWeights(2, 8), values)).toThrow(RangeError);
  });
});

describe('equalWeights', () => {
  it.each([
    [0, 8],
    [9, 8],
    [1.5, 8],
  ])('refuses %d respondents of %d', (respondents, population) => {
    expect(() => equalWeights(respondents, population)).toThrow(RangeError);
  });
});

/** To the last digits: sums in another order, or of larger terms, are rounded otherwise. */
function expectSame(found: WeightedEstimate | null, expected: WeightedEstimate | null): void {
  if (found === null || expected === null) {
    expect(found).toBe(expected);
    return;
  }
  expect(found.base).toBe(expected.base);
  expect(found.mean).toBeCloseTo(expected.mean, 12);
  expect(found.standardError).toBeCloseTo(expected.standardError ?? Number.NaN, 10);
  if (expected.effectiveBase === Infinity) expect(found.effectiveBase).toBe(Infinity);
  else expect(found.effectiveBase / expected.effectiveBase).toBeCloseTo(1, 9);
}
