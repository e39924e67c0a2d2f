import erfc from '@stdlib/math-base-special-erfc';
import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Probability that a chi-square variable exceeds a value: the p-value of a chi-square test. By its
 * finite sum, from the largest term outwards: the incomplete gamma function of @stdlib is off by
 * 2e-3 beyond 1 000 degrees (a table of 200 schools by 7 answers), that of jstat everywhere.
 *   h = value / 2, term(a) = h^a e^-h / Gamma(a + 1)
 *   even degrees: sum of term(a), a = 0, 1, ... degrees / 2 - 1
 *   odd degrees: erfc(sqrt(h)) + sum of term(a), a = 1/2, 3/2, ... degrees / 2 - 1
 * @param value 0 or more
 * @param degrees degrees of freedom, whole, at least 1
 * @returns probability in 0..1, with all its digits when small
 * @throws RangeError on a negative or infinite value, degrees that are not whole or below 1, or NaN:
 *   our bug, never the data's
 * @source Abramowitz and Stegun 1964, 26.4.4 and 26.4.5; agrees with R's pchisq to 1e-12
 * @example chiSquareTail(0, 3) // => 1
 * @example chiSquareTail(3.841458820694124, 1).toFixed(12) // => '0.050000000000'
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`a chi-square statistic is finite, 0 or more: ${value}`);
  }
  if (!Number.isSafeInteger(degrees) || degrees < 1) {
    throw new RangeError(`degrees of freedom are whole, at least 1: ${degrees}`);
  }
  const half = value / 2;
  // Half of the smallest double is 0.
  if (half === 0) return 1;
  const first = degrees % 2 === 0 ? 0 : 0.5;
  const rest = degrees % 2 === 0 ? 0 : erfc(Math.sqrt(half));
  return degrees === 1 ? rest : Math.min(1, rest + sumOfTerms(half, first, degrees / 2 - 1));
}

function sumOfTerms(half: number, first: number, last: number): number {
  const largest = Math.min(last, first + Math.max(0, Math.floor(half - first)));
  const peak = Math.exp(largest * Math.log(half) - half - gammaln(largest + 1));
  let sum = peak;
  for (let a = largest, term = peak; a > first; a--) {
    term *= a / half;
    sum += term;
  }
  for (let a = largest, term = peak; a < last; a++) {
    term *= half / (a + 1);
    sum += term;
  }
  return sum;
}
