/** One subject of a reference folder against our statistics. */
import { type Comparison, deviation, farthest } from './comparison.ts';
import type { ReferenceFolder } from './reference-folder.ts';
import { missingOf } from './required.ts';

export interface SubjectCheck {
  /** Matches the names of the subject's files. */
  readonly subject: RegExp;
  /** Columns that number the cases or repeat what was given: there is nothing to compute. */
  readonly given: readonly string[];
  /** What an answer holds, where its keys do not say it. */
  readonly columns?: (answer: unknown) => Iterable<string>;
  readonly compare: (folder: ReferenceFolder, name: string) => Iterable<Comparison>;
}

export interface SubjectResult {
  readonly name: string;
  readonly cases: number;
  readonly compared: number;
  /** Worst deviation. */
  readonly absolute: number;
  readonly relative: number;
  readonly failures: readonly Comparison[];
  readonly notCovered: readonly string[];
  /** Required columns of which nothing was compared: a failure. */
  readonly missing: readonly string[];
  /** The files cannot be read, or lack what the check needs. */
  readonly error?: string;
}

const NOTHING = { cases: 0, compared: 0, absolute: 0, relative: 0 } as const;

export function fruitless(name: string, error: string): SubjectResult {
  return { name, ...NOTHING, failures: [], notCovered: [], missing: [], error };
}

/** A subject that cannot be checked is a result too: the others still are. */
export function checkSubject(
  check: SubjectCheck,
  folder: ReferenceFolder,
  name: string,
): SubjectResult {
  try {
    return compareSubject(check, folder, name);
  } catch (error) {
    const { message } = error as Error;
    return fruitless(name, message);
  }
}

function compareSubject(
  { given, compare, columns: named = columnsOf }: SubjectCheck,
  folder: ReferenceFolder,
  name: string,
): SubjectResult {
  const comparisons = [...compare(folder, name)];
  const deviations = comparisons.map(deviation);
  const columns = new Set([...given, ...comparisons.map(({ column }) => column)]);
  const answer = folder.answer<unknown>(name);
  if (comparisons.length === 0) return fruitless(name, 'its answer holds no case');
  const compared = [...new Set(comparisons.map(({ column }) => column))];
  return {
    name,
    cases: new Set(comparisons.map(({ place }) => place)).size,
    compared: comparisons.length,
    ...worst(farthest(deviations)),
    failures: comparisons.filter((_, i) => !deviations[i]?.isClose),
    missing: missingOf(name, compared, answer),
    notCovered: [...new Set(named(answer))].filter((path) => !isCovered(path, columns)),
  };
}

function worst({ absolute, relative }: { absolute: number; relative: number }) {
  return { absolute, relative };
}

/** Paths of the values of an answer, the places in lists left out. */
function* columnsOf(value: unknown, path = ''): Generator<string> {
  if (Array.isArray(value)) {
    if (value.length === 0 || value.some((one) => typeof one !== 'object')) yield path;
    for (const one of value) if (typeof one === 'object') yield* columnsOf(one, path);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) {
      yield* columnsOf(one, path === '' ? key : `${path}.${key}`);
    }
  } else if (path !== '') yield path;
}

function isCovered(path: string, columns: ReadonlySet<string>): boolean {
  const names = path.split('.');
  return names.some((_, i) => columns.has(names.slice(0, i + 1).join('.')));
}
