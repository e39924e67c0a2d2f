import { nearest } from '../spelling.ts';
import { helpSheet, sheetNames } from './layout.ts';
import type { SheetCells } from './read-workbook.ts';
import { type Reading, tell } from './reading.ts';
import { sheetFaults } from './sheet-faults.ts';
import { knownWord } from './words.ts';

type Sheets = Readonly<Record<keyof typeof sheetNames, SheetCells>>;

/** The sheets of a questionnaire; a misspelt name is told, and read as what it means. */
export function sheetsOf(
  given: ReadonlyMap<string, SheetCells>,
  reading: Reading,
): Sheets | undefined {
  const known: readonly string[] = Object.values(sheetNames);
  const others = [...given.keys()].filter((name) => knownWord(name, known) === undefined);
  const found = Object.entries(sheetNames).flatMap(([key, name]) => {
    const exact = [...given.keys()].find((one) => knownWord(one, [name]) !== undefined);
    const near = exact ?? nearest(name, others);
    if (exact === undefined) tell(reading, sheetFaults.missingSheet(name, near));
    const cells = near === undefined ? undefined : given.get(near);
    return cells ? [[key, { name: near, cells }] as const] : [];
  });
  for (const name of others) {
    const meant = found.some(([, sheet]) => sheet.name === name);
    const isEmpty = given.get(name)?.length === 0;
    if (!meant && !isEmpty && knownWord(name, [helpSheet]) === undefined) {
      tell(reading, sheetFaults.unreadSheet(name));
    }
  }
  const sheets = Object.fromEntries(found.map(([key, { cells }]) => [key, cells]));
  return found.length === Object.keys(sheetNames).length ? (sheets as Sheets) : undefined;
}
