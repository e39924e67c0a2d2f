import { hiddenRangesOfTable } from '../../src/statistics/disclosure/hidden-range.ts';
import { type Case, cell, type Row } from './reference-folder.ts';
import type { SubjectCheck } from './subject-check.ts';

const COLUMNS = ['row', 'col', 'true', 'min', 'max'] as const;
type AuditedCell = Readonly<Record<(typeof COLUMNS)[number], number>>;

export const disclosure: SubjectCheck = {
  subject: /^disclosure$/,
  given: ['table', 'threshold'],
  *compare(folder, name) {
    const given = folder.groups(name, 'table');
    for (const expected of folder.answer<Case[]>(name)) {
      const ours = audit(given.get(cell(expected, 'table')) ?? []).toSorted(byPlace);
      const theirs = (expected.audit as readonly AuditedCell[]).toSorted(byPlace);
      const columns = COLUMNS.map((column) => ({
        column: `audit.${column}`,
        ours: ours.map((audited) => audited[column]),
        expected: theirs.map((audited) => audited[column]),
      }));
      const length = { column: 'audit', ours: ours.length, expected: theirs.length };
      for (const compared of [length, ...columns]) {
        yield { place: `table ${expected.table}`, ...compared, closeness: 'exact' };
      }
    }
  },
};

/** What can be deduced of each cell hidden in a table whose margins are published. */
function audit(rows: readonly Row[]): readonly AuditedCell[] {
  const [rowNames, columnNames] = [namesIn(rows, 'row'), namesIn(rows, 'col')];
  const at = (row: number, col: number) =>
    rows.find((one) => cell(one, 'row') === row && cell(one, 'col') === col);
  const grid = rowNames.map((row) => columnNames.map((col) => at(row, col)));
  const counts = grid.map((line) => line.map((one) => cell(one, 'count')));
  const ranges = hiddenRangesOfTable(counts, {
    cells: grid.map((line) => line.map((one) => cell(one, 'suppressed_in_audit') === 1)),
    rowTotals: rowNames.map(() => false),
    columnTotals: columnNames.map(() => false),
  });
  return ranges.cells.flatMap((line, i) =>
    line.flatMap((range, j) => {
      const place = { row: rowNames[i] ?? 0, col: columnNames[j] ?? 0 };
      const count = counts[i]?.[j] ?? 0;
      return range === null ? [] : [{ ...place, true: count, min: range.low, max: range.high }];
    }),
  );
}

function namesIn(rows: readonly Row[], column: string): readonly number[] {
  return [...new Set(rows.map((row) => cell(row, column)))].sort((a, b) => a - b);
}

function byPlace(a: AuditedCell, b: AuditedCell): number {
  return a.row - b.row || a.col - b.col;
}
