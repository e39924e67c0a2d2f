import { requireCount } from './require-count.ts';

/** Persons of the frame by final disposition, exactly one each (AAPOR Standard Definitions). */
export interface Dispositions {
  /** I: complete. */
  readonly complete: number;
  /** P: partial. */
  readonly partial: number;
  /** R: refusal, or break-off below a partial. */
  readonly refusal: number;
  /** NC: eligible, no answer. */
  readonly nonContact: number;
  /** O: eligible, other reason. */
  readonly other: number;
  /** U = UH + UO: nobody knows whether they are eligible. */
  readonly unknownEligibility: number;
  /** NE: out of every denominator. */
  readonly notEligible: number;
}

/** Shares in 0..1; null where the denominator is 0. */
export interface OutcomeRates {
  /** e: share of the persons of unknown eligibility taken to be eligible. */
  readonly eligibility: number | null;
  readonly rr1: number | null;
  readonly rr2: number | null;
  readonly rr3: number | null;
  readonly rr4: number | null;
  readonly rr5: number | null;
  readonly rr6: number | null;
  readonly coop1: number | null;
  readonly ref1: number | null;
  readonly con1: number | null;
}

/**
 * Response, cooperation, refusal and contact rates of a survey. When everybody's eligibility is
 * known, RR1 = RR3 = RR5 and RR2 = RR4 = RR6; RR3 and RR4 are never given without e.
 *   D = I + P + R + NC + O        e = D / (D + NE), the proportional allocation
 *   RR1 = I / (D + U)             RR2 = (I + P) / (D + U)
 *   RR3 = I / (D + e U)           RR4 = (I + P) / (D + e U)
 *   RR5 = I / D                   RR6 = (I + P) / D
 *   COOP1 = I / (I + P + R + O)   REF1 = R / (D + U)   CON1 = (I + P + R + O) / (D + U)
 * @param dispositions persons, one disposition each
 * @returns shares in 0..1, null where the denominator is 0
 * @throws RangeError when a disposition is not a whole number, 0 or more
 * @source AAPOR Standard Definitions; its wording and thresholds were not read again
 * @example outcomeRates({ complete: 3, partial: 1, refusal: 0, nonContact: 4, other: 0, unknownEligibility: 0, notEligible: 2 }).rr1 // => 0.375
 */
export function outcomeRates(dispositions: Dispositions): OutcomeRates {
  for (const [name, persons] of Object.entries(dispositions)) requireCount(persons, name);
  const { complete, partial, refusal, nonContact, other } = dispositions;
  const { unknownEligibility, notEligible } = dispositions;
  const answered = complete + partial;
  const contacted = answered + refusal + other;
  const eligible = contacted + nonContact;
  const widest = eligible + unknownEligibility;
  const eligibility = ratio(eligible, eligible + notEligible);
  const likely = eligibility === null ? 0 : eligible + eligibility * unknownEligibility;
  return {
    eligibility,
    rr1: ratio(complete, widest),
    rr2: ratio(answered, widest),
    rr3: ratio(complete, likely),
    rr4: ratio(answered, likely),
    rr5: ratio(complete, eligible),
    rr6: ratio(answered, eligible),
    coop1: ratio(complete, contacted),
    ref1: ratio(refusal, widest),
    con1: ratio(contacted, widest),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
