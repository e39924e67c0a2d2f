/** Cells of CSV: RFC 4180 by csv-parse, and OWASP’s list of what begins a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, guarded, unguarded } from '../../src/definition/spreadsheet/csv-cell.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', 'a'),
  }),
);

it('comes back as it was, between any two separators', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2 }), fc.constantFrom(';', ','), (cells, separator) => {
      const line = cells.map((cell) => csvCell(cell, separator)).join(separator);
      const read = parse(line, { delimiter: separator, recordDelimiter: '\u0000' });
      expect(read).toEqual(line === '' ? [] : [cells]);
    }),
  );
});

it('never begins a formula once it is guarded, and is what it was without the guard', () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(guarded(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(unguarded(guarded(cell))).toBe(cell);
    }),
  );
});
