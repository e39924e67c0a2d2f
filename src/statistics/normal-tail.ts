import erfc from '@stdlib/math-base-special-erfc';

/**
 * Share of the standard normal distribution that lies below a value. Far above 0 read the other
 * tail, normalCdf(-z): 1 - normalCdf(z) has lost its digits.
 *   erfc(-z / sqrt(2)) / 2
 * @param z any number, infinities included
 * @returns probability in 0..1, with all its digits in the lower tail
 * @throws RangeError on NaN: our bug, never the data's
 * @source identity of erfc; agrees with R's pnorm to 1e-15
 * @example normalCdf(0) // => 0.5
 * @example normalCdf(-1.959963984540054).toFixed(12) // => '0.025000000000'
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('a normal deviate cannot be NaN');
  return erfc(-z / Math.SQRT2) / 2;
}

/**
 * Probability of a normal deviate at least as far from 0, on either side.
 *   2 normalCdf(-|z|)
 * @param z any number, infinities included
 * @returns probability in 0..1
 * @throws RangeError on NaN: our bug, never the data's
 * @example twoSidedNormal(0) // => 1
 * @example twoSidedNormal(-1.959963984540054).toFixed(12) // => '0.050000000000'
 */
export function twoSidedNormal(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}
