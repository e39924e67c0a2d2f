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

/**
 * Value below which a share of Student's t distribution lies: studentTCdf turned round by halving.
 * @param probability between 0 and 1, both excluded
 * @param degrees degrees of freedom, above 0, whole or not
 * @returns t, finite
 * @throws RangeError on a probability or degrees that cannot be: our bug, never the data's
 * @source definition of a quantile; agrees with R's qt to 1e-12
 * @example studentTQuantile(0.975, 10).toFixed(6) // => '2.228139'
 * @example studentTQuantile(0.025, 1).toFixed(6) // => '-12.706205'
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`a probability lies between 0 and 1: ${probability}`);
  }
  if (probability > 0.5) return -studentTQuantile(1 - probability, degrees);
  // The lower tail keeps all its digits.
  let [low, high] = [-1, 0];
  while (studentTCdf(low, degrees) > probability) [low, high] = [2 * low, low];
  for (;;) {
    const middle = low + (high - low) / 2;
    // No number is left between the two.
    if (middle === low || middle === high) return high;
    if (studentTCdf(middle, degrees) < probability) low = middle;
    else high = middle;
  }
}
