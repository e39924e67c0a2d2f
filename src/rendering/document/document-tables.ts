/** Tables of a report as tables of a document: cut where a sheet is too narrow for all columns. */
import type { Table } from '../../report/chart.ts';
import { ratio } from '../../wording.ts';
import type { BreakdownRow, BreakdownView, CellView } from '../report/breakdown-view.ts';
import type { DemandTableView } from '../report/demand-view.ts';
import type { DocumentCell, DocumentRow, ParagraphBlock, TableBlock } from './document-tree.ts';
import { type Columns, tableLayout } from './table-layout.ts';

/** Rows. */
const LONGEST_KEPT = 14;

export function plainTables({
  caption,
  head,
  rows,
  below,
  apart,
  foot,
}: Table): readonly TableBlock[] {
  const cells = (texts: readonly string[]) =>
    head.map((_, index) => ({ text: texts[index] ?? '' }));
  const body = rows.map(
    (row, index): DocumentRow => ({
      kind: below?.[index] ? 'below' : apart?.[index] ? 'apart' : 'plain',
      cells: cells(row),
    }),
  );
  const totals = foot.map((row): DocumentRow => ({ kind: 'foot', cells: cells(row) }));
  return fitted(caption, { head, rows: [...body, ...totals] }, []);
}

/** Its tables, or why there are none. */
export function breakdownBlocks(view: BreakdownView): readonly (ParagraphBlock | TableBlock)[] {
  if (view.items.length > 0) return breakdownTables(view);
  const text = [`${view.caption}.`, ...view.notes].join(' ');
  return [{ kind: 'paragraph', role: 'note', text, isKept: false }];
}

export function breakdownTables(view: BreakdownView): readonly TableBlock[] {
  const rows = view.items.flatMap(({ label, rows: ofItem, bases }): DocumentRow[] => [
    ...(label === undefined ? [] : [{ kind: 'section' as const, cells: [{ text: label }] }]),
    ...ofItem.map(
      (row): DocumentRow => ({ kind: row.isApart ? 'apart' : 'plain', cells: cellsOf(row) }),
    ),
    ...bases.map((base): DocumentRow => ({ kind: 'foot', cells: cellsOf(base) })),
  ]);
  return fitted(view.caption, { head: view.head, rows }, view.notes);
}

export function demandTables({ caption, head, rows, foot, notes }: DemandTableView) {
  const all = [
    ...rows.map((row): DocumentRow => ({ kind: 'plain', cells: cellsOf(row) })),
    ...foot.map((row): DocumentRow => ({ kind: 'foot', cells: cellsOf(row) })),
  ];
  return fitted(caption, { head, rows: all }, notes);
}

function cellsOf({ label, cells }: BreakdownRow): readonly DocumentCell[] {
  return [{ text: label }, ...cells.map(cellOf)];
}

function cellOf(cell: CellView): DocumentCell {
  if (cell.isHidden) return { text: 's' };
  return cell.isMarked ? { text: cell.text, sign: '*' } : { text: cell.text };
}

/** Notes stand below the last part. */
function fitted(caption: string, table: Columns, notes: readonly string[]): readonly TableBlock[] {
  for (let parts = 1; ; parts++) {
    const cut = cutInto(parts, table);
    const layouts = cut.map(tableLayout);
    if (!layouts.every((layout) => layout !== undefined)) continue;
    return cut.map((part, index) => ({
      kind: 'table',
      caption: cut.length > 1 ? `${caption} (${ratio(index + 1, cut.length)})` : caption,
      ...part,
      isKept: part.rows.length <= LONGEST_KEPT,
      notes: index === cut.length - 1 ? notes : [],
      layout: layouts[index] as NonNullable<(typeof layouts)[number]>,
    }));
  }
}

/** Tables of as many columns, give or take one, each with the column that names the rows. */
function cutInto(parts: number, { head, rows }: Columns): readonly Columns[] {
  const each = Math.ceil((head.length - 1) / parts);
  const count = Math.max(1, Math.ceil((head.length - 1) / each));
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [1 + index * each, 1 + (index + 1) * each];
    const part = <T>(cells: readonly T[]) => [...cells.slice(0, 1), ...cells.slice(from, to)];
    return { head: part(head), rows: rows.map((row) => ({ ...row, cells: part(row.cells) })) };
  });
}
