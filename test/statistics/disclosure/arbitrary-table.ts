import fc from 'fast-check';
import type { Totalled } from '../../../src/statistics/disclosure/table-network.ts';
import type { Counts } from '../../../src/statistics/table-totals.ts';

/** Any table of up to so many rows and columns, with something for each cell and each total. */
export function tableWith<T>(
  largest: { readonly rows: number; readonly columns: number; readonly count: number },
  part: fc.Arbitrary<T>,
): fc.Arbitrary<{ readonly counts: Counts; readonly parts: Totalled<T> }> {
  return fc
    .tuple(fc.integer({ min: 1, max: largest.rows }), fc.integer({ min: 1, max: largest.columns }))
    .chain(([rows, columns]) => {
      const grid = <V>(of: fc.Arbitrary<V>) => list(list(of, columns), rows);
      return fc.record({
        counts: grid(fc.integer({ min: 0, max: largest.count })),
        parts: fc.record({
          cells: grid(part),
          rowTotals: list(part, rows),
          columnTotals: list(part, columns),
        }),
      });
    });
}

function list<V>(of: fc.Arbitrary<V>, length: number): fc.Arbitrary<V[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}
