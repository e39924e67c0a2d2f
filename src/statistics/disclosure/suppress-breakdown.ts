import { type Counts, tableTotals } from '../table-totals.ts';
import { type BreakdownRule, primaryOfBreakdown } from './primary.ts';
import { type Mark, suppressList, suppressTable } from './suppress.ts';
import type { Totalled } from './table-network.ts';

/**
 * What to hide of a breakdown of a single-choice question. The answers of all respondents are
 * published, so column totals are never hidden. A group whose base is hidden is hidden whole: a
 * percentage and its count would give the base back. Which groups are hidden is decided once for a
 * variable, on its own distribution, and given to each of its breakdowns: two questions that hid
 * two different groups would give both away. Where the number of respondents of each group is
 * published, as with response rates, bases are kept, and only answers are hidden. To be audited
 * with both totals kept: the bases of visible groups stand in other breakdowns too.
 * @param counts persons, a row per group that nobody else is in, a column per answer
 * @param rule in unweighted respondents; whether bases are kept
 * @param groups a mark for each group: `primaryOfProfile`, and `suppressList` unless bases are kept
 * @returns a mark for each cell, base and column total
 * @throws RangeError on an impossible table: our bug, never the data's
 * @source `primaryOfBreakdown`, `suppressTable`
 * @example suppressBreakdown([[1, 2], [20, 30], [9, 7]], { threshold: 5, smallGroup: 10, basesKept: false }, ['primary', 'published', 'secondary']).cells // => [['primary', 'primary'], ['published', 'published'], ['secondary', 'secondary']]
 */
export function suppressBreakdown(
  counts: Counts,
  { basesKept, ...rule }: BreakdownRule & { readonly basesKept: boolean },
  groups: readonly Mark[],
): Totalled<Mark> {
  const { threshold } = rule;
  if (groups.length !== counts.length) throw new RangeError('a mark for every group');
  const primary = primaryOfBreakdown(counts, rule);
  const given = primary.rowTotals.map((mark, group) =>
    mark === 'primary' ? mark : (groups[group] ?? mark),
  );
  const hidden = basesKept ? given : suppressList(tableTotals(counts).rows, given, threshold);
  const marks = {
    ...primary,
    cells: primary.cells.map((cells, group) =>
      cells.map((mark) => (mark === 'primary' ? mark : (hidden[group] ?? mark))),
    ),
    rowTotals: hidden.map((mark): Mark => (basesKept ? 'published' : mark)),
  };
  return suppressTable(counts, marks, { threshold, kept: { rowTotals: true, columnTotals: true } });
}
