/** The sheet *questions* as steps and groups of questions, row by row from the top. */
import { faults } from '../faults.ts';
import type { ValuePath } from '../yaml-source.ts';
import { continueRow } from './continue-row.ts';
import { keysOfRow, questionColumns, rowsBesideQuestions, typeWords } from './layout.ts';
import { keep, placeOf, type Reading, tell } from './reading.ts';
import { type Fields, fieldsOf, type ReadRow } from './row-fields.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';
import { keyOfWord, knownWord } from './words.ts';

/** A question as the sheet *choix* calls it: `ateliers`, or `group.question`. */
export interface ReadQuestion extends ReadRow {
  readonly name: string;
}

interface Section {
  readonly entries: Fields[];
  readonly path: ValuePath;
  readonly group?: string;
  readonly cell: string;
}

export interface QuestionRows {
  readonly steps: Fields[];
  readonly groups: Map<string, Fields[]>;
  readonly questions: ReadQuestion[];
}

const words = [...Object.keys(rowsBesideQuestions), ...Object.values(typeWords)];

export function readQuestionRows(rows: readonly SourceRow[], reading: Reading): QuestionRows {
  const read: QuestionRows = { steps: [], groups: new Map(), questions: [] };
  const sections: Section[] = [];
  let last: ReadRow | undefined;
  for (const row of rows) {
    const word = wordOf(row, reading);
    if (word === 'étape' || word === 'groupe de questions') {
      const opened =
        word === 'étape' ? openStep(row, read, reading) : openGroup(row, read, reading);
      sections.push(opened.section);
      last = opened.row;
    } else if (isContinuation(word)) continueRow(row, word, last, reading);
    else {
      const section = sections.at(-1) ?? impliedStep(row, word, read, reading);
      if (sections.length === 0) sections.push(section);
      last = addEntry(row, word, section, read, reading);
    }
  }
  for (const { entries, cell } of sections) {
    if (entries.length === 0) tell(reading, sheetFaults.emptySection(), cell);
  }
  return read;
}

function wordOf(row: SourceRow, reading: Reading): string {
  const written = String(row.cells.get('type') ?? '').trim();
  const word = knownWord(written, words);
  if (written === '') tell(reading, sheetFaults.emptyCell('type'), row.at('type'));
  else if (word === undefined) tell(reading, faults.unknownValue(written, words), row.at('type'));
  return word ?? written;
}

function isContinuation(word: string): word is 'suite' | 'mot' | 'avertissement accepté' {
  return word === 'suite' || word === 'mot' || word === 'avertissement accepté';
}

function openStep(row: SourceRow, { steps }: QuestionRows, reading: Reading) {
  const path = ['steps', steps.length];
  const entries: Fields[] = [];
  const fields = { ...read(row, 'étape', path, reading), questions: entries };
  steps.push(fields);
  const cell = row.at('type');
  keep(reading, [...path, 'questions'], { cell });
  return {
    section: { entries, path: [...path, 'questions'], cell },
    row: { word: 'étape', fields, path },
  };
}

function openGroup(row: SourceRow, { groups }: QuestionRows, reading: Reading) {
  const { name } = read(row, 'groupe de questions', [], reading);
  const group = String(name ?? '');
  if (name === undefined) {
    tell(
      reading,
      sheetFaults.emptyCell('identifiant', 'groupe de questions'),
      row.at('identifiant'),
    );
  }
  const path = ['question_groups', group];
  const entries = groups.get(group) ?? [];
  if (groups.has(group)) {
    const first = placeOf(reading, path).cell;
    tell(reading, sheetFaults.repeatedName(group, first), row.at('identifiant'));
  }
  groups.set(group, entries);
  keep(reading, path, { cell: row.at('identifiant') });
  return { section: { entries, path, group, cell: row.at('identifiant') }, row: undefined };
}

/** For questions above the first step: what they are is still worth telling. */
function impliedStep(
  row: SourceRow,
  word: string,
  { steps }: QuestionRows,
  reading: Reading,
): Section {
  tell(reading, sheetFaults.rowOutOfPlace(word, 'sous une ligne « étape »'), row.at('type'));
  const entries: Fields[] = [];
  steps.push({ id: 'sans_etape', title: 'sans étape', questions: entries });
  return { entries, path: ['steps', 0, 'questions'], cell: row.at('type') };
}

function addEntry(
  row: SourceRow,
  word: string,
  { entries, path: sectionPath, group }: Section,
  { questions }: QuestionRows,
  reading: Reading,
): ReadRow {
  const path = [...sectionPath, entries.length];
  const given = read(row, word, path, reading);
  const type = keyOfWord(word, { ...typeWords, ...entryTypes }) ?? word;
  const fields =
    type === 'information' ? { type, ...given, text: [given.text] } : { type, ...given };
  entries.push(fields);
  keep(reading, [...path, 'type'], { cell: row.at('type') });
  keep(reading, [...path, 'text', 0], { cell: row.at('libellé'), heading: 'libellé', row: word });
  const isQuestion = !Object.values(entryTypes).includes(word);
  if (isQuestion) {
    const id = String(given.id ?? '');
    questions.push({ word, fields, path, name: group === undefined ? id : `${group}.${id}` });
  } else if (group !== undefined) {
    tell(reading, sheetFaults.rowOutOfPlace(word, 'sous une ligne « étape »'), row.at('type'));
  }
  return { word, fields, path };
}

const entryTypes = { information: 'information', group: 'reprise d’un groupe' };

function read(row: SourceRow, word: string, path: ValuePath, reading: Reading): Fields {
  keep(reading, path, { cell: row.at('identifiant') });
  const shape = { columns: questionColumns, keys: keysOfRow(word), word, apart: ['type'] };
  return fieldsOf(row, shape, path, reading);
}
