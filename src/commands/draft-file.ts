import { basename, dirname } from 'node:path';
import type { DraftFile } from '../service/preview/draft.ts';
import { publishedProblems } from './check-published.ts';
import { editionOfFile, shownPath, surveysFolder } from './project.ts';

/** Called in addresses by its folder and its own name, wherever it is. */
export function draftFile(path: string): DraftFile {
  const own = basename(path).replace(/\.ya?ml$/, '');
  const name = [basename(dirname(path)), own].map(slug).join('/');
  const shown = shownPath(path);
  const expected = editionOfFile(path);
  if (expected === undefined) return { name, path, shownPath: shown };
  const furtherProblems = () =>
    publishedProblems(surveysFolder, [expected]).filter((problem) => problem.path === shown);
  return { name, path, shownPath: shown, expected, furtherProblems };
}

function slug(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'questionnaire';
}
