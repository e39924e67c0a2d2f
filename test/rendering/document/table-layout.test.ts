/** Widths of columns against the letters of the font itself, read by fontkit. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { breakdownTables, plainTables } from '../../../src/rendering/document/document-tables.ts';
import { sheetWidth, textColumn } from '../../../src/rendering/document/table-layout.ts';

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
);
const font = create(readFileSync(file)) as Font;
const millimetres = (text: string, points: number) =>
  ((font.layout(text).advanceWidth / font.unitsPerEm) * points * 25.4) / 72;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const tableOf = (columns: number, label = 'Une réponse') => ({
  caption: 'Un tableau',
  head: ['Réponse', ...Array.from({ length: columns }, (_, i) => `Catégorie ${i + 1}`)],
  rows: [[label, ...Array.from({ length: columns }, (_, i) => `${100 + i} (42\u00a0%)`)]],
  foot: [['Ont répondu', ...Array.from({ length: columns }, () => '1\u00a0234')]],
});

describe('a table', () => {
  it.each([1, 2, 3, 5, 7, 9, 14, 30])('of %i columns of numbers fits, no number cut', (columns) => {
    const parts = plainTables(tableOf(columns));
    for (const { layout, rows } of parts) {
      expect([textColumn, sheetWidth]).toContain(Math.round(sum(layout.widths) * 1000) / 1000);
      expect(layout.size).toBeGreaterThanOrEqual(7);
      for (const { cells } of rows) {
        cells.slice(1).forEach(({ text }, index) => {
          const room = layout.widths[index + 1] ?? 0;
          expect(millimetres(text, layout.size)).toBeLessThan(room);
        });
      }
    }
  });

  it('stays in the column of text while it can, at the size that is read best', () => {
    const [part] = plainTables(tableOf(3));
    expect(part?.layout.size).toBe(9);
    expect(sum(part?.layout.widths ?? [])).toBeCloseTo(textColumn);
    const [wide] = plainTables(tableOf(7));
    expect(sum(wide?.layout.widths ?? [])).toBeCloseTo(sheetWidth);
  });

  it('is cut where it is wider than a sheet: each column once, the names of rows on each part', () => {
    const table = tableOf(30);
    const parts = plainTables(table);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ caption }) => caption)).toEqual(
      parts.map((_, index) => `Un tableau (${index + 1} sur ${parts.length})`),
    );
    expect(parts.flatMap(({ head }) => head.slice(1))).toEqual(table.head.slice(1));
    for (const { head, rows } of parts) {
      expect(head[0]).toBe('Réponse');
      expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['Une réponse', 'Ont répondu']);
      for (const { cells } of rows) expect(cells).toHaveLength(head.length);
    }
  });

  it('holds one endless word, and no row at all', () => {
    expect(plainTables(tableOf(4, 'a'.repeat(400)))).toHaveLength(1);
    const none = plainTables({ caption: 'Vide', head: ['', 'Part'], rows: [], foot: [] });
    expect(sum(none[0]?.layout.widths ?? [])).toBeCloseTo(textColumn);
  });

  it('has its notes below its last part', () => {
    const view = {
      by: 'type',
      title: 'Avis',
      caption: 'Avis, par type',
      head: ['Réponse', ...Array.from({ length: 30 }, (_, i) => `Catégorie ${i}`), 'Ensemble'],
      columns: 32,
      items: [
        {
          label: 'Une ligne',
          rows: [
            {
              label: 'Oui',
              cells: Array.from({ length: 31 }, () => ({ isHidden: true }) as const),
            },
          ],
          bases: [
            { label: 'Ont répondu', cells: Array.from({ length: 31 }, () => ({ text: '12' })) },
          ],
        },
      ],
      notes: ['Une note.'],
      listed: [],
    };
    const parts = breakdownTables(view);
    expect(parts.map(({ notes }) => notes)).toEqual([
      ...parts.slice(1).map(() => []),
      ['Une note.'],
    ]);
    for (const { rows } of parts) {
      expect(rows.map(({ kind }) => kind)).toEqual(['section', 'plain', 'foot']);
      expect(rows[0]?.cells).toEqual([{ text: 'Une ligne' }]);
    }
  });
});
