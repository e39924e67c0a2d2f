/** `tables.xlsx`: every table of the full analysis, for whoever wants to compute further. */
import type { Report } from '../../report/report.ts';
import { documentWords } from '../report/document-words.ts';
import { figuresSheet } from './figures-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { type ListedSheet, readMeSheet } from './read-me-sheet.ts';
import { subjectsOf } from './subjects.ts';
import { tableSheets } from './table-sheets.ts';
import { writeSheets } from './write-sheets.ts';

export async function tablesWorkbook(report: Report): Promise<Uint8Array> {
  const { internal, demonstration, foot } = documentWords(report);
  const labels = [internal, demonstration].filter((label) => label !== undefined);
  const listed = listedSheets(report, labels);
  const sheets = [readMeSheet(report, listed, labels), ...listed.map(({ sheet }) => sheet)];
  return writeSheets(sheets, { head: internal ?? '', foot });
}

/** All but that which lists them. */
function listedSheets(report: Report, labels: readonly string[]): readonly ListedSheet[] {
  return [
    ...subjectsOf(report).flatMap((subject) => tableSheets(subject, labels)),
    methodSheet(report, labels),
    figuresSheet(report, labels),
  ];
}
