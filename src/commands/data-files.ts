/** The files of a bilan for whoever computes further: tables, responses, and what their columns mean. */
import type { Response } from '../form/response.ts';
import { codebookMarkdown } from '../rendering/codebook/codebook-markdown.ts';
import { codebookXml } from '../rendering/codebook/codebook-xml.ts';
import { type Dialect, forSpreadsheets, forTools } from '../rendering/responses/dialects.ts';
import { responseLines } from '../rendering/responses/response-lines.ts';
import { tablesWorkbook } from '../rendering/spreadsheet/tables-workbook.ts';
import type { Report } from '../report/report.ts';

/** @param responses what people sent, which goes into `internal/` alone */
export async function dataFiles(
  report: Report,
  internal: Report | undefined,
  responses: readonly Response[],
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const csv = (dialect: Dialect) =>
    [...responseLines(report.questionnaire, responses, dialect)].join('');
  const [tables, ofInternal] = await Promise.all([
    tablesWorkbook(report),
    internal && tablesWorkbook(internal),
  ]);
  const files = new Map<string, string | Uint8Array>([
    ['public/tables.xlsx', tables],
    ['public/codebook.xml', codebookXml(report)],
    ['public/codebook.md', codebookMarkdown(report)],
    ['internal/responses.csv', csv(forTools)],
    ['internal/responses-fr.csv', csv(forSpreadsheets)],
  ]);
  if (ofInternal) files.set('internal/tables.xlsx', ofInternal);
  return files;
}
