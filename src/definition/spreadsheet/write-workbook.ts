/** Tables of cells as an XLSX file that people can work in: headings that stay, texts that wrap. */
import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Sheet,
} from 'write-excel-file/universal';
import { cellText } from './cell-text.ts';
import { columnName } from './column-name.ts';
import { type CellKind, rowsBesideQuestions, sortWords, typeWords } from './layout.ts';
import type { SheetRow, SheetTable } from './sheet-table.ts';
import { formatWords, missingWords } from './words.ts';
import { withoutDates } from './zip-directory.ts';

/** Columns that stay in view while the others scroll. */
const STICKY: Readonly<Record<string, number>> = { questions: 2, choix: 4 };
const ROWS_WITH_LISTS = 2000;

/** @returns the same bytes for the same tables */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map(
    (table): Sheet<Blob> => ({
      sheet: table.name,
      data: [
        table.columns.map(({ heading }) => ({ ...headingStyle, value: heading })),
        ...table.rows.map((row, index) => cellsOf(table, row, table.rows[index - 1])),
      ],
      columns: table.columns.map(({ width }) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: 1,
      stickyColumnsCount: STICKY[table.name] ?? 1,
    }),
  );
  const features = [listsOfWords(tables)];
  const file = await writeXlsxFile(sheets, {
    features,
    fontFamily: 'Calibri',
    fontSize: 11,
  }).toBlob();
  return withoutDates(new Uint8Array(await file.arrayBuffer()));
}

const cellStyle = { type: String, format: '@', wrap: true, alignVertical: 'top' } as const;
const headingStyle = {
  ...cellStyle,
  fontWeight: 'bold',
  backgroundColor: '#0a5470',
  textColor: '#ffffff',
} as const;
const sectionStyle = { fontWeight: 'bold', backgroundColor: '#e6f0f4' } as const;
const firstStyle = { topBorderStyle: 'thin', topBorderColor: '#747d86' } as const;

function cellsOf(table: SheetTable, row: SheetRow, before: SheetRow | undefined): CellObject[] {
  const style = {
    ...cellStyle,
    ...(isSection(row) ? sectionStyle : {}),
    ...(isFirst(row, before) ? firstStyle : {}),
  };
  return table.columns.map(({ heading }) => {
    const value = row[heading];
    if (typeof value !== 'number') {
      return { ...style, ...(value === undefined ? {} : { value: cellText(value) }) };
    }
    const { format: _, ...plain } = style;
    return { ...plain, type: Number, value };
  });
}

/** A row under which others stand. */
function isSection({ type, réglage }: SheetRow): boolean {
  return ['étape', 'groupe de questions'].includes(String(type)) || réglage === 'variable';
}

/** The first choice of a list or a question: a line above it sets it apart from the others. */
function isFirst(row: SheetRow, before: SheetRow | undefined): boolean {
  return (
    row.sorte !== undefined && (row.liste !== before?.liste || row.question !== before?.question)
  );
}

const wordsOf: Readonly<Partial<Record<CellKind, readonly string[]>>> = {
  type: [...Object.keys(rowsBesideQuestions), ...Object.values(typeWords)],
  sort: Object.values(sortWords),
  boolean: ['oui', 'non'],
  missing: Object.values(missingWords),
  format: Object.values(formatWords),
};

/** Lists to choose from, in the cells that have words of their own. */
function listsOfWords(tables: readonly SheetTable[]): Feature<Blob> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
    const lists = (tables[sheetIndex]?.columns ?? []).flatMap(({ kind }, column) => {
      const words = wordsOf[kind];
      const cells = `${columnName(column)}2:${columnName(column)}${ROWS_WITH_LISTS}`;
      return words === undefined
        ? []
        : [
            `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>"${words.join(',')}"</formula1></dataValidation>`,
          ];
    });
    if (lists.length === 0) return xml;
    const all = `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
    // The format has an order: after the cells, before what is about printing.
    return xml.replace(/(?=<pageMargins|<pageSetup|<\/worksheet>)/, all);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}
