import { requireCount, requirePart } from './require-count.ts';

/** Persons of the frame by final disposition, exactly one each (AAPOR Standard Definitions). */
export interface Dispositions {
  /** I: complete. */
  readonly complete: number;
  /** P: partial. */
  readonly partial: number;
  /** R: refusal, or break-off below a partial. */
  readonly refusal: number;
  /** Those of R who had answered something before they stopped, where that is known. */
  readonly breakOff?: number;
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
  readonly coop2: number | null;
  readonly coop3: number | null;
  readonly coop4: number | null;
  readonly ref1: number | null;
  readonly ref2: number | null;
  readonly ref3: number | null;
  readonly con1: number | null;
  readonly con2: number | null;
  readonly con3: number | null;
  /** Of those who answered something: those who sent a complete response. Null without break-offs. */
  readonly completion: number | null;
  /** Of those who answered something: those who stopped below a partial. Null as above. */
  readonly breakOff: number | null;
}

/**
 * Response, cooperation, refusal and contact rates of a survey. When everybody's eligibility is
 * known, RR1 = RR3 = RR5 and RR2 = RR4 = RR6; what rests on e is never given without it.
 *   D = I + P + R + NC + O        e = D / (D + NE), the proportional allocation
 *   RR1 = I / (D + U)             RR2 = (I + P) / (D + U)
 *   RR3 = I / (D + e U)           RR4 = (I + P) / (D + e U)
 *   RR5 = I / D                   RR6 = (I + P) / D
 *   COOP1 = I / (I + P + R + O)   COOP2 = (I + P) / (I + P + R + O)
 *   COOP3 = I / (I + P + R)       COOP4 = (I + P) / (I + P + R)
 *   REF1, 2, 3 = R / (D + U), / (D + e U), / D
 *   CON1, 2, 3 = (I + P + R + O) / (D + U), / (D + e U), / D
 *   completion = I / S   break-off = B / S   S = I + P + B, B the break-offs of R
 * @param dispositions persons, one disposition each
 * @returns shares in 0..1, null where the denominator is 0 or not known
 * @throws RangeError when a disposition is not a whole number, 0 or more, or B is more than R
 * @source AAPOR Standard Definitions; its wording and thresholds were not read again
 * @example outcomeRates({ complete: 3, partial: 1, refusal: 0, nonContact: 4, other: 0, unknownEligibility: 0, notEligible: 2 }).rr1 // => 0.375
 */
export function outcomeRates(dispositions: Dispositions): OutcomeRates {
  for (const [name, persons] of Object.entries(dispositions)) requireCount(persons, name);
  const { complete, partial, refusal, nonContact, other } = dispositions;
  const { unknownEligibility, notEligible, breakOff } = dispositions;
  requirePart(breakOff ?? 0, refusal, 'breakOff', 'refusal');
  const answered = complete + partial;
  const contacted = answered + refusal + other;
  const eligible = contacted + nonContact;
  const widest = eligible + unknownEligibility;
  const eligibility = ratio(eligible, eligible + notEligible);
  const able = answered + refusal;
  const started = answered + (breakOff ?? 0);
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
    coop2: ratio(answered, contacted),
    coop3: ratio(complete, able),
    coop4: ratio(answered, able),
    ref1: ratio(refusal, widest),
    ref2: ratio(refusal, likely),
    ref3: ratio(refusal, eligible),
    con1: ratio(contacted, widest),
    con2: ratio(contacted, likely),
    con3: ratio(contacted, eligible),
    completion: breakOff === undefined ? null : ratio(complete, started),
    breakOff: breakOff === undefined ? null : ratio(breakOff, started),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
