/** A workbook read by the standard (ECMA-376, APPNOTE), and its cells as a French spreadsheet shows them. */
import { inflateRawSync } from 'node:zlib';
import { childrenOf, named, readXml, wordsOf, type XmlElement } from '../read-xml.ts';

export interface ReadCell {
  /** `B3` */
  readonly at: string;
  readonly value: string | number;
  readonly format: string;
  /** As it is seen. */
  readonly shown: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** Row by row; cells without a value are left out. */
  readonly rows: readonly (readonly ReadCell[])[];
  /** Cells that lead to a sheet: what is seen there, and its name. */
  readonly links: readonly { readonly words: string | undefined; readonly to: string }[];
}

/** The parts of an archive by its directory (APPNOTE 4.3.12), inflated by zlib. */
export function partsOf(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const parts = new Map<string, string>();
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    const [packed, length] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const data = bytes.subarray(start, start + packed);
    const isPlain = bytes.readUInt16LE(at + 10) === 0;
    parts.set(name, (isPlain ? data : inflateRawSync(data)).toString('utf8'));
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  }
  return parts;
}

export function readWorkbook(archive: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(archive);
  const part = (name: string) => parts.get(name) ?? '';
  const strings = named(readXml(part('xl/sharedStrings.xml')), 'si').map((one) =>
    unescaped(wordsOf(one)),
  );
  const formats = cellFormats(readXml(part('xl/styles.xml')));
  return named(readXml(part('xl/workbook.xml')), 'sheet').map((sheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const root = readXml(xml);
    const rows = named(root, 'row').map((row) =>
      childrenOf(row).flatMap((cell): ReadCell[] => {
        const [held] = named(cell, 'v');
        if (named(cell, 'f').length > 0) throw new Error('a formula');
        if (!held) return [];
        const number = Number(wordsOf(held));
        const value = cell.attributes.get('t') === 's' ? (strings[number] ?? '') : number;
        const format = formats[Number(cell.attributes.get('s') ?? 0)] ?? '';
        const shown = typeof value === 'string' ? value : display(value, format);
        return [{ at: cell.attributes.get('r') ?? '', value, format, shown }];
      }),
    );
    const links = named(root, 'hyperlink').map(({ attributes }) => ({
      words: rows.flat().find(({ at }) => at === attributes.get('ref'))?.shown,
      to: (/^'(.*)'!A1$/.exec(attributes.get('location') ?? '')?.[1] ?? '').replaceAll("''", "'"),
    }));
    return {
      name: sheet.attributes.get('name') ?? '',
      xml,
      rows,
      links,
    };
  });
}

/**
 * What is seen of one table, a row each, its caption left out.
 * @param title of its question, or of its part
 * @param caption of the first table, unless given
 */
export function tableOf(
  sheets: readonly ReadSheet[],
  title: string,
  caption?: string,
): readonly (readonly string[])[] {
  for (const { rows } of sheets) {
    const [[first = ''] = [], ...others] = rows.map((row) => row.map(({ shown }) => shown));
    if (first.replace(/^\d+\. /, '') !== title) continue;
    const top = others.findIndex((row) => row.length === 0) + 1;
    const start = caption === undefined ? top : others.findIndex(([words]) => words === caption);
    const end = others.findIndex((row, at) => at > start && row.length === 0);
    if (start >= 0) return others.slice(start + 1, end < 0 ? undefined : end);
  }
  throw new Error(`no table « ${caption} » of « ${title} »`);
}

/** The format of each style of cells. */
function cellFormats(styles: XmlElement): readonly string[] {
  const codes = new Map(
    named(styles, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId'),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const [cells] = named(styles, 'cellXfs');
  return (cells ? childrenOf(cells) : []).map(
    ({ attributes }) => codes.get(attributes.get('numFmtId')) ?? '',
  );
}

/** ST_Xstring: `_x000D_` is a carriage return. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * A number in the formats that we use, `#,##0`, `0.00"\u00a0"%`, in French; `"+"0.0;"−"0.0` has a
 * section for negative numbers, which then writes the sign. Spreadsheets round the fifteen digits
 * that they show of a number, half up.
 */
export function display(value: number, format: string): string {
  const [usual = '', negative] = format.split(';');
  if (value < 0 && negative !== undefined) return display(-value, negative);
  const match = /^(?:\[\$-40C\])?("[^"]*")?(#,##)?0(?:\.(0+))?((?:"[^"]*"|%)*)$/.exec(usual);
  if (!match) throw new Error(`unknown format ${format}`);
  const [, front = '', grouped, zeros = '', tail = ''] = match;
  const isPercent = tail.replace(/"[^"]*"/g, '').includes('%');
  const digits = rounded(value, zeros.length + (isPercent ? 2 : 0)).padStart(zeros.length + 1, '0');
  const whole = digits.slice(0, digits.length - zeros.length);
  const fraction = zeros === '' ? '' : `,${digits.slice(-zeros.length)}`;
  const thousands = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : whole;
  const all = `${front}${thousands}${fraction}${tail}`.replaceAll('"', '');
  return value < 0 ? `-${all}` : all;
}

/** The decimal digits of 15 significant ones, times a power of ten, half up: in whole numbers. */
function rounded(value: number, places: number): string {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const units = BigInt(mantissa.replace('.', ''));
  const scale = 14 - Number(exponent) - places;
  if (scale <= 0) return String(units * 10n ** BigInt(-scale));
  const divisor = 10n ** BigInt(scale);
  return String((2n * units + divisor) / (2n * divisor));
}
