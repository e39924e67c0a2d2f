import type { Fault } from '../../definition/fault.ts';
import { type PrintedPercentage, readPercentage } from '../../statistics/granularity.ts';
import { publishedFaults } from './published-faults.ts';

/**
 * A percentage between quotation marks, as it was published; or why it is none.
 * @param found what the file holds, neither absent nor null
 * @example readPrinted('54,46 %') // => { percentage: { units: 5446, decimals: 2 } }
 */
export function readPrinted(
  found: unknown,
): { readonly percentage: PrintedPercentage } | { readonly fault: Fault } {
  if (typeof found === 'number') return { fault: publishedFaults.unquoted(found) };
  if (typeof found !== 'string') return { fault: publishedFaults.notAPercentage(found) };
  if (/^\s*\d+[.,]\d{7,}\s*%?\s*$/.test(found)) {
    return { fault: publishedFaults.tooManyDecimals(found) };
  }
  const percentage = readPercentage(found);
  if (percentage === null) return { fault: publishedFaults.notAPercentage(found) };
  return percentage.units > 100 * 10 ** percentage.decimals
    ? { fault: publishedFaults.aboveHundred(found) }
    : { percentage };
}
