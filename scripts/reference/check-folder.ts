import { proportions } from './proportions.ts';
import { ReferenceFolder } from './reference-folder.ts';
import { checkSubject, type SubjectCheck, type SubjectResult } from './subject-check.ts';

const checks: readonly SubjectCheck[] = [proportions];

export interface FolderResult {
  readonly results: readonly SubjectResult[];
  /** Subjects of the folder that no check knows. */
  readonly unknown: readonly string[];
}

/** Every subject of a folder, in the order of their names. */
export function checkFolder(directory: string): FolderResult {
  const folder = new ReferenceFolder(directory);
  const found = folder.names().map((name) => ({
    name,
    check: checks.find(({ subject }) => subject.test(name)),
  }));
  return {
    results: found.flatMap(({ name, check }) => (check ? [checkSubject(check, folder, name)] : [])),
    unknown: found.flatMap(({ name, check }) => (check ? [] : [name])),
  };
}
