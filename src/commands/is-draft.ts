import { existsSync, readFileSync } from 'node:fs';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { isPublished } from './check-published.ts';
import { editionOfFile } from './edition-of-file.ts';
import { lockFile } from './lock-file.ts';
import { shownPath, surveysFolder } from './project.ts';
import { readLockText } from './published-lock.ts';

/**
 * Whether the lock beside a questionnaire shows that nobody is asked it yet, as it stands. Where
 * there is no lock, or only one that is younger than the edition, that cannot be known: false.
 */
export function isDraft(questionnaire: Questionnaire, file: string): boolean {
  const { survey, edition, settings } = questionnaire;
  const lock = lockFile(surveysFolder, survey);
  if (editionOfFile(file) === undefined || !existsSync(lock)) return false;
  const { editions } = readLockText(readFileSync(lock, 'utf8'), shownPath(lock));
  const locked = editions.find((one) => one.edition === edition);
  if (locked) return !isPublished(questionnaire, locked);
  return editions.some(({ openedOn }) => openedOn <= settings.opens.slice(0, 10));
}
