import type { Problem } from '../../problem.ts';
import type { ImportOutcome } from './compare-stored.ts';
import type { CollectedReading } from './read-collected.ts';
import { targetName } from './target.ts';

/** What an import has to say, for a program. */
export function importDocument(
  reading: CollectedReading,
  outcome: ImportOutcome,
  stored: boolean,
  problems: readonly Problem[],
) {
  const { table, columns, refused, emptyLines, notAsked, withoutFrame, dropped } = reading;
  return {
    encoding: table.encoding,
    separator: table.separator,
    lines: table.rows.length,
    columns: columns.map(({ heading, target, certainty, note }) => ({
      heading,
      to: targetName(target),
      certainty,
      note,
    })),
    refusedCells: refused.length,
    stored,
    ...outcome,
    emptyLines,
    notAsked: Object.fromEntries(notAsked),
    withoutFrame,
    dropped,
    problems,
  };
}
