/** The rows of *réglages* about what the list of invitees knows: variables, and their categories. */
import type { ValuePath } from '../yaml-source.ts';
import { emptyList } from './layout.ts';
import { keep, ownPlace, type Reading, tell } from './reading.ts';
import type { Fields } from './row-fields.ts';
import { idOf, valueIn } from './setting-cells.ts';
import { repeatedRows } from './setting-layout.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';

export interface FrameRows {
  frame?: Fields[];
}

/** @returns whether the row is one of these */
export function readFrameRow(
  row: SourceRow,
  word: string,
  rows: FrameRows,
  reading: Reading,
): boolean {
  const variable = lastOf(rows.frame, ['frame']);
  const category = lastOf(variable?.fields.categories, [...(variable?.path ?? []), 'categories']);
  switch (word) {
    case repeatedRows.variable:
      if (row.cells.get('identifiant') === emptyList) rows.frame ??= [];
      else rows.frame = added(row, word, rows.frame, ['frame'], 'categories', reading);
      return true;
    case repeatedRows.column:
      addKey(row, word, 'column', variable, reading);
      return true;
    case repeatedRows.category:
      if (!variable) tellOutOfPlace(row, word, reading);
      else {
        const { fields, path } = variable;
        const place = [...path, 'categories'];
        fields.categories = added(row, word, fields.categories, place, 'values', reading);
      }
      return true;
    case repeatedRows.within:
      addKey(row, word, 'within', category, reading);
      return true;
    case repeatedRows.value:
      if (!category) tellOutOfPlace(row, word, reading);
      else {
        const values = category.fields.values as unknown[];
        idOf(row, word, undefined, reading);
        const path = [...category.path, 'values', values.length];
        values.push(valueIn(row, word, 'exact', path, reading));
      }
      return true;
    default:
      return false;
  }
}

interface Holder {
  readonly fields: Fields;
  readonly path: ValuePath;
}

function lastOf(list: unknown, path: ValuePath): Holder | undefined {
  const holders = (list ?? []) as readonly Fields[];
  const fields = holders.at(-1);
  return fields && { fields, path: [...path, holders.length - 1] };
}

/** The list with a variable or a category more, which will have a list of its own. */
function added(
  row: SourceRow,
  word: string,
  list: unknown,
  listPath: ValuePath,
  inner: string,
  reading: Reading,
): Fields[] {
  const before = (list ?? []) as readonly Fields[];
  const path = [...listPath, before.length];
  keep(reading, path, { cell: row.at('réglage') });
  const id = idOf(row, word, { kind: 'name', path: [...path, 'id'] }, reading);
  const label = valueIn(row, word, 'text', [...path, 'label'], reading);
  return [...before, { id, label, [inner]: [] }];
}

function addKey(
  row: SourceRow,
  word: string,
  key: 'column' | 'within',
  holder: Holder | undefined,
  reading: Reading,
): void {
  if (!holder) {
    tellOutOfPlace(row, word, reading);
    return;
  }
  const path = [...holder.path, key];
  const first = ownPlace(reading, path);
  if (first) {
    tell(reading, sheetFaults.repeatedSetting(word, first.cell), row.at('réglage'));
    return;
  }
  idOf(row, word, undefined, reading);
  holder.fields[key] = valueIn(row, word, key === 'column' ? 'exact' : 'text', path, reading);
}

function tellOutOfPlace(row: SourceRow, word: string, reading: Reading): void {
  const above =
    word === repeatedRows.column || word === repeatedRows.category
      ? repeatedRows.variable
      : repeatedRows.category;
  tell(reading, sheetFaults.rowOutOfPlace(word, `sous une ligne « ${above} »`), row.at('réglage'));
}
