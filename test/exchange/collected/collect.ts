/** Files of answers to a questionnaire that has a question of each type. */
import { readFileSync } from 'node:fs';
import {
  type CollectedReading,
  readCollected,
} from '../../../src/exchange/collected/read-collected.ts';
import { targetName } from '../../../src/exchange/collected/target.ts';
import type { Surroundings } from '../../../src/exchange/collected/to-responses.ts';
import type { Problem } from '../../../src/problem.ts';
import { read } from '../../definition/sample.ts';
import { KEY } from '../../store/edition.ts';

export const everyType = read(readFileSync(new URL('./every-type.yaml', import.meta.url), 'utf8'));

export const surroundings: Surroundings = {
  questionnaire: everyType,
  key: KEY,
  today: '2025-07-01',
  invited: [],
  stored: new Map(),
};

export interface Collected {
  readonly reading?: CollectedReading;
  readonly problems: readonly Problem[];
}

export function collect(
  file: string | Uint8Array,
  mapping?: string,
  changes: Partial<Surroundings> = {},
): Collected {
  const content = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const mappingFile = mapping === undefined ? undefined : { path: 'm.yaml', content: mapping };
  return readCollected({ path: 'r.csv', content }, mappingFile, { ...surroundings, ...changes });
}

/** A table of one heading and one cell per pair, and what is made of it. */
export function collectCells(...pairs: readonly (readonly [string, string])[]): Collected {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const line = (cells: readonly string[]) => cells.map(quoted).join(';');
  return collect(
    `${line(pairs.map(([heading]) => heading))}\n${line(pairs.map(([, cell]) => cell))}\n`,
  );
}

/** What was read; fails with the faults where nothing was. */
export function ready(collected: Collected): CollectedReading {
  const { reading, problems } = collected;
  if (!reading?.isReady) {
    const open = reading?.columns.map(({ heading, certainty, note }) => [heading, certainty, note]);
    throw new Error(JSON.stringify({ problems, open }, null, 1));
  }
  return reading;
}

export function answersOf(collected: Collected) {
  return ready(collected).responses.map(({ answers }) => answers);
}

/** `A role recognised` for each column. */
export function targetsOf({ reading }: Collected): readonly string[] {
  return (reading?.columns ?? []).map(
    ({ target, certainty }) => `${targetName(target)} ${certainty}`,
  );
}
