/** What is in the cells: texts to the letter, and whatever a spreadsheet program makes of them. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { RawQuestionnaire } from '../../src/definition/schema.ts';
import { cellText } from '../../src/definition/spreadsheet/cell-text.ts';
import { helpTable } from '../../src/definition/spreadsheet/help-table.ts';
import { readCondition } from '../../src/definition/spreadsheet/read-condition.ts';
import { readSpreadsheet } from '../../src/definition/spreadsheet/read-spreadsheet.ts';
import { writeSpreadsheet } from '../../src/definition/spreadsheet/write-spreadsheet.ts';
import { text } from './arbitrary-texts.ts';
import {
  type Edit,
  editedWorkbook,
  sampleWorkbook,
  sheetSampleValue,
} from './spreadsheet-sample.ts';

type Sample = { title: string; steps: { title: string; questions: Record<string, unknown>[] }[] };
const sample = sheetSampleValue as Sample;

async function valueAfter(edits: Readonly<Record<string, Edit>>): Promise<Sample> {
  const { value, problems } = await readSpreadsheet(await editedWorkbook(edits), 'essai.xlsx');
  expect(problems).toEqual([]);
  return value as Sample;
}

/** The parts of an archive, read by its directory (APPNOTE 4.3.12) and inflated by zlib. */
function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    const [packed, named] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + named);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const data = bytes.subarray(start, start + packed);
    const isPlain = bytes.readUInt16LE(at + 10) === 0;
    parts.set(name, (isPlain ? data : inflateRawSync(data)).toString('utf8'));
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  }
  return parts;
}

