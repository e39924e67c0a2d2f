/**
 * Two printed values as a range.
 * @example printedRange('38\u00a0%', '46\u00a0%') // => '38 à 46\u00a0%'
 * @example printedRange('38\u00a0%', '38\u00a0%') // => '38\u00a0%'
 */
export function printedRange(low: string, high: string): string {
  return low === high ? high : `${low.replace(/\u00a0%$/, '')} à ${high}`;
}
