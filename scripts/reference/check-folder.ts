import { bases } from './bases.ts';
import { differences } from './differences.ts';
import { disclosure } from './disclosure.ts';
import { distributions } from './distributions.ts';
import { frame } from './frame.ts';
import { granularity } from './granularity.ts';
import { numeric } from './numeric.ts';
import { outcomeRatesCheck } from './outcome-rates.ts';
import { overlap } from './overlap.ts';
import { proportions } from './proportions.ts';
import { pvalues } from './pvalues.ts';
import { ReferenceFolder } from './reference-folder.ts';
import { rounding } from './rounding.ts';
import { checkSubject, fruitless, type SubjectCheck, type SubjectResult } from './subject-check.ts';
import { tables } from './tables.ts';

const checks: readonly SubjectCheck[] = [
  proportions,
  differences,
  overlap,
  tables,
  pvalues,
  distributions,
  frame,
  numeric,
  rounding,
  granularity,
  bases,
  outcomeRatesCheck,
  disclosure,
];

export interface FolderResult {
  readonly results: readonly SubjectResult[];
  /** Subjects of the folder that no check knows. */
  readonly unknown: readonly string[];
}

/** Every subject of a folder, in the order of their names. */
export function checkFolder(directory: string): FolderResult {
  const folder = new ReferenceFolder(directory);
  const names = folder.names();
  // `frame446_frame.csv` is given to `frame446.json`.
  const unanswered = folder
    .given()
    .filter((file) => !names.some((name) => file === name || file.startsWith(`${name}_`)));
  const found = names.map((name) => ({
    name,
    check: checks.find(({ subject }) => subject.test(name)),
  }));
  return {
    results: [
      ...found.flatMap(({ name, check }) => (check ? [checkSubject(check, folder, name)] : [])),
      ...unanswered.map((file) => fruitless(file, 'no answer (.json) beside it')),
    ],
    unknown: found.flatMap(({ name, check }) => (check ? [] : [name])),
  };
}
