/** A sheet from its title down: what it says of itself, the way back, its tables, those beside. */
import { type Block, blockRows, labelRow, paragraph, widths } from './block.ts';
import { linkCell, type Row, textCell } from './cells.ts';
import { READ_ME_SHEET } from './read-me-sheet.ts';
import { withHeights } from './row-heights.ts';
import type { SheetLink, SheetOfRows } from './sheet-of-rows.ts';

export interface SheetParts {
  readonly name: string;
  readonly title: string;
  /** That it is internal, that its data are invented. */
  readonly labels: readonly string[];
  readonly about: readonly string[];
  readonly blocks: readonly Block[];
  readonly beside?: Beside;
  /** Of the columns behind the first. */
  readonly width?: number;
}

/** Other sheets that one may want next. */
interface Beside {
  readonly heading: string;
  readonly sheets: readonly { readonly name: string; readonly words: string }[];
}

export function layOutSheet(parts: SheetParts): SheetOfRows {
  const { name, title, labels, about, blocks, beside, width = widths.other } = parts;
  const columns = columnWidths(blocks, width);
  const span = Math.min(columns.length, 7);
  const opening: readonly Row[] = [
    [textCell(title, { fontWeight: 'bold', fontSize: 14, wrap: false })],
    ...labels.map(labelRow),
    ...about.map((sentence) => paragraph(sentence, span)),
  ];
  const tables: readonly Row[] = [
    ...opening,
    [linkCell(`← ${READ_ME_SHEET}`)],
    [],
    ...blocks.flatMap((block) => blockRows(block, span)),
    ...(beside ? [[textCell(beside.heading, { fontWeight: 'bold', wrap: false })]] : []),
  ];
  const sheets = beside?.sheets ?? [];
  const rows = [...tables, ...sheets.map(({ words }): Row => [linkCell(words)])];
  return {
    name,
    rows: rows.map((row) => withHeights(row, columns)),
    widths: columns,
    links: [
      { row: opening.length, column: 0, to: READ_ME_SHEET },
      ...sheets.map((to, at): SheetLink => ({ row: tables.length + at, column: 0, to: to.name })),
    ],
  };
}

/** Enough for a sentence; narrow where a column is empty, between two parts of a table. */
function columnWidths(blocks: readonly Block[], width: number): readonly number[] {
  const rows = blocks.flatMap(({ head, rows, foot }) => [...head, ...rows, ...foot]);
  const filled = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: Math.max(4, filled) }, (_, column) => {
    if (column === 0) return widths.first;
    return column < filled && rows.every((row) => !row[column]) ? widths.gap : width;
  });
}
