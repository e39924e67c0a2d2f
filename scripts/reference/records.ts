/** Reading and comparing the records of an answer. */
import type { Closeness, Comparison } from './comparison.ts';
import type { Case } from './reference-folder.ts';

/** Each of our columns beside that of the same name. */
export function* compareRecord(
  path: string,
  ours: Case,
  expected: Case,
  closeness: Closeness,
  place = path,
): Generator<Comparison> {
  for (const [key, value] of Object.entries(ours)) {
    const column = path === '' ? key : `${path}.${key}`;
    yield { place, column, ours: value, expected: expected[key], closeness };
  }
}

/** A record, empty where there is none. */
export function record(value: unknown): Case {
  return typeof value === 'object' && value !== null ? (value as Case) : {};
}

/** Records, none where there is no list. */
export function list(value: unknown): readonly Case[] {
  return Array.isArray(value) ? value : [];
}
