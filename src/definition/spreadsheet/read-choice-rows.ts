/** The sheet *choix*: each row joins its named list or its question. */

import { faults } from '../faults.ts';
import { questionSchema } from '../question-schema.ts';
import type { ValuePath } from '../yaml-source.ts';
import { choiceColumns, emptyList, type Sort, sortKeys, sortWords } from './layout.ts';
import type { ReadQuestion } from './read-question-rows.ts';
import { keep, type Reading, tell } from './reading.ts';
import { type Fields, fieldsOf } from './row-fields.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';
import { keyOfWord } from './words.ts';

/**
 * @param questions those of the sheet *questions*, whose rows, choices and groups are added here
 * @returns the named lists
 */
export function readChoiceRows(
  rows: readonly SourceRow[],
  questions: readonly ReadQuestion[],
  reading: Reading,
): ReadonlyMap<string, readonly Fields[]> {
  const lists = new Map<string, Fields[]>();
  for (const row of rows) {
    const list = nameIn(row, 'liste');
    const question = nameIn(row, 'question');
    const sort = sortOf(row, reading);
    if ((list === undefined) === (question === undefined)) {
      tell(reading, sheetFaults.ownerUnclear(), row.at(list === undefined ? 'liste' : 'question'));
    } else if (sort === undefined) continue;
    else if (list !== undefined) addToList(row, sort, list, lists, reading);
    else if (question !== undefined) addToQuestion(row, sort, question, questions, reading);
  }
  return lists;
}

function sortOf(row: SourceRow, reading: Reading): Sort | undefined {
  const written = nameIn(row, 'sorte') ?? sortWords.choices;
  const sort = keyOfWord(written, sortWords) as Sort | undefined;
  if (sort === undefined) {
    tell(reading, faults.unknownValue(written, Object.values(sortWords)), row.at('sorte'));
  }
  return sort;
}

function addToList(
  row: SourceRow,
  sort: Sort,
  name: string,
  lists: Map<string, Fields[]>,
  reading: Reading,
): void {
  if (sort !== 'choices') {
    const fault = sheetFaults.sortImpossible(sortWords[sort], 'une liste de choix');
    tell(reading, fault, row.at('sorte'));
    return;
  }
  const list = lists.get(name) ?? [];
  if (list.length === 0) keep(reading, ['choices', name], { cell: row.at('liste') });
  lists.set(name, [...list, read(row, sort, ['choices', name, list.length], reading)]);
}

function addToQuestion(
  row: SourceRow,
  sort: Sort,
  name: string,
  questions: readonly ReadQuestion[],
  reading: Reading,
): void {
  // Two questions of one name have that fault alone: both get the choices.
  const owners = questions.filter((question) => question.name === name);
  const [owner] = owners;
  if (owner === undefined) {
    const fault = sheetFaults.unknownOwner(
      name,
      questions.map((question) => question.name),
    );
    // Said at the first row of that name.
    const isTold = reading.problems.some(({ message }) => message === fault.message);
    if (!isTold) tell(reading, fault, row.at('question'));
    return;
  }
  const { fields, path, word } = owner;
  if (!mayHave(String(fields.type), sort)) {
    const fault = sheetFaults.sortImpossible(sortWords[sort], `une question « ${word} »`);
    tell(reading, fault, row.at('sorte'));
    return;
  }
  if (typeof fields[sort] === 'string') {
    tell(reading, sheetFaults.choicesTwice(fields[sort]), row.at('question'));
    return;
  }
  const listed = (fields[sort] ?? []) as readonly Fields[];
  if (listed.length === 0) keep(reading, [...path, sort], { cell: row.at('identifiant') });
  const isEmpty = sort === 'groups' && nameIn(row, 'identifiant') === emptyList;
  const added = isEmpty ? [] : [read(row, sort, [...path, sort, listed.length], reading)];
  for (const each of owners) each.fields[sort] = [...listed, ...added];
}

/** Whether questions of a type have such rows; of a type that is not known, anything may be. */
function mayHave(type: string, sort: Sort): boolean {
  const schema = questionSchema.options.find((option) => option.shape.type.value === type);
  return !schema || Object.hasOwn(schema.shape, sort);
}

function read(row: SourceRow, sort: Sort, path: ValuePath, reading: Reading): Fields {
  keep(reading, path, { cell: row.at('identifiant') });
  const keys = new Map(
    choiceColumns.flatMap(({ heading, key }) =>
      sortKeys[sort].includes(key) ? [[heading, key] as const] : [],
    ),
  );
  const apart = ['liste', 'question', 'sorte'];
  const shape = { columns: choiceColumns, keys, word: sortWords[sort], apart };
  return fieldsOf(row, shape, path, reading);
}

function nameIn(row: SourceRow, heading: string): string | undefined {
  const cell = row.cells.get(heading);
  return cell === undefined ? undefined : String(cell).trim();
}
