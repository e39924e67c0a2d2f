/** A sheet as rows whose cells are found by the heading of their column. */
import { nearest } from '../spelling.ts';
import type { CellValue } from './cell-codecs.ts';
import { columnName } from './column-name.ts';
import type { Column } from './layout.ts';
import type { SheetCells } from './read-workbook.ts';
import { type Reading, tell } from './reading.ts';
import { sheetFaults } from './sheet-faults.ts';
import { knownWord } from './words.ts';

export interface SourceRow {
  /** The cells that are not empty, by heading. */
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Where the cell under a heading stands, empty or not; the first one without a heading. */
  readonly at: (heading?: string) => string;
}

/** The rows that have something in them, with every fault of the headings told. */
export function rowsOfSheet(
  name: string,
  [headings = [], ...rows]: SheetCells,
  columns: readonly Column[],
  reading: Reading,
): readonly SourceRow[] {
  const indexes = columnsOf(name, headings, rows, columns, reading);
  return rows.flatMap((row, r) => {
    const cells = new Map(
      [...indexes].flatMap(([heading, index]) => {
        const value = row[index];
        return isEmpty(value) ? [] : [[heading, value] as const];
      }),
    );
    const at = (heading?: string) =>
      `${name}!${columnName((heading === undefined ? undefined : indexes.get(heading)) ?? 0)}${r + 2}`;
    return cells.size === 0 ? [] : [{ cells, at }];
  });
}

/** The column of each heading that is there; a misspelt one is told, and read as what it means. */
function columnsOf(
  name: string,
  headings: SheetCells[number],
  rows: SheetCells,
  columns: readonly Column[],
  reading: Reading,
): ReadonlyMap<string, number> {
  const known = columns.map(({ heading }) => heading);
  const indexes = new Map<string, number>();
  const unknown = new Map<number, string>();
  const cellOf = (index: number) => `${name}!${columnName(index)}1`;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), headings.length);
  for (let index = 0; index < width; index++) {
    const written = String(headings[index] ?? '').trim();
    const heading = knownWord(written, known);
    const first = heading === undefined ? undefined : indexes.get(heading);
    if (first !== undefined) {
      tell(reading, sheetFaults.repeatedColumn(written, cellOf(first)), cellOf(index));
    } else if (heading !== undefined) indexes.set(heading, index);
    else if (written !== '' || rows.some((row) => !isEmpty(row[index])))
      unknown.set(index, written);
  }
  for (const [index, written] of unknown) {
    const absent = known.filter((heading) => !indexes.has(heading));
    tell(reading, sheetFaults.unknownColumn(written, absent), cellOf(index));
    const meant = nearest(written, absent);
    if (meant !== undefined) indexes.set(meant, index);
  }
  for (const { heading, needed } of columns) {
    if (needed && !indexes.has(heading)) {
      tell(reading, sheetFaults.missingColumn(heading), cellOf(0));
    }
  }
  return indexes;
}

function isEmpty(cell: CellValue | null | undefined): cell is null | undefined {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
