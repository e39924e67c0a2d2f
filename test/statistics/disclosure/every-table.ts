import type { CountRange } from '../../../src/statistics/disclosure/hidden-range.ts';
import type { Totalled } from '../../../src/statistics/disclosure/table-network.ts';
import { type Counts, tableTotals } from '../../../src/statistics/table-totals.ts';

/**
 * What a reader with endless patience deduces: every table of whole numbers that agrees with all
 * that is published, one after the other. No network, no shortcut; for small tables.
 */
export function rangesByTrying(
  counts: Counts,
  hidden: Totalled<boolean>,
): Totalled<CountRange | null> {
  const { everybody } = tableTotals(counts);
  let found: Totalled<CountRange> | null = null;
  for (const tried of tablesLike(counts, hidden, everybody)) {
    if (agrees(tried, counts, hidden)) found = widened(found, tried);
  }
  const range = (isHidden: boolean | undefined, of: CountRange | undefined) =>
    isHidden ? (of ?? null) : null;
  return {
    cells: hidden.cells.map((row, i) => row.map((mark, j) => range(mark, found?.cells[i]?.[j]))),
    rowTotals: hidden.rowTotals.map((mark, i) => range(mark, found?.rowTotals[i])),
    columnTotals: hidden.columnTotals.map((mark, j) => range(mark, found?.columnTotals[j])),
  };
}

/** Every way to fill the hidden cells with everybody who is in no published one. */
function* tablesLike(counts: Counts, hidden: Totalled<boolean>, everybody: number) {
  const width = counts[0]?.length ?? 0;
  const places = counts.flatMap((row, i) =>
    row.flatMap((_, j) => (hidden.cells[i]?.[j] ? [[i, j] as const] : [])),
  );
  const table = counts.map((row, i) => row.map((count, j) => (hidden.cells[i]?.[j] ? 0 : count)));
  const free = everybody - table.flat().reduce((sum, count) => sum + count, 0);
  yield* fill(0, free);

  function* fill(place: number, left: number): Generator<number[][]> {
    const [i, j] = places[place] ?? [-1, -1];
    if (place === places.length) {
      if (left === 0) yield table.map((row) => row.slice(0, width));
      return;
    }
    for (let persons = 0; persons <= left; persons += 1) {
      (table[i] as number[])[j] = persons;
      yield* fill(place + 1, left - persons);
    }
  }
}

function agrees(tried: Counts, counts: Counts, hidden: Totalled<boolean>): boolean {
  const [theirs, ours] = [tableTotals(tried), tableTotals(counts)];
  return (
    theirs.rows.every((total, i) => hidden.rowTotals[i] || total === ours.rows[i]) &&
    theirs.columns.every((total, j) => hidden.columnTotals[j] || total === ours.columns[j])
  );
}

function widened(found: Totalled<CountRange> | null, tried: Counts): Totalled<CountRange> {
  const { rows, columns } = tableTotals(tried);
  const widen = (range: CountRange | undefined, count: number) => ({
    low: Math.min(range?.low ?? count, count),
    high: Math.max(range?.high ?? count, count),
  });
  return {
    cells: tried.map((row, i) => row.map((count, j) => widen(found?.cells[i]?.[j], count))),
    rowTotals: rows.map((count, i) => widen(found?.rowTotals[i], count)),
    columnTotals: columns.map((count, j) => widen(found?.columnTotals[j], count)),
  };
}
