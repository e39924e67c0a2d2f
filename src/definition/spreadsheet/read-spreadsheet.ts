import { hasErrors, inFileOrder, type Problem } from '../../problem.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { checkedQuestionnaire } from '../read-questionnaire.ts';
import { sheetNames } from './layout.ts';
import { inSheetWords } from './sheet-words.ts';
import { readSpreadsheetSource } from './spreadsheet-source.ts';
import { withoutConsequences } from './without-consequences.ts';

export interface SpreadsheetReading {
  /** The questionnaire as a YAML file would say it, when there is no error. */
  readonly value?: unknown;
  readonly questionnaire?: Questionnaire;
  /** Every fault, by sheet and cell. */
  readonly problems: readonly Problem[];
}

/**
 * A questionnaire in an XLSX file, read whole or not at all, with the same rules as a YAML file.
 * @param path the file's name for the messages
 * @param expected `survey/edition` that it is to be kept as, when known
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  path: string,
  expected?: string,
): Promise<SpreadsheetReading> {
  const { source, problems: told } = await readSpreadsheetSource(bytes, path);
  if (!source) return { problems: inSheetOrder(told) };
  const { questionnaire, problems: checked } = checkedQuestionnaire(source, expected);
  // What could not be read in a cell has been told: that the value is not sound says no more.
  const faulty = new Set(told.map(({ cell }) => cell));
  const others = checked.filter(({ cell }) => !faulty.has(cell)).map(inSheetWords);
  const problems = inSheetOrder(withoutConsequences([...told, ...others]));
  return questionnaire === undefined || hasErrors(problems)
    ? { problems }
    : { value: source.value, questionnaire, problems };
}

/** As the sheets stand in a workbook; those without a place come first. */
function inSheetOrder(problems: readonly Problem[]): Problem[] {
  const sheets: readonly string[] = Object.values(sheetNames);
  const rank = ({ cell }: Problem) => sheets.indexOf(cell?.split('!')[0] ?? '');
  return inFileOrder(problems).toSorted((a, b) => rank(a) - rank(b));
}
