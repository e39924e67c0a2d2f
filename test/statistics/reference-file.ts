import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

const FOLDER = new URL('../reference/', import.meta.url);

/** Closed forms: absolute up to 1, relative above, where doubles are further apart. */
const TOLERANCE = 1e-12;

export type Expected = Record<string, unknown>;

/** What R was given: one record per line, numbers as numbers, an empty cell as null. */
export function readGiven(name: string): Record<string, number | null>[] {
  return parse(readFileSync(new URL(`${name}.csv`, FOLDER), 'utf8'), {
    columns: true,
    cast: (value, { header }) => (header ? value : value === '' ? null : Number(value)),
  });
}

/** What R answered: one record per case. */
export function readExpected(name: string): Expected[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** Given values of a column by the number of the series that they belong to. */
export function groupBy(
  rows: Record<string, number | null>[],
  key: string,
  column: string,
): Map<number, (number | null)[]> {
  const groups = new Map<number, (number | null)[]>();
  for (const row of rows) {
    const group = number(row, key);
    groups.set(group, [...(groups.get(group) ?? []), row[column] ?? null]);
  }
  return groups;
}

/** A column that must hold a number. */
export function number(row: Record<string, unknown>, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} holds ${value}`);
  return value;
}

/** A column of ours against the same column of R, null against null. */
export function expectClose(actual: number | null, expected: unknown, place: string): void {
  if (expected === null || typeof expected !== 'number') {
    expect(expected, `${place}: in the reference`).toBeNull();
    expect(actual, place).toBeNull();
    return;
  }
  const deviation = Math.abs((actual ?? Number.NaN) - expected);
  expect(deviation, `${place}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(
    TOLERANCE * Math.max(1, Math.abs(expected)),
  );
}

/** Fails when R gives a column that is neither compared nor listed as left for later. */
export function expectColumns(
  records: Expected[],
  compared: readonly string[],
  later: readonly string[],
): void {
  expect(records.length).toBeGreaterThan(0);
  const columns = new Set(records.flatMap((record) => Object.keys(record)));
  expect([...columns].sort()).toEqual([...compared, ...later].sort());
}
