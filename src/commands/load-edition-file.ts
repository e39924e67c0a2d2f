import { readFileSync } from 'node:fs';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { readQuestionnaire } from '../definition/read-questionnaire.ts';
import { hasErrors } from '../problem.ts';
import { FaultsError } from './command.ts';
import { editionFile, shownPath } from './project.ts';

/**
 * The questionnaire of an edition and the very text that it was read from.
 * @throws FaultsError with every fault of the file; UsageError when there is no such edition
 */
export function loadEditionFile(name: string): {
  readonly questionnaire: Questionnaire;
  readonly source: string;
} {
  const path = editionFile(name);
  const source = readFileSync(path, 'utf8');
  const { questionnaire, problems } = readQuestionnaire(source, shownPath(path), name);
  if (!questionnaire || hasErrors(problems)) throw new FaultsError(problems);
  return { questionnaire, source };
}
