import type { Problem } from '../../problem.ts';
import type { Fault } from '../fault.ts';
import { faults } from '../faults.ts';
import type { Cell, Source } from '../source.ts';
import type { ValuePath } from '../yaml-source.ts';
import { assembled } from './assembled.ts';
import { choiceColumns, questionColumns, settingColumns, sheetNames } from './layout.ts';
import { readChoiceRows } from './read-choice-rows.ts';
import { readQuestionRows } from './read-question-rows.ts';
import { readSettingRows } from './read-setting-rows.ts';
import { readWorkbook } from './read-workbook.ts';
import { keep, newReading, ownPlace, placeOf, type Reading, tell } from './reading.ts';
import { repeatedRows, settingRows } from './setting-layout.ts';
import { sheetFaults } from './sheet-faults.ts';
import { rowsOfSheet } from './sheet-rows.ts';
import { sheetsOf } from './sheets-of.ts';

/**
 * A spreadsheet as a value that knows its cells, to be checked like a YAML file.
 * @param bytes an XLSX file, or anything else
 * @param path the file's name for the messages
 * @returns no source when there is nothing to check; faults of the sheets themselves
 */
export async function readSpreadsheetSource(
  bytes: Uint8Array,
  path: string,
): Promise<{ source?: Source; problems: readonly Problem[] }> {
  const reading = newReading(path);
  const workbook = await readWorkbook(bytes);
  if ('fault' in workbook) tell(reading, workbook.fault);
  const sheets = 'fault' in workbook ? undefined : sheetsOf(workbook.sheets, reading);
  if (!sheets) return { problems: reading.problems };
  const rowsOf = (name: keyof typeof sheetNames, columns: typeof questionColumns) =>
    rowsOfSheet(sheetNames[name], sheets[name], columns, reading);
  const questionRows = rowsOf('questions', questionColumns);
  const choiceRows = rowsOf('choices', choiceColumns);
  const settingRowsRead = rowsOf('settings', settingColumns);
  // Without a column, every row would be told to lack it.
  if (reading.problems.some(({ code }) => code === 'column-missing')) {
    return { problems: reading.problems };
  }
  keep(reading, ['steps'], { cell: `${sheetNames.questions}!A1` });
  const questions = readQuestionRows(questionRows, reading);
  const lists = readChoiceRows(choiceRows, questions.questions, reading);
  const value = assembled(readSettingRows(settingRowsRead, reading), questions, lists);
  return { source: sourceOf(value, reading), problems: reading.problems };
}

function sourceOf(value: unknown, reading: Reading): Source {
  const place = (path: ValuePath): Cell => ({ cell: placeOf(reading, path).cell });
  return {
    path: reading.path,
    value,
    place,
    keyPlace: place,
    missing: (path) => ({ ...missingFault(path, reading), ...place(path) }),
  };
}

/** A key that is missing is an empty cell, or a row that is not there. */
function missingFault(path: ValuePath, reading: Reading): Fault {
  const key = path.at(-1);
  if (key === 'choices' || key === 'rows') return sheetFaults.nothingListed(key);
  const { heading, row } = ownPlace(reading, path) ?? {};
  if (heading !== undefined) return sheetFaults.emptyCell(heading, row);
  const setting = settingRows.find((one) => one.path.join() === path.join());
  const word = setting?.word ?? repeatedWord(String(key));
  return word === undefined ? faults.missingKey(String(key)) : sheetFaults.missingSetting(word);
}

function repeatedWord(key: string): string | undefined {
  return Object.entries(repeatedRows).find(([name]) => name === key)?.[1];
}
