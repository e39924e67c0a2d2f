import { describe, expect, it } from 'vitest';
import { plainHeading, readCsv } from '../../src/exchange/read-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Behind its mark: FF FE, as the Unicode Standard (2.13) writes U+FEFF. */
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const cellsOf = (bytes: Uint8Array) =>
  readCsv(bytes, 'liste.csv').table?.rows.map(({ cells }) => cells);
const faultsOf = (text: string) =>
  readCsv(utf8(text), 'liste.csv').problems.map(({ code, line }) => `${code} ${line}`);

describe('a table, however a spreadsheet saved it', () => {
  const expected = [{ prenom: 'Zoé', note: 'a, b' }];

  it.each([
    ['semicolons', utf8('Prénom;Note\nZoé;a, b\n')],
    ['commas', utf8('Prénom,Note\nZoé,"a, b"\n')],
    ['tabs', utf8('Prénom\tNote\nZoé\ta, b\n')],
    ['a byte order mark', utf8('\uFEFFPrénom;Note\nZoé;a, b\n')],
    ['line ends of Windows', utf8('Prénom;Note\r\nZoé;a, b\r\n')],
    ['line ends of old Macintosh', utf8('Prénom;Note\rZoé;a, b\r')],
    ['no line end at the end', utf8('Prénom;Note\nZoé;a, b')],
    ['spaces around', utf8(' Prénom ; Note \n Zoé ; a, b \n')],
    ['quotation marks everywhere', utf8('"Prénom";"Note"\n"Zoé";"a, b"\n')],
    // é is E9 in Windows-1252, which no UTF-8 text has before a letter.
    ['Windows-1252', Uint8Array.from('Pr\xe9nom;Note\nZo\xe9;a, b\n', (c) => c.charCodeAt(0))],
    // What LibreOffice saves as « Unicode (UTF-16) », and Excel as « Texte Unicode ».
    ['UTF-16, low byte first', utf16('Prénom\tNote\r\nZoé\ta, b\r\n')],
    ['UTF-16, high byte first', utf16('Prénom;Note\nZoé;a, b\n').swap16()],
  ])('%s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(expected);
  });

  // @source signatures of ZIP (APPNOTE 4.3.7) and of the Compound File Binary format (MS-CFB 2.2)
  it.each([
    ['Excel and LibreOffice', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['the older Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])('that is a workbook of %s is told to be none', (_, bytes) => {
    const { table, problems } = readCsv(Uint8Array.from(bytes), 'liste.csv');
    expect(table).toBeUndefined();
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['workbook undefined']);
  });

  it('reads the euro sign and the curly apostrophe of Windows-1252', () => {
    const bytes = Uint8Array.from([0x61, 0x0a, 0x80, 0x92, 0xe9]);
    expect(cellsOf(bytes)).toEqual([{ a: '€’é' }]);
  });

  it('keeps line ends and doubled quotation marks inside a cell', () => {
    expect(cellsOf(utf8('a;b\n"x\r\ny";"dit ""oui"""\n'))).toEqual([{ a: 'x\ny', b: 'dit "oui"' }]);
  });

  it('skips blank lines and the rows of separators that spreadsheets leave below', () => {
    expect(cellsOf(utf8('a;b\n\n1;2\n   \n;\n;\n'))).toEqual([{ a: '1', b: '2' }]);
  });

  it('allows columns without a name, and rows of none', () => {
    expect(cellsOf(utf8('a;b;;\n1;2;;\n'))).toMatchObject([{ a: '1', b: '2' }]);
    expect(cellsOf(utf8('a;b\n'))).toEqual([]);
  });

  it('is not surprised by names that JavaScript has', () => {
    const [row] = cellsOf(utf8('__proto__;constructor\nx;y\n')) ?? [];
    expect(Object.entries(row ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('the line of a row', () => {
  it.each([
    ['below blank lines', 'a;b\n\n1;2\n'],
    ['below a cell of several lines', 'a;b\n"x\ny";2\n1;2\n'],
    ['below one that Windows wrote', 'a;b\r\n"x\r\ny";2\r\n1;2\r\n'],
    ['below a cell that ends with a line end', 'a;b\n"x\n";2\n1;2\n'],
    ['below a heading of two lines', '"a\nb";c\n1;2\n'],
  ])('is that of the file %s', (_, text) => {
    const { table } = readCsv(utf8(text), 'liste.csv');
    const lines = text.split(/\r?\n/);
    const last = table?.rows.at(-1);
    expect(lines[(last?.line ?? 0) - 1]).toBe('1;2');
  });

  it('of several lines is the first', () => {
    const { table } = readCsv(utf8('a;b\n1;2\n3;"x\ny\nz"\n'), 'liste.csv');
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['empty', '', 'empty-file 1'],
    ['blank at the top', '\n a;b\n', 'empty-file 1'],
    ['a cell too many', 'a;b\n1;2\n1;2;3\n', 'wrong-cell-count 3'],
    ['a cell missing', 'a;b\n1\n', 'wrong-cell-count 2'],
    ['a quotation mark never closed', 'a;b\n1;2\n\n3;"x\ny\nz\n', 'csv-syntax 4'],
    ['text behind a closing one', 'a;b\n1;"x"y\n', 'csv-syntax 2'],
    ['one in the middle of a cell', 'a;b\n1;2\n1;x"y\n', 'csv-syntax 3'],
    ['two columns of one name', 'a;b;A\n1;2;3\n', 'duplicate-column 1'],
    ['names that differ by an accent', 'prénom;Prenom\n1;2\n', 'duplicate-column 1'],
  ])('%s', (_, text, fault) => {
    const found = faultsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toBe(fault);
    expect(readCsv(utf8(text), 'liste.csv').table).toBeUndefined();
  });

  it('has all its faults told at once, in order', () => {
    expect(faultsOf('a;b;a\n1\n1;2;3\n1;2;3;4\n5;6;"7\n')).toEqual([
      'duplicate-column 1',
      'wrong-cell-count 2',
      'wrong-cell-count 4',
      'csv-syntax 5',
    ]);
  });

  it('is told of in French', () => {
    for (const text of ['', 'a\n"b', 'a\n"b"c', 'a;a\n1;2', 'a\n1;2']) {
      const [problem] = readCsv(utf8(text), 'liste.csv').problems;
      expect(`${problem?.message} ${problem?.hint}`).not.toMatch(
        /\b(quote|line|record|got|the)\b/i,
      );
    }
  });
});

it.each([
  [' Prénom ', 'prenom'],
  ['DÉPARTEMENT', 'departement'],
  ['e-mail', 'e-mail'],
])('the heading %j is compared as %j', (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});
