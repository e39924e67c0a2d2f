import erfcinv from '@stdlib/math-base-special-erfcinv';

/**
 * Quantile of the standard normal distribution.
 *   -sqrt(2) * erfcinv(2 * probability)
 * @param probability in 0..1
 * @returns the value below which that share of the distribution lies; infinite at 0 and 1
 * @throws RangeError outside 0..1
 * @source identity of erfc; agrees with R's qnorm to 1e-12. `probit` of simple-statistics is off
 *   by 1e-2, hence not used
 * @example normalQuantile(0.5) // => 0
 * @example normalQuantile(0.975).toFixed(12) // => '1.959963984540'
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability lies in 0..1: ${probability}`);
  }
  // The sum turns -0 into 0.
  return -Math.SQRT2 * erfcinv(2 * probability) + 0;
}
