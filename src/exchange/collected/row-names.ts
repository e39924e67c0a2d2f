/**
 * What tells one row of a file from another, the same whenever the file is imported again: the
 * number that the tool gave, or else its cells as they stand in the file. What a mapping makes of
 * the cells is no part of it: a corrected mapping reads the same rows otherwise.
 */
import type { Problem } from '../../problem.ts';
import { integer, typographic } from '../../wording.ts';
import { cellText } from './column.ts';
import type { CollectedRow } from './read-rows.ts';
import type { CollectedTable } from './read-table.ts';

interface RowNames {
  /** One for each row, in the order of the file. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/** @param isEmpty whether a row says nothing, and its number may be missing */
export function rowNames(
  rows: readonly CollectedRow[],
  isEmpty: (row: CollectedRow) => boolean,
  table: CollectedTable,
  isNumbered: boolean,
): RowNames {
  return isNumbered ? byNumber(rows, isEmpty, table.path) : byCells(table);
}

/** Equal rows are numbered: which of them is which makes no difference. */
function byCells({ rows }: CollectedTable): RowNames {
  const met = new Map<string, number>();
  const names = rows.map(({ cells }) => {
    const written = JSON.stringify(cells.map(cellText));
    const copy = (met.get(written) ?? 0) + 1;
    met.set(written, copy);
    return `collected row\n${copy}\n${written}`;
  });
  return { names, problems: [] };
}

function byNumber(
  rows: readonly CollectedRow[],
  isEmpty: (row: CollectedRow) => boolean,
  path: string,
): RowNames {
  const problems: Problem[] = [];
  const met = new Map<string, number>();
  const names = rows.map((row) => {
    const { id, line } = row;
    const report = (code: string, message: string) =>
      problems.push({ code, severity: 'error', path, line, message, hint: withoutNumbers });
    if (isEmpty(row)) return `collected number\n${id ?? ''}`;
    const first = id === undefined ? undefined : met.get(id);
    if (id === undefined) report('missing-id', 'Cette ligne n’a pas de numéro de réponse.');
    else if (first !== undefined) {
      const message = `Le numéro de réponse « ${id} » est déjà celui de la ligne ${integer(first)}.`;
      report('duplicate-id', typographic(message));
    } else met.set(id, line);
    return `collected number\n${id}`;
  });
  return { names, problems };
}

const withoutNumbers = typographic(
  'Corrigez-le, ou écrivez « to: ignore » pour cette colonne dans la correspondance : les lignes seront alors reconnues à leur contenu.',
);
