import betainc from '@stdlib/math-base-special-betainc';

/**
 * Share of Student's t distribution that lies below a value. For a p-value take the lower tail,
 * studentTCdf(-|t|): 1 - studentTCdf(t) has lost its digits.
 *   t < 0: I(v / (v + t^2); v / 2, 1 / 2) / 2, the regularised incomplete beta function
 * @param t any finite number
 * @param degrees v, degrees of freedom, above 0, whole or not
 * @returns probability in 0..1, with all its digits in the lower tail
 * @throws RangeError on a t that is not finite or degrees not above 0: our bug, never the data's
 * @source identity of the incomplete beta function; agrees with R's pt to 1e-12
 * @example studentTCdf(0, 5) // => 0.5
 * @example studentTCdf(-1, 1).toFixed(12) // => '0.250000000000'
 */
export function studentTCdf(t: number, degrees: number): number {
  if (!Number.isFinite(t)) throw new RangeError(`a t statistic is finite: ${t}`);
  if (!(degrees > 0 && degrees < Infinity)) {
    throw new RangeError(`degrees of freedom are finite, above 0: ${degrees}`);
  }
  const square = t ** 2;
  // Near 0 the other form would take the beta function at 1, where t has lost its digits.
  if (square < 1) {
    return 0.5 + (Math.sign(t) / 2) * betainc(square / (degrees + square), 0.5, degrees / 2);
  }
  const tail = betainc(degrees / (degrees + square), degrees / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}
