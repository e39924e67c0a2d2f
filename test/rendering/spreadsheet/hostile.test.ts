/** Words that a spreadsheet might run, or that might end a cell: they are read as they were written. */
import { beforeAll, expect, it } from 'vitest';
import { tablesWorkbook } from '../../../src/rendering/spreadsheet/tables-workbook.ts';
import { hostile, report } from '../hostile-report.ts';
import { readXml } from '../read-xml.ts';
import { partsOf, type ReadSheet, readWorkbook } from './read-workbook.ts';

let parts: ReadonlyMap<string, string>;
let sheets: readonly ReadSheet[];
beforeAll(async () => {
  const bytes = await tablesWorkbook(report);
  parts = partsOf(bytes);
  sheets = readWorkbook(bytes);
});

it('makes sound XML and no formula', () => {
  expect(parts.size).toBeGreaterThan(10);
  for (const [name, xml] of parts) {
    expect(() => readXml(xml), name).not.toThrow();
    expect(xml, name).not.toMatch(/<f[ >/]/);
  }
});

it('keeps every label and theme to the letter, as text', () => {
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  for (const text of hostile) {
    const found = cells.find(({ value }) => value === text);
    expect(found, text).toMatchObject({ format: '@' });
  }
});

it('makes names of sheets that spreadsheets take', () => {
  for (const { name, xml } of sheets) {
    expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
    expect(xml).toContain('<oddFooter>&amp;C&lt;/v&gt;&lt;/c&gt;');
  }
});
