import gammaln from '@stdlib/math-base-special-gammaln';

/** An analysis looks at hundreds of tables of the same persons. */
const known: number[] = [];

/**
 * Logarithms of 0!, 1!, 2! and on.
 * @param most the largest number wanted, persons
 * @returns log(n!) at the place of n, up to `most` at least; kept, and not to be changed
 * @source gammaln(n + 1) of `@stdlib/math-base-special-gammaln`
 * @example logFactorialsUpTo(4)[4]?.toFixed(12) // => '3.178053830348'
 */
export function logFactorialsUpTo(most: number): readonly number[] {
  for (let next = known.length; next <= most; next += 1) known.push(gammaln(next + 1));
  return known;
}
