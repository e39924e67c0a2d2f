import { requireCount } from './require-count.ts';
import { percentUnits, type RoundingRule } from './rounding.ts';

/** A percentage as it was printed: with 1 decimal, 285 units are 28.5 %. */
export interface PrintedPercentage {
  readonly units: number;
  readonly decimals: number;
}

/**
 * Reads a percentage as printed, with its decimals: « 54,46 », "52.0", « 60 % ».
 * @param printed up to 3 digits, a comma or a point, up to 6 decimals; a percent sign and spaces may be there
 * @returns units and decimals, or null when it is no percentage
 * @example readPercentage('54,46') // => { units: 5446, decimals: 2 }
 * @example readPercentage('52.0 %') // => { units: 520, decimals: 1 }
 * @example readPercentage('une moitié') // => null
 */
export function readPercentage(printed: string): PrintedPercentage | null {
  const [, whole, decimals = ''] = /^\s*(\d{1,3})(?:[.,](\d{1,6}))?\s*%?\s*$/.exec(printed) ?? [];
  if (whole === undefined) return null;
  return { units: Number(`${whole}${decimals}`), decimals: decimals.length };
}

/**
 * Counts that a printed percentage may come from, if the base is what it is said to be (the GRIM
 * test): none means another base, or a misprint. A percentage with few decimals on a large base
 * fits any base, and proves nothing.
 *   every count whose percentage, rounded by the rule, is printed like that
 * @param printed as printed: its decimals count, 52.0 says more than 52
 * @param base persons, at least 1
 * @param rule how the percentage was rounded
 * @returns persons, ascending; null when what is printed is no percentage
 * @throws RangeError on an impossible base, or numbers too large to be exact
 * @source Brown and Heathers 2017, Soc Psychol Personal Sci 8: the GRIM test
 * @example compatibleCounts('54,46', 446, 'half_up') // => []
 * @example compatibleCounts('54,46', 448, 'half_up') // => [244]
 * @example compatibleCounts('85', 244, 'truncated') // => [208, 209]
 */
export function compatibleCounts(
  printed: string,
  base: number,
  rule: RoundingRule,
): readonly number[] | null {
  requireCount(base, 'base');
  if (base === 0) throw new RangeError('a percentage needs a base of at least one person');
  const percentage = readPercentage(printed);
  return percentage === null ? null : countsPrintedAs(percentage, base, rule);
}

/**
 * The same of a percentage already read.
 * @param percentage units and decimals
 * @param base persons, at least 1
 * @param rule how it was rounded
 * @returns persons, ascending
 * @throws RangeError on numbers too large to be exact
 * @example countsPrintedAs({ units: 14, decimals: 0 }, 7, 'half_up') // => [1]
 */
export function countsPrintedAs(
  { units, decimals }: PrintedPercentage,
  base: number,
  rule: RoundingRule,
): readonly number[] {
  // Wider than any rule can reach: the ends need not be exact, `percentUnits` decides.
  const persons = (value: number) => (value * base) / (100 * 10 ** decimals);
  const lowest = Math.max(0, Math.floor(persons(units - 1)));
  const highest = Math.min(base, Math.ceil(persons(units + 1)));
  const counts: number[] = [];
  for (let count = lowest; count <= highest; count += 1) {
    if (percentUnits(count, base, decimals, rule) === units) counts.push(count);
  }
  return counts;
}
