/** The sheets of a workbook as tables of cells, before they are a file. */

import { writeCell } from './cell-codecs.ts';
import type { Column } from './layout.ts';

/** Cells by the heading of their column; those that are empty are not there. */
export type SheetRow = Readonly<Record<string, string | number>>;

export interface SheetTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
}

/**
 * The cells that hold an object of the questionnaire.
 * @param keys the key of the object that each heading holds
 */
export function cellsOf(
  value: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
  keys: ReadonlyMap<string, string>,
): SheetRow {
  return Object.fromEntries(
    columns.flatMap(({ heading, kind }) => {
      const inner = value[keys.get(heading) ?? ''];
      return inner === undefined ? [] : [[heading, writeCell(kind, inner)]];
    }),
  );
}
