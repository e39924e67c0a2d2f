/**
 * Answers from another tool as a table of cells by position: headings stand as they were written,
 * and two of them may be the same, which full-text headings often are.
 */
import { inFileOrder, type Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { readCsv } from '../read-csv.ts';

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type Separator = ';' | ',' | '\t';

export interface CollectedTable {
  /** The file's name for the messages. */
  readonly path: string;
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly headings: readonly string[];
  readonly rows: readonly CollectedCells[];
}

export interface CollectedCells {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** As many as there are headings. */
  readonly cells: readonly string[];
}

/** @returns the table, or every fault of syntax */
export function readTable(
  bytes: Uint8Array,
  path: string,
): { table?: CollectedTable; problems: readonly Problem[] } {
  const { text: whole, encoding } = decode(bytes);
  // What spreadsheets write to say which separator they took.
  const [announced = '', taken] = /^"?sep=([;,\t])"?\r?\n/.exec(whole) ?? [];
  const text = whole.slice(announced.length);
  const { separators, separator } = firstRecord(text, taken as Separator | undefined);
  if (!/[\p{L}\p{N}]/u.test(text)) return { problems: readCsv(new Uint8Array(), path).problems };
  // `readCsv` compares headings; the file's own, as they are, become its first row.
  const names = Array.from({ length: separators + 1 }, (_, index) => `c${index + 1}`);
  const numbered = new TextEncoder().encode(`${names.join(separator)}\n${text}`);
  const shift = announced === '' ? 1 : 0;
  const { table, problems } = readCsv(numbered, path);
  if (!table) {
    const moved = problems.map((problem) => ({
      ...problem,
      line: Math.max(1, (problem.line ?? 1) - shift),
    }));
    return { problems: inFileOrder(moved) };
  }
  const garbled = garbledLine(text);
  if (garbled !== undefined) return { problems: [garbledAccents(path, garbled - shift + 1)] };
  const [first, ...rows] = table.rows.map(({ line, cells }) => ({
    line: line - shift,
    cells: names.map((name) => cells[name] ?? ''),
  }));
  return { table: { path, encoding, separator, headings: first?.cells ?? [], rows }, problems };
}

/** Line of text that was saved as UTF-8 and then read as something else: « Ã© » for « é ». */
function garbledLine(text: string): number | undefined {
  const found = /Ã[\u00a0©¨ª«®¯´¹»§¢]|â€[™œ¦“]|Å“/.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : undefined;
}

function garbledAccents(path: string, line: number): Problem {
  const message = typographic('Les accents sont abîmés : « Ã© » se lit à la place de « é ».');
  const hint =
    'Exportez de nouveau depuis l’outil d’enquête, en UTF-8, sans rouvrir le fichier dans un tableur.';
  return { code: 'garbled-accents', severity: 'error', path, line, message, hint };
}

/** Without the marks that no person typed: byte order marks of joined files, NUL. */
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const as = (label: string, fatal = false) =>
    new TextDecoder(label, { fatal }).decode(bytes).replaceAll(/[\0\uFEFF]/g, '');
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return { text: as('utf-16le'), encoding: 'UTF-16' };
  if (mark === 0xfeff) return { text: as('utf-16be'), encoding: 'UTF-16' };
  try {
    return { text: as('utf-8', true), encoding: 'UTF-8' };
  } catch {
    return { text: as('windows-1252'), encoding: 'Windows-1252' };
  }
}

/**
 * The separator of the heading line and how many there are, those inside quotation marks left
 * out: a question asked in full has more commas than the table has columns.
 */
function firstRecord(
  text: string,
  taken: Separator | undefined,
): { separators: number; separator: Separator } {
  const counts: Record<Separator, number> = { ';': 0, '\t': 0, ',': 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (sign in counts) counts[sign as Separator]++;
  }
  const candidates = taken ? [taken] : ([';', '\t', ','] as const);
  const separator = candidates.toSorted((a, b) => counts[b] - counts[a])[0] ?? ';';
  return { separators: counts[separator], separator };
}
