/** A table from a spreadsheet, whatever separator and encoding it was saved with. */
import { parse } from 'csv-parse/sync';
import { inFileOrder, type Problem } from '../problem.ts';
import { counted, integer, typographic } from '../wording.ts';

export interface CsvRow {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  readonly cells: { readonly [heading: string]: string };
}

export interface CsvTable {
  /** Headings without accents, capitals or spaces around, in file order. */
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * @param bytes UTF-16 with byte order mark, UTF-8 with or without, or else Windows-1252
 * @param path the file's name for the messages
 */
export function readCsv(
  bytes: Uint8Array,
  path: string,
): { table?: CsvTable; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, fault: (typeof faults)['emptyFile']) =>
    problems.push({ ...fault, severity: 'error', path, line });
  const text = isWorkbook(bytes) ? '' : textOfCsv(bytes);
  const [firstLine = ''] = text.split('\n', 1);
  if (isWorkbook(bytes)) problems.push({ ...faults.workbook, severity: 'error', path });
  else if (firstLine.trim() === '') report(1, faults.emptyFile);
  const headings: string[] = [];
  const rows: CsvRow[] = [];
  for (const { cells, line, fault } of problems.length > 0 ? [] : readRecords(text, firstLine)) {
    if (fault) report(line, fault);
    else if (headings.length === 0) headings.push(...cells.map(plainHeading));
    else if (cells.length === headings.length) {
      rows.push({ line, cells: Object.fromEntries(headings.map((h, i) => [h, cells[i] ?? ''])) });
    } else report(line, faults.wrongCellCount(cells.length, headings.length));
  }
  const twice = headings.filter((heading, i) => heading !== '' && headings.indexOf(heading) < i);
  for (const heading of new Set(twice)) report(1, faults.duplicateColumn(heading));
  return problems.length > 0
    ? { problems: inFileOrder(problems) }
    : { table: { headings, rows }, problems };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** The file cannot be read from here on. */
  readonly fault?: (typeof faults)['emptyFile'];
}

function readRecords(text: string, firstLine: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(firstLine),
      relaxColumnCount: true,
      skipEmptyLines: true,
      // What a spreadsheet leaves behind below a table.
      skipRecordsWithEmptyValues: true,
      trim: true,
      onRecord: (cells: string[], { lines }) => {
        end = lines;
        records.push({ line: lines - cells.join('').split('\n').length + 1, cells });
        return null;
      },
    });
  } catch (error) {
    const { code, lines = 1 } = error as { code?: string; lines?: number };
    const open = code === 'CSV_QUOTE_NOT_CLOSED';
    const below = text.split('\n').findIndex((line, i) => i >= end && /[^\s;,]/.test(line));
    records.push({
      line: open ? below + 1 : lines,
      cells: [],
      fault: open ? faults.openQuote : faults.misplacedQuote,
    });
  }
  return records;
}

const faults = {
  workbook: {
    code: 'workbook',
    message: 'Ce fichier est un classeur, et non un fichier CSV.',
    hint: 'Ouvrez-le dans le tableur, et enregistrez-le au format CSV.',
  },
  emptyFile: {
    code: 'empty-file',
    message: 'La première ligne est vide.',
    hint: 'Mettez-y les noms des colonnes.',
  },
  duplicateColumn: (heading: string) => ({
    code: 'duplicate-column',
    message: typographic(`Deux colonnes s’intitulent « ${heading} ».`),
    hint: 'Renommez l’une des deux, ou retirez-la.',
  }),
  wrongCellCount: (found: number, expected: number) => ({
    code: 'wrong-cell-count',
    message: `Cette ligne a ${counted(found, 'cellule', 'cellules')}, l’en-tête en a ${integer(expected)}.`,
    hint: 'Vérifiez les séparateurs, et mettez entre guillemets une cellule qui en contient un.',
  }),
  openQuote: {
    code: 'csv-syntax',
    message: 'Un guillemet ouvert ici n’est jamais refermé.',
    hint: 'Refermez-le, ou retirez-le.',
  },
  misplacedQuote: {
    code: 'csv-syntax',
    message: 'Un guillemet est mal placé sur cette ligne.',
    hint: 'Mettez toute la cellule entre guillemets, et doublez ceux qu’elle contient.',
  },
};

/**
 * A heading as it is compared: « Prénom » and « prenom » are one.
 * @example plainHeading(' Prénom ') // => 'prenom'
 */
export function plainHeading(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** What its lines are counted in: one kind of line end, so that an editor counts them alike. */
export function textOfCsv(bytes: Uint8Array): string {
  return decode(bytes).replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Of Excel or of LibreOffice: an archive, or the older kind. */
function isWorkbook(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return start === '504b0304' || start === 'd0cf11e0';
}

function delimiterOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}
