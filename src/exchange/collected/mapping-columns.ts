/** Which column of a file each block of a mapping describes. */
import type { Fault } from '../../definition/fault.ts';
import { mappingFaults } from './mapping-faults.ts';
import type { RawMapping } from './mapping-schema.ts';
import { plainWords, tidyWords, visibleText } from './plain-words.ts';

type ValuePath = readonly (string | number)[];

/**
 * @param lineOf line of a value of the mapping
 * @returns index in the mapping to index in the file; blocks that describe none are reported
 */
export function placeColumns(
  { columns }: RawMapping,
  headings: readonly string[],
  report: (fault: Fault, at: ValuePath) => void,
  lineOf: (at: ValuePath) => number,
): ReadonlyMap<number, number> {
  const find = columnFinder(headings);
  const placed = new Map<number, number>();
  const lines = new Map<number, number>();
  columns.forEach(({ column, position }, c) => {
    const at = ['columns', c, 'column'];
    const found = find(column);
    const index = found.length === 1 ? found[0] : found.find((one) => one + 1 === position);
    if (index === undefined) {
      const fault =
        found.length === 0
          ? mappingFaults.unknownColumn(column, headings.map(visibleText))
          : mappingFaults.severalColumns(
              column,
              found.map((one) => one + 1),
            );
      report(fault, at);
      return;
    }
    const line = lines.get(index);
    if (line !== undefined) report(mappingFaults.columnTwice(column, line), at);
    lines.set(index, lineOf(at));
    placed.set(c, index);
  });
  return placed;
}

/** Columns with a heading, exactly or failing that but for typography, accents, punctuation. */
function columnFinder(headings: readonly string[]): (heading: string) => readonly number[] {
  const ways = [visibleText, tidyWords, plainWords].map((form) => {
    const known = new Map<string, number[]>();
    headings.forEach((heading, index) => {
      const key = form(heading);
      known.set(key, [...(known.get(key) ?? []), index]);
    });
    return (heading: string) => known.get(form(heading));
  });
  return (heading) => {
    for (const way of ways) {
      const found = way(heading);
      if (found) return found;
    }
    return [];
  };
}
