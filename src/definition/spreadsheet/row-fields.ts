import type { ValuePath } from '../yaml-source.ts';
import { readCell } from './cell-codecs.ts';
import type { Column } from './layout.ts';
import { keep, type Reading, tell } from './reading.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';

export type Fields = Record<string, unknown>;

/** An object of the questionnaire that later rows may continue, or say choices for. */
export interface ReadRow {
  /** Word of its column « type ». */
  readonly word: string;
  readonly fields: Fields;
  readonly path: ValuePath;
}

export interface RowShape {
  readonly columns: readonly Column[];
  /** The key that each heading fills. */
  readonly keys: ReadonlyMap<string, string>;
  /** What the row is called in messages. */
  readonly word: string;
  /** Headings that are about the row itself, and hold nothing of the questionnaire. */
  readonly apart: readonly string[];
}

/**
 * The keys that a row fills, read from its cells; cells that serve nothing are told.
 * @param path where the object stands in the questionnaire: its cells are kept there
 */
export function fieldsOf(
  row: SourceRow,
  { columns, keys, word, apart }: RowShape,
  path: ValuePath,
  reading: Reading,
): Fields {
  const fields: Fields = {};
  for (const { heading, kind } of columns) {
    if (apart.includes(heading)) continue;
    const cell = row.cells.get(heading);
    const key = keys.get(heading);
    if (key === undefined) {
      if (cell !== undefined)
        tell(reading, sheetFaults.uselessCell(heading, word), row.at(heading));
      continue;
    }
    keep(reading, [...path, key], { cell: row.at(heading), heading, row: word });
    if (cell === undefined) continue;
    const { value, fault } = readCell(kind, cell);
    if (fault) tell(reading, fault, row.at(heading));
    fields[key] = value;
  }
  return fields;
}
