/** Rows that add to the row above them: a paragraph, a word of a group, a warning accepted. */
import { emptyList, keysOfRow, questionColumns, rowsBesideQuestions } from './layout.ts';

import { keep, placeOf, type Reading, tell } from './reading.ts';
import { fieldsOf, type ReadRow } from './row-fields.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';

type Continuation = 'suite' | 'mot' | 'avertissement accepté';

const placeInWords: Readonly<Record<Continuation, string>> = {
  suite: 'sous une ligne « information »',
  mot: 'sous une ligne « reprise d’un groupe »',
  'avertissement accepté': 'sous une étape ou une question',
};

/** @param above the last row that is no such row itself */
export function continueRow(
  row: SourceRow,
  word: Continuation,
  above: ReadRow | undefined,
  reading: Reading,
): void {
  if (!above || !mayContinue(above.word, word)) {
    tell(reading, sheetFaults.rowOutOfPlace(word, placeInWords[word]), row.at('type'));
    return;
  }
  const { fields, path } = above;
  if (word === 'mot') addWord(row, above, reading);
  else if (word === 'suite') {
    const paragraphs = fields.text as unknown[];
    const { text } = read(row, word, [...path, 'text', paragraphs.length], reading);
    keep(reading, [...path, 'text', paragraphs.length], {
      cell: row.at('libellé'),
      heading: 'libellé',
      row: word,
    });
    paragraphs.push(text);
  } else {
    const accepted = (fields.accepted ?? []) as unknown[];
    const warning = read(row, word, [...path, 'accepted', accepted.length], reading);
    fields.accepted = [...accepted, warning];
  }
}

function addWord(row: SourceRow, { fields, path }: ReadRow, reading: Reading): void {
  const { word, words: text } = read(row, 'mot', [...path, 'mot'], reading);
  const words = (fields.words ?? {}) as Readonly<Record<string, unknown>>;
  if (word === undefined) {
    tell(reading, sheetFaults.emptyCell('identifiant', 'mot'), row.at('identifiant'));
    return;
  }
  if (word === emptyList) {
    fields.words = words;
    return;
  }
  const name = String(word);
  const first = Object.hasOwn(words, name) ? placeOf(reading, [...path, 'words', name]) : undefined;
  if (first) tell(reading, sheetFaults.repeatedName(name, first.cell), row.at('identifiant'));
  keep(reading, [...path, 'words', name], {
    cell: row.at('libellé'),
    heading: 'libellé',
    row: 'mot',
  });
  fields.words = { ...words, [name]: text };
}

function mayContinue(above: string, word: Continuation): boolean {
  if (word === 'suite') return above === 'information';
  if (word === 'mot') return above === 'reprise d’un groupe';
  return above === 'étape' || !Object.hasOwn(rowsBesideQuestions, above);
}

function read(row: SourceRow, word: Continuation, path: ReadRow['path'], reading: Reading) {
  // The code of a warning is kept to the letter.
  const columns = questionColumns.map((column) =>
    word === 'avertissement accepté' && column.key === 'id'
      ? { ...column, kind: 'text' as const }
      : column,
  );
  const shape = { columns, keys: keysOfRow(word), word, apart: ['type'] };
  return fieldsOf(row, shape, path, reading);
}
