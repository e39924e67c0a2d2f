import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dispositions, outcomeRates } from '../../src/statistics/outcome-rates.ts';
import { percentUnits } from '../../src/statistics/rounding.ts';

/** The participation of the 2021 demonstration; only its 244 complete responses were published. */
const EVERYBODY_2021: Dispositions = Object.freeze({
  complete: 244,
  partial: 14,
  refusal: 17,
  nonContact: 171,
  other: 0,
  unknownEligibility: 0,
  notEligible: 0,
});

const NOBODY: Dispositions = Object.freeze({
  complete: 0,
  partial: 0,
  refusal: 0,
  nonContact: 0,
  other: 0,
  unknownEligibility: 0,
  notEligible: 0,
});

describe('outcomeRates', () => {
  it('gives the response rates of 2021', () => {
    const rates = outcomeRates(EVERYBODY_2021);
    expect(rates.rr1).toBe(244 / 446);
    expect(rates.rr5).toBe(rates.rr1);
    expect(rates.rr2).toBe(258 / 446);
    expect(rates.rr6).toBe(rates.rr2);
    expect(percentUnits(258, 446, 2)).toBe(5785);
  });

  it('orders the rates: RR1 <= RR3 <= RR5 and RR2 <= RR4 <= RR6', () => {
    fc.assert(
      fc.property(dispositions(), (given) => {
        const { rr1, rr2, rr3, rr4, rr5, rr6 } = outcomeRates(given);
        for (const [narrow, middle, wide] of [
          [rr1, rr3, rr5],
          [rr2, rr4, rr6],
        ]) {
          // The proportional allocation rounds, by less than the tolerance of closed forms.
          if (narrow != null && middle != null) expect(narrow).toBeLessThanOrEqual(middle + 1e-12);
          if (middle != null && wide != null) expect(middle).toBeLessThanOrEqual(wide + 1e-12);
        }
      }),
    );
  });

  it('orders what rests on fewer: COOP1 <= COOP3, REF1 <= REF2 <= REF3, CON1 <= CON2 <= CON3', () => {
    fc.assert(
      fc.property(dispositions(), (given) => {
        const rates = outcomeRates(given);
        for (const ordered of [
          [rates.coop1, rates.coop3],
          [rates.coop2, rates.coop4],
          [rates.ref1, rates.ref2, rates.ref3],
          [rates.con1, rates.con2, rates.con3],
        ]) {
          const known = ordered.filter((rate) => rate !== null);
          known.slice(1).forEach((rate, order) => {
            expect(rate).toBeGreaterThanOrEqual((known[order] ?? 0) - 1e-12);
          });
        }
      }),
    );
  });

  // 17 of the 275 who began stopped before half of their questions, 14 after.
  it('tells completion and break-off of those who began, when break-offs are known', () => {
    const rates = outcomeRates({ ...EVERYBODY_2021, breakOff: 17 });
    expect(rates.completion).toBe(244 / 275);
    expect(rates.breakOff).toBe(17 / 275);
    expect(outcomeRates(EVERYBODY_2021)).toMatchObject({ completion: null, breakOff: null });
    expect(outcomeRates({ ...NOBODY, breakOff: 0 })).toMatchObject({
      completion: null,
      breakOff: null,
    });
  });

  it('needs no allocation when every eligibility is known', () => {
    fc.assert(
      fc.property(dispositions(), (given) => {
        const { rr1, rr3, rr5 } = outcomeRates({ ...given, unknownEligibility: 0 });
        expect(rr3).toBe(rr1);
        expect(rr5).toBe(rr1);
      }),
    );
  });

  it('has no rate where nobody is in the denominator', () => {
    expect(new Set(Object.values(outcomeRates(NOBODY)))).toEqual(new Set([null]));
    const unknown = { ...NOBODY, notEligible: 5, unknownEligibility: 4 };
    expect(outcomeRates(unknown)).toMatchObject({ eligibility: 0, rr1: 0, rr3: null, rr5: null });
  });

  it('refuses an impossible disposition', () => {
    expect(() => outcomeRates({ ...EVERYBODY_2021, refusal: -1 })).toThrow(RangeError);
    expect(() => outcomeRates({ ...EVERYBODY_2021, other: 0.5 })).toThrow(RangeError);
    expect(() => outcomeRates({ ...EVERYBODY_2021, breakOff: 18 })).toThrow(RangeError);
  });
});

function dispositions(): fc.Arbitrary<Dispositions> {
  const persons = fc.integer({ min: 0, max: 500 });
  return fc
    .record({
      complete: persons,
      partial: persons,
      refusal: persons,
      nonContact: persons,
      other: persons,
      unknownEligibility: persons,
      notEligible: persons,
    })
    .map(Object.freeze) as fc.Arbitrary<Dispositions>;
}
