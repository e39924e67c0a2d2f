import { existsSync, readFileSync } from 'node:fs';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { isPublished } from './check-published.ts';
import { lockFile } from './lock-file.ts';
import { editionOfFile, shownPath, surveysFolder } from './project.ts';
import { readLockText } from './published-lock.ts';

/**
 * Whether an edition of the project is not one that was opened, as it stands: its lock does not
 * hold it, or holds another text. Of a file kept elsewhere that cannot be known: false.
 */
export function isDraft(questionnaire: Questionnaire, file: string): boolean {
  const { survey, edition } = questionnaire;
  const lock = lockFile(surveysFolder, survey);
  if (editionOfFile(file) === undefined) return false;
  if (!existsSync(lock)) return true;
  const { editions } = readLockText(readFileSync(lock, 'utf8'), shownPath(lock));
  const locked = editions.find((one) => one.edition === edition);
  return !locked || !isPublished(questionnaire, locked);
}
