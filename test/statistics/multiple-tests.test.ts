import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm, type PValues } from '../../src/statistics/multiple-tests.ts';

/** Benjamini and Hochberg 1995, section 4.1: fifteen comparisons of two treatments. */
const NEUHAUS = Object.freeze([
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
  ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
]);
const family = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });

describe.each([
  ['holm', holm, 3],
  ['benjaminiHochberg', benjaminiHochberg, 4],
])('%s', (_, correct, found) => {
  it('finds as many at 5 % as the published example', () => {
    const corrected = correct(NEUHAUS);
    expect(corrected.filter((value) => Number(value) <= 0.05)).toHaveLength(found);
  });

  it('never lowers a p-value, keeps their order and stays a probability', () => {
    fc.assert(
      fc.property(family, (given) => {
        const corrected = correct(Object.freeze(given));
        const pairs = given.flatMap((value, i) =>
          value === null ? [] : [[value, Number(corrected[i])] as const],
        );
        pairs.sort(([a], [b]) => a - b);
        const after = pairs.map(([, value]) => value);
        expect(after).toEqual([...after].sort((a, b) => a - b));
        for (const [before, value] of pairs) {
          expect(value).toBeGreaterThanOrEqual(before);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('leaves undefined tests undefined, and does not count them', () => {
    fc.assert(
      fc.property(family, (given) => {
        const defined = given.filter((value) => value !== null);
        const corrected = correct(given);
        expect(corrected.filter((value) => value !== null)).toEqual(correct(defined));
        expect(corrected.map((value) => value === null)).toEqual(
          given.map((value) => value === null),
        );
      }),
    );
  });

  it('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(family, (given) => {
        expect(correct(given.toReversed())).toEqual(correct(given).toReversed());
      }),
    );
  });

  it('changes nothing for a single test, and knows an empty family', () => {
    expect(correct([0.03])).toEqual([0.03]);
    expect(correct([])).toEqual([]);
    expect(correct([null, null])).toEqual([null, null]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (wrong) => {
    const given: PValues = [0.5, wrong];
    expect(() => correct(given)).toThrow(RangeError);
  });
});
