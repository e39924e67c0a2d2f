/** A small questionnaire, its workbook, and the workbook as a spreadsheet program would leave it. */
import readXlsxFile from 'read-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { parse } from 'yaml';
import type { RawQuestionnaire } from '../../src/definition/schema.ts';
import { writeSpreadsheet } from '../../src/definition/spreadsheet/write-spreadsheet.ts';

export const sheetSample = `
survey: exemple
edition: "2025"
title: Exemple
introduction: [Bonjour., Merci.]
settings:
  organisation: { name: Un rectorat, short_name: Rectorat }
  words: { person: référent, persons: référents, person_in_full: référent, period: "2024-2025" }
  contact: { name: Le service, email: service@example.org }
  opens: 2025-06-01T08:00
  closes: 2025-06-30T23:59
  duration_minutes: 5
  privacy: { dpo: { email: dpd@example.org }, legal_basis: une mission d’intérêt public }
frame:
  - id: departement
    label: Département
    column: dep
    categories:
      - { id: d016, label: Charente, within: en Charente, values: ["016"] }
      - { id: d017, label: Charente-Maritime, within: en Charente-Maritime, values: ["017", "17"] }
choices:
  oui_non:
    - { id: oui, label: Oui }
    - { id: non, label: Non }
question_groups:
  outils:
    - { id: usage, type: single, title: Usage, label: "Avez-vous {outil} ?", why: w, choices: oui_non }
steps:
  - id: debut
    title: Début
    introduction: Pour commencer.
    questions:
      - { id: echanges, type: single, title: Échanges, label: Des échanges ?, why: w, choices: oui_non }
      - id: heures
        type: number
        title: Heures
        label: Combien d’heures ?
        why: w
        minimum: 0
        maximum: 40
        unit: heures
        outside: [{ id: nsp, label: Je ne sais pas, missing: does_not_know }]
  - id: suite
    title: Suite
    questions:
      - { type: information, id: rappel, text: [Un., Deux.], known: [departement] }
      - { type: group, group: outils, prefix: pix, words: { outil: Pix } }
      - id: ateliers
        type: multiple
        title: Ateliers
        label: Quels ateliers ?
        why: w
        shown_if: { question: echanges, is: oui }
        choices:
          - { id: pix, label: Pix }
          - { id: ent, label: ENT, specify: Lequel ? }
          - { id: aucun, label: Aucun, exclusive: true }
        groups: [{ id: un, label: Au moins un, choices: [pix, ent] }]
      - { id: jour, type: date, title: Jour, label: Quel jour ?, why: w, minimum: 2024-09-01, maximum: 2025-07-01 }
      - id: accord
        type: scale
        title: Accord
        label: D’accord ?
        why: w
        maximum: 5
        low: Pas du tout
        high: Tout à fait
        groups: [{ id: haut, label: D’accord, choices: [4, 5] }]
      - id: ressources
        type: matrix
        title: Ressources
        label: Lesquelles ?
        why: w
        rows: [{ id: magistere, label: M@gistère }]
        choices: oui_non
`;

export const sheetSampleValue: unknown = parse(sheetSample);

export async function sampleWorkbook(): Promise<Uint8Array> {
  return (await writeSpreadsheet(sheetSampleValue as RawQuestionnaire)) as Uint8Array;
}

export type Edit = string | number | boolean | Date | null;

/**
 * The workbook after someone has worked in it: read and written by the libraries alone.
 * @param edits what is typed where, by sheet and cell: `questions!D3`
 * @param sheets other names of sheets, or null for one that is removed
 */
export async function editedWorkbook(
  edits: Readonly<Record<string, Edit>>,
  sheets: Readonly<Record<string, string | null>> = {},
): Promise<Uint8Array> {
  const { buffer } = new Uint8Array(await sampleWorkbook());
  const read = await readXlsxFile(buffer, { trim: false });
  const written = read.map(({ sheet, data: before }) => {
    const rows = before.map((row) => row.map((cell) => cell as unknown as Edit));
    for (const [place, value] of Object.entries(edits)) {
      const [, name, letters = '', number] = /^(.+)!([A-Z]+)(\d+)$/.exec(place) ?? [];
      if (name !== sheet) continue;
      const [row, column] = [Number(number) - 1, columnOf(letters)];
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] as Edit[];
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
    const data = rows.map((row) => row.map((cell) => (cell instanceof Date ? asDate(cell) : cell)));
    return { sheet: sheets[sheet] === undefined ? sheet : sheets[sheet], data };
  });
  const kept = written.flatMap(({ sheet, data }) => (sheet === null ? [] : [{ sheet, data }]));
  const file = await writeXlsxFile(kept, {}).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

function asDate(value: Date) {
  return { value, type: Date, format: 'dd/mm/yyyy hh:mm' };
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
