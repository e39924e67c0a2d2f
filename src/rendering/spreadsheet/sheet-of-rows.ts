/** A sheet before it is part of a file. */
import type { Row } from './cells.ts';

export interface SheetOfRows {
  readonly name: string;
  readonly rows: readonly Row[];
  /** In characters, column by column. */
  readonly widths: readonly number[];
  /** Cells that lead to another sheet: row and column, from 0. */
  readonly links?: readonly SheetLink[];
  /** The row, from 0, that heads a table that can be filtered; it goes down to the last one. */
  readonly filteredFrom?: number;
  /** Rows on top that stay in view, and the first column with them. */
  readonly rowsInView?: number;
}

export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** Name of the sheet. */
  readonly to: string;
}
