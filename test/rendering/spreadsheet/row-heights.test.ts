/** Heights of rows; what fits in a column was seen in a spreadsheet. */
import { expect, it } from 'vitest';
import { headCell, textCell } from '../../../src/rendering/spreadsheet/cells.ts';
import { withHeights } from '../../../src/rendering/spreadsheet/row-heights.ts';

const heightOf = (cell: ReturnType<typeof textCell>) => withHeights([cell], [14])[0]?.height ?? 0;

it('gives two lines to a head in bold that its column does not hold', () => {
  const one = heightOf(headCell('Invités'));
  expect(heightOf(headCell('Taux de réponse'))).toBe(2 * one);
  expect(heightOf(textCell('Taux de réponse'))).toBe(one);
});
