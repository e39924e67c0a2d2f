/** The two cells that say something in a row of *réglages*. */
import type { ValuePath } from '../yaml-source.ts';
import { readCell } from './cell-codecs.ts';
import type { CellKind } from './layout.ts';
import { keep, type Reading, tell } from './reading.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';

/** @returns undefined when the cell is empty, which may be a fault or not */
export function valueIn(
  row: SourceRow,
  word: string,
  kind: CellKind,
  path: ValuePath,
  reading: Reading,
): unknown {
  return cellOf(row, 'valeur', word, { kind, path }, reading);
}

/** @param holds what the identifier is, undefined when the row has none */
export function idOf(
  row: SourceRow,
  word: string,
  holds: { readonly kind: CellKind; readonly path: ValuePath } | undefined,
  reading: Reading,
): unknown {
  if (holds) return cellOf(row, 'identifiant', word, holds, reading);
  if (row.cells.has('identifiant')) {
    tell(reading, sheetFaults.uselessCell('identifiant', word), row.at('identifiant'));
  }
  return undefined;
}

function cellOf(
  row: SourceRow,
  heading: string,
  word: string,
  { kind, path }: { readonly kind: CellKind; readonly path: ValuePath },
  reading: Reading,
): unknown {
  keep(reading, path, { cell: row.at(heading), heading, row: word });
  const cell = row.cells.get(heading);
  if (cell === undefined) return undefined;
  const { value, fault } = readCell(kind, cell);
  if (fault) tell(reading, fault, row.at(heading));
  return value;
}
