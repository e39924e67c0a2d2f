/** What reading a workbook has found so far: where each value stands, and what is wrong. */
import type { Problem } from '../../problem.ts';
import type { Fault } from '../fault.ts';
import type { Cell } from '../source.ts';
import type { ValuePath } from '../yaml-source.ts';
import { sheetNames } from './layout.ts';

export interface CellPlace extends Cell {
  /** Heading of its column. */
  readonly heading?: string;
  /** Word for the kind of row. */
  readonly row?: string;
}

export interface Reading {
  readonly path: string;
  readonly problems: Problem[];
  readonly places: Map<string, CellPlace>;
}

export function newReading(path: string): Reading {
  return { path, problems: [], places: new Map() };
}

export function tell(reading: Reading, fault: Fault, cell?: string): void {
  reading.problems.push({
    ...fault,
    path: reading.path,
    ...(cell === undefined ? {} : { cell }),
  });
}

export function keep(reading: Reading, path: ValuePath, place: CellPlace): void {
  reading.places.set(JSON.stringify(path), place);
}

/** The cell of a value or, failing it, of what holds it. */
export function placeOf(reading: Reading, path: ValuePath): CellPlace {
  for (let length = path.length; length > 0; length--) {
    const place = reading.places.get(JSON.stringify(path.slice(0, length)));
    if (place) return place;
  }
  return { cell: `${sheetNames.settings}!A1` };
}

/** The cell of this very value, which may be empty. */
export function ownPlace(reading: Reading, path: ValuePath): CellPlace | undefined {
  return reading.places.get(JSON.stringify(path));
}
