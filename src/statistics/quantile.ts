import { quantile as interpolate } from 'simple-statistics';

/**
 * Quantile of a series, by linear interpolation between the two nearest values (type 7: the
 * default of R and NumPy). simple-statistics takes NaN for a value (its median of 1, NaN, 3 is 3)
 * and changed its rule once in a patch release: values are checked here and its version pinned.
 *   position = (number of values - 1) * probability, counted from 0 in the sorted series
 * @param values finite numbers, at least one, in any order, no missing
 * @param probability in 0..1
 * @returns the quantile, in the unit of the values
 * @throws RangeError on no value, a value that is not finite, or a probability outside 0..1
 * @source Hyndman and Fan 1996
 * @example quantile([4, 1, 3, 2], 0.25) // => 1.75
 */
export function quantile(values: readonly number[], probability: number): number {
  if (values.length === 0) throw new RangeError('a quantile needs at least one value');
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`a value must be finite: ${odd}`);
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability lies in 0..1: ${probability}`);
  }
  return interpolate(values, probability);
}
