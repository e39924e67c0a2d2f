import readXlsxFile from 'read-excel-file/universal';
import type { Fault } from '../fault.ts';
import type { CellValue } from './cell-codecs.ts';
import { sheetFaults } from './sheet-faults.ts';
import { zipDirectory } from './zip-directory.ts';

/** Rows of cells, from the first; `null` is an empty cell. */
export type SheetCells = readonly (readonly (CellValue | null)[])[];

/** In bytes. A questionnaire of two hundred questions takes a hundredth of that. */
export const LARGEST_WORKBOOK = 10_000_000;
const MOST_UNPACKED = 100_000_000;

/**
 * The sheets of an XLSX file, by name, whatever program wrote it.
 * @param bytes any bytes
 */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<{ readonly sheets: ReadonlyMap<string, SheetCells> } | { readonly fault: Fault }> {
  if (bytes.length > LARGEST_WORKBOOK) return { fault: sheetFaults.tooLarge(LARGEST_WORKBOOK) };
  const directory = zipDirectory(bytes);
  if (!directory) return { fault: sheetFaults.unreadable() };
  const unpacked = directory.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MOST_UNPACKED) return { fault: sheetFaults.tooLarge(LARGEST_WORKBOOK) };
  try {
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
    return {
      sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as SheetCells])),
    };
  } catch {
    // Whatever the library found wrong with the file, its author can do one thing.
    return { fault: sheetFaults.unreadable() };
  }
}
