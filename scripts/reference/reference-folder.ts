/** A folder of reference values: for each subject what was given (`.csv`) and what was answered (`.json`). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;
/** One case of an answer; its columns may hold lists or records of their own. */
export type Case = Readonly<Record<string, unknown>>;

export class ReferenceFolder {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Subjects that have an answer, in the order of their names. */
  names(): readonly string[] {
    return readdirSync(this.directory)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length))
      .toSorted();
  }

  /** Files of what was given, without their ending. */
  given(): readonly string[] {
    return readdirSync(this.directory)
      .filter((file) => file.endsWith('.csv'))
      .map((file) => file.slice(0, -'.csv'.length))
      .toSorted();
  }

  has(file: string): boolean {
    return existsSync(join(this.directory, file));
  }

  answer<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.directory, `${name}.json`), 'utf8')) as T;
  }

  rows(name: string): readonly Row[] {
    const text = readFileSync(join(this.directory, `${name}.csv`), 'utf8');
    return parse(text, { columns: true, bom: true });
  }

  /** The rows of each case, by the number that they share. */
  groups(name: string, key: string): ReadonlyMap<number, readonly Row[]> {
    return Map.groupBy(this.rows(name), (row) => cell(row, key)) as Map<number, Row[]>;
  }
}

/** A cell that must hold a number. */
export function cell(row: Row | Case | undefined, column: string): number {
  const value = row?.[column];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    throw new Error(`column ${column} holds ${JSON.stringify(value)} instead of a number`);
  }
  return number;
}
