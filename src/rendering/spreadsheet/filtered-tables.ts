/** Tables that can be filtered, in the words of their sheet and in those of the workbook. */
import { columnName } from '../../definition/spreadsheet/column-name.ts';
import { xmlText } from '../xml-text.ts';
import { sheetLocation } from './sheet-names.ts';
import type { SheetOfRows } from './sheet-of-rows.ts';

/** Of one sheet: nothing where it has no such table. */
export function autoFilter(sheet: SheetOfRows): string {
  const filtered = filteredRows(sheet);
  if (!filtered) return '';
  const { first, last, column } = filtered;
  return `<autoFilter ref="A${first}:${column}${last}"/>`;
}

/** Of the workbook: without them LibreOffice shows no filter; heads come back on each printed page. */
export function definedNames(sheets: readonly SheetOfRows[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const filtered = filteredRows(sheet);
    if (!filtered) return [];
    const { first, last, column } = filtered;
    const named = (attributes: string, range: string) =>
      `<definedName ${attributes} localSheetId="${index}">${xmlText(sheetLocation(sheet.name, range))}</definedName>`;
    return [
      named('name="_xlnm._FilterDatabase" hidden="1"', `$A$${first}:$${column}$${last}`),
      named('name="_xlnm.Print_Titles"', `$${first}:$${first}`),
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** Rows from 1. */
function filteredRows({ filteredFrom, rows }: SheetOfRows) {
  if (filteredFrom === undefined) return undefined;
  return {
    first: filteredFrom + 1,
    last: Math.max(filteredFrom + 2, rows.length),
    column: columnName(Math.max(0, (rows[filteredFrom] ?? []).length - 1)),
  };
}