describe('a text', () => {
  it('comes back to the letter, and is never a formula', async () => {
    const formulas = ['=1+1', '+1', '-1', '@a', '=HYPERLINK("x")', '\t=1', "'=1", '016', '1e5'];
    for (const title of formulas) {
      const bytes = await writeSpreadsheet({ ...sample, title } as unknown as RawQuestionnaire);
      const parts = partsOf(Buffer.from(bytes as Uint8Array));
      expect(parts.size).toBeGreaterThan(8);
      for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >]/);
      const { value } = await readSpreadsheet(bytes as Uint8Array, 'essai.xlsx');
      expect(value).toStrictEqual({ ...sample, title });
    }
  });

  it('is in the file as the standard has it: XML 1.0 characters alone, the others as _xHHHH_', () => {
    fc.assert(
      fc.property(text, (written) => {
        const cell = cellText(written);
        // XML 1.0, 2.2; a carriage return would be read as a line feed (2.11).
        expect(cell).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        const read = cell.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
        expect(read).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('too long for a cell is refused, and the longest is not', async () => {
    const write = (title: string) =>
      writeSpreadsheet({ ...sample, title } as unknown as RawQuestionnaire);
    expect(await write('é'.repeat(32_768))).toMatchObject({ code: 'cell-too-long' });
    const bytes = await write('é'.repeat(32_767));
    expect(await readSpreadsheet(bytes as Uint8Array, 'x')).toHaveProperty('questionnaire');
  });
});

describe('a cell that a spreadsheet program has understood', () => {
  const question = async (edits: Readonly<Record<string, Edit>>, step: number, index: number) =>
    (await valueAfter(edits)).steps[step]?.questions[index];

  it('is a number in a text: the text says it', async () => {
    expect(await valueAfter({ 'réglages!C3': 2025 })).toStrictEqual(sample);
    expect(await question({ 'questions!C6': 2.5 }, 0, 1)).toMatchObject({ title: '2,5' });
  });

  it('is a text among numbers: the number is meant', async () => {
    const edits = { 'questions!J6': ' 0 ', 'questions!K6': '40,5', 'questions!L6': '1' };
    expect(await question(edits, 0, 1)).toMatchObject({ minimum: 0, maximum: 40.5, decimals: 1 });
  });

  it('is a day, or a minute of a day', async () => {
    const day = { 'questions!J13': new Date(Date.UTC(2024, 8, 2)) };
    expect(await question(day, 1, 3)).toMatchObject({ minimum: '2024-09-02' });
    for (const [hour, minute] of [
      [23, 59],
      [8, 1],
      [0, 0],
      [12, 34],
    ] as const) {
      const closes = new Date(Date.UTC(2025, 6, 1, hour, minute));
      const settings = (await valueAfter({ 'réglages!C16': closes })) as never as {
        settings: { closes: string };
      };
      expect(settings.settings.closes).toBe(
        `2025-07-01T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      );
    }
  });

  it('is true or false, in any case', async () => {
    for (const [cell, ordered] of [
      [true, true],
      [false, false],
      ['Oui', true],
      ['NON ', false],
    ] as const) {
      expect(await question({ 'questions!I5': cell }, 0, 0)).toMatchObject({ ordered });
    }
  });

  it('is a list with other separators, or of a single number', async () => {
    const groups = async (cell: Edit) => (await question({ 'choix!K9': cell }, 1, 4))?.groups;
    expect(await groups('4, 5')).toMatchObject([{ choices: [4, 5] }]);
    expect(await groups('4\n5 ;')).toMatchObject([{ choices: [4, 5] }]);
    expect(await groups(4)).toMatchObject([{ choices: [4] }]);
  });

  it('has straight apostrophes where ours are curly', async () => {
    expect(await valueAfter({ 'questions!A10': "Reprise d'un groupe" })).toStrictEqual(sample);
  });

  it('is empty: rows and columns without anything are nothing', async () => {
    const edits = { 'questions!D40': ' ', 'choix!E30': '', 'réglages!E2': '  ' };
    expect(await valueAfter(edits)).toStrictEqual(sample);
  });
});

describe('the sheets', () => {
  it('are those of the issue, in their order, read by another than us', async () => {
    const sheets = await readXlsxFile(new Uint8Array(await sampleWorkbook()).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['questions', 'choix', 'réglages', 'aide']);
    const [questions, choices, settings] = sheets.map(({ data }) => data);
    expect(questions?.[0]?.slice(0, 4)).toEqual(['type', 'identifiant', 'titre', 'libellé']);
    expect(questions?.[4]?.slice(0, 4)).toEqual([
      'choix unique',
      'echanges',
      'Échanges',
      'Des échanges ?',
    ]);
    expect(choices?.[7]).toContain('pix ; ent');
    expect(settings?.[23]).toEqual(['valeur', null, '016']);
  });

  it('keep their headings in view, wrap their texts and hold every cell as text', async () => {
    const parts = partsOf(Buffer.from(await sampleWorkbook()));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(
      /<pane [^>]*xSplit="2"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*xSplit="2"/,
    );
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
    expect(sheet).toMatch(/<cols>(?:<col [^>]*customWidth="1"\/>){22}<\/cols>/);
    expect(parts.get('xl/styles.xml')).toMatch(/formatCode="@".*wrapText="1"/s);
    // ECMA-376, CT_Worksheet: cells, then what may be typed in them, then printing.
    expect(sheet).toMatch(
      /<\/sheetData><dataValidations count="3">.*<\/dataValidations><pageMargins/s,
    );
    for (const [, list = ''] of sheet.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)) {
      // What Excel takes in a list written out.
      expect(list.length).toBeLessThanOrEqual(255);
    }
  });

  it('explain every type that they offer, and conditions that can be read', async () => {
    const parts = partsOf(Buffer.from(await sampleWorkbook()));
    const [, offered = ''] =
      /sqref="A2:[^>]*><formula1>"([^"]*)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '') ?? [];
    const rows = helpTable.rows.map((row) => Object.values(row).map(String));
    const explained = rows.flatMap(([, what]) => what ?? []);
    expect(offered.split(',')).toHaveLength(17);
    expect(offered.split(',').filter((type) => !explained.includes(type))).toEqual([]);
    const conditions = rows.filter(([where]) => where === 'conditions');
    expect(conditions).toHaveLength(6);
    for (const [, condition = ''] of conditions) {
      expect(readCondition(condition), condition).toHaveProperty('condition');
    }
  });
});
