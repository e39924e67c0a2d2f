import type { Fault } from '../fault.ts';
import type { RawQuestionnaire } from '../schema.ts';
import { choiceRows } from './choice-rows.ts';
import { helpTable } from './help-table.ts';
import { choiceColumns, questionColumns, settingColumns, sheetNames } from './layout.ts';
import { questionRows } from './question-rows.ts';
import { rowsOfSettings } from './setting-rows.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SheetTable } from './sheet-table.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A cell of an XLSX file holds no more characters. */
const LONGEST_CELL = 32_767;

/**
 * A questionnaire as an XLSX file: `readSpreadsheet` gives the same value back.
 * @param raw what a YAML file says, checked, and before typography is added
 * @returns the same bytes for the same questionnaire; a fault when a text is too long for a cell
 */
export async function writeSpreadsheet(raw: RawQuestionnaire): Promise<Uint8Array | Fault> {
  const tables: readonly SheetTable[] = [
    { name: sheetNames.questions, columns: questionColumns, rows: questionRows(raw) },
    { name: sheetNames.choices, columns: choiceColumns, rows: choiceRows(raw) },
    { name: sheetNames.settings, columns: settingColumns, rows: rowsOfSettings(raw) },
    helpTable,
  ];
  for (const cell of tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))) {
    if (typeof cell === 'string' && cell.length > LONGEST_CELL) {
      return sheetFaults.cellTooLong(`${cell.slice(0, 40)}…`, LONGEST_CELL);
    }
  }
  return writeWorkbook(tables);
}
