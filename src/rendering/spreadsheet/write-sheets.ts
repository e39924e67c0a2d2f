/** Sheets as an XLSX file: the same bytes for the same sheets, whenever and wherever. */
import writeXlsxFile, { type Feature, type Sheet } from 'write-excel-file/universal';
import { columnName } from '../../definition/spreadsheet/column-name.ts';
import { withoutDates } from '../../definition/spreadsheet/zip-directory.ts';
import { xmlText } from '../xml-text.ts';
import { autoFilter, definedNames } from './filtered-tables.ts';
import { sheetLocation } from './sheet-names.ts';
import type { SheetOfRows } from './sheet-of-rows.ts';

/** What stands at the head and the foot of each printed page. */
export interface PageWords {
  readonly head: string;
  readonly foot: string;
}

export async function writeSheets(
  sheets: readonly SheetOfRows[],
  pages: PageWords,
): Promise<Uint8Array> {
  const file = await writeXlsxFile(
    sheets.map(
      ({ name, rows, widths, rowsInView }): Sheet<Blob> => ({
        sheet: name,
        data: rows.map((row) => [...row]),
        columns: widths.map((width) => ({ width })),
        orientation: 'landscape',
        ...(rowsInView === undefined ? {} : { stickyRowsCount: rowsInView, stickyColumnsCount: 1 }),
      }),
    ),
    { features: [withMore(sheets, pages)], fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
  return withoutDates(new Uint8Array(await file.arrayBuffer()));
}

/** What the writer has no words for; the format orders the elements of a sheet. */
function withMore(sheets: readonly SheetOfRows[], pages: PageWords): Feature<Blob> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const sheet = sheets[sheetIndex];
    if (!sheet) return xml;
    return xml
      .replace(/<worksheet [^>]*>/, (opening) => `${opening}${fitted}`)
      .replace('</sheetData>', () => `</sheetData>${autoFilter(sheet)}`)
      .replace('<pageMargins', () => `${linksOf(sheet)}<pageMargins`)
      .replace('<pageSetup ', () => '<pageSetup fitToHeight="0" ')
      .replace('</worksheet>', () => `${pageWords(pages)}</worksheet>`);
  };
  const workbook = (xml: string) => xml.replace('<definedNames/>', () => definedNames(sheets));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform },
        'xl/workbook.xml': { transform: workbook },
      },
    },
  };
}

/** A printed page is as wide as the sheet. */
const fitted = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

function linksOf({ links = [] }: SheetOfRows): string {
  if (links.length === 0) return '';
  const each = links.map(
    ({ row, column, to }) =>
      `<hyperlink ref="${columnName(column)}${row + 1}" location="${xmlText(sheetLocation(to))}"/>`,
  );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

/** Codes begin with an ampersand there: one that is meant is written twice. */
function pageWords({ head, foot }: PageWords): string {
  const centred = (text: string) => xmlText(`&C${text.replaceAll('&', '&&')}`);
  const header = head === '' ? '' : `<oddHeader>${centred(head)}</oddHeader>`;
  return `<headerFooter>${header}<oddFooter>${centred(foot)}${xmlText(' · &P / &N')}</oddFooter></headerFooter>`;
}
