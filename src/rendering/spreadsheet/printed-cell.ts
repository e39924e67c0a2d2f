import { type Cell, countCell, measureCell, percentCell, signedCell, wordCell } from './cells.ts';

/**
 * What is printed elsewhere, as a number where it is one and nothing else: « 446 », « 57 % »,
 * « 0,03 », « +0,083 »; as words else: « 3 sur 8 », « 52 à 57 % », « + 3 points ».
 */
export function printedCell(printed: string): Cell {
  const [, sign = '', whole = '', fraction = '', percent] =
    /^([+−]?)(\d{1,3}(?:\u00a0?\d{3})*)(?:,(\d+))?(\u00a0%)?$/.exec(printed) ?? [];
  if (whole === '' || (sign !== '' && percent !== undefined)) {
    return wordCell(printed, { wrap: true });
  }
  const value = Number(`${whole.replaceAll('\u00a0', '')}.${fraction}`);
  if (sign !== '') return signedCell(sign === '−' ? -value : value, fraction.length);
  if (percent !== undefined) return percentCell(value / 100, fraction.length);
  return fraction === '' ? countCell(value) : measureCell(value, fraction.length);
}
