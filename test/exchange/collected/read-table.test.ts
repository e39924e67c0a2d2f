import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/exchange/collected/read-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Code points below 256 are the bytes of Windows-1252, but for 80 to 9F. */
const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
const table = (content: Uint8Array) => {
  const read = readTable(content, 'r.csv').table;
  return read && [read.encoding, read.separator, read.headings, read.rows];
};
const rows = [{ line: 2, cells: ['Zoé', 'a, b'] }];
const headings = ['Prénom', 'Note'];

describe('the encoding and the separator', () => {
  it.each([
    ['UTF-8 and semicolons', utf8('Prénom;Note\nZoé;a, b\n'), 'UTF-8', ';'],
    ['with a byte order mark', utf8('\uFEFFPrénom;Note\nZoé;a, b\n'), 'UTF-8', ';'],
    ['commas', utf8('Prénom,Note\r\nZoé,"a, b"\r\n'), 'UTF-8', ','],
    ['tabs', utf8('Prénom\tNote\nZoé\ta, b\n'), 'UTF-8', '\t'],
    ['Windows-1252', bytes('Pr\xe9nom;Note\nZo\xe9;a, b'), 'Windows-1252', ';'],
    ['UTF-16, as « texte Unicode »', utf16('Prénom\tNote\r\nZoé\ta, b\r\n'), 'UTF-16', '\t'],
    [
      'a mark in the middle, of two files joined',
      utf8('Prénom;Note\n\uFEFFZoé;a, b\n'),
      'UTF-8',
      ';',
    ],
    ['NUL', utf8('Prénom;Note\nZ\0oé;a, b\n'), 'UTF-8', ';'],
  ])('%s', (_, content, encoding, separator) => {
    expect(table(content)).toEqual([encoding, separator, headings, rows]);
  });

  it('are not taken from inside the headings', () => {
    const text = '"Où, quand, comment, pourquoi ?";"Avec qui, enfin ?"\n1;2\n';
    expect(table(utf8(text))).toMatchObject(['UTF-8', ';', { length: 2 }, [{ cells: ['1', '2'] }]]);
  });

  it('are taken from the line that spreadsheets put on top, which is no heading', () => {
    const text = 'sep=,\r\n"a;b;c",d\r\n1,2\r\n';
    expect(table(utf8(text))).toEqual([
      'UTF-8',
      ',',
      ['a;b;c', 'd'],
      [{ line: 3, cells: ['1', '2'] }],
    ]);
  });

  it('of a single column is no matter', () => {
    expect(table(utf8('Prénom\nZoé\n'))).toMatchObject([{}, {}, ['Prénom'], [{ cells: ['Zoé'] }]]);
  });
});

describe('headings', () => {
  it('stay as they are, and may be the same twice', () => {
    const [, , found, read] = table(utf8('Nom ?;nom ?;Nom ?;\n1;2;3;\n')) ?? [];
    expect(found).toEqual(['Nom ?', 'nom ?', 'Nom ?', '']);
    expect(read).toEqual([{ line: 2, cells: ['1', '2', '3', ''] }]);
  });

  it('may have several lines, and rows keep the line of the file', () => {
    const text = '"a\nb";c\n\n"x\ny";2\n1;2\n';
    expect(table(utf8(text))?.[3]).toEqual([
      { line: 4, cells: ['x\ny', '2'] },
      { line: 6, cells: ['1', '2'] },
    ]);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['empty', '', 'empty-file 1'],
    ['blank', '\n;;\n', 'empty-file 1'],
    ['a cell too many', 'a;b\n1;2\n1;2;3\n', 'wrong-cell-count 3'],
    ['a cell missing, below the line of a spreadsheet', 'sep=;\na;b\n1\n', 'wrong-cell-count 3'],
    ['a quotation mark never closed', 'a;b\n1;2\n\n3;"x\ny\n', 'csv-syntax 4'],
    ['one never closed in the headings', '"a;b\n1;2\n', 'csv-syntax 1'],
    ['text behind a quotation mark', 'a;b\n1;"x"y\n', 'csv-syntax 2'],
    ['accents saved twice', 'a;b\n1;2\n1;Ã©lève\n', 'garbled-accents 3'],
    ['apostrophes saved twice', 'a;b\n1;lâ€™ENT\n', 'garbled-accents 2'],
  ])('%s', (_, text, fault) => {
    const { table: read, problems } = readTable(utf8(text), 'r.csv');
    expect(read).toBeUndefined();
    expect(problems.map(({ code, line, path }) => `${path} ${code} ${line}`)).toEqual([
      `r.csv ${fault}`,
    ]);
  });

  it('has all its faults told at once', () => {
    const { problems } = readTable(utf8('a;b\n1\n1;2;3\n'), 'r.csv');
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});
