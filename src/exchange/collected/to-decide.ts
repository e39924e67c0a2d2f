/** What somebody has to decide before an import, in French: cells, then columns. */
import { counted, integer, typographic } from '../../wording.ts';
import { type Column, columnLetters, isCertain } from './column.ts';
import type { CollectedReading } from './read-collected.ts';
import { cut, listed, type RefusedCell } from './refused-cell.ts';
import { targetName } from './target.ts';

const SHOWN = 20;

/** How much there is, then each one by its place; nothing when all is decided. */
export function decisionLines({
  columns,
  refused,
}: Pick<CollectedReading, 'columns' | 'refused'>): readonly string[] {
  const open = columns.filter((column) => !isCertain(column));
  if (open.length === 0 && refused.length === 0) return [];
  const letters = (some: readonly Column[]) => {
    const indexes = [...new Set(some.map(({ index }) => index))].toSorted((a, b) => a - b);
    return listed(indexes.map(columnLetters));
  };
  const ofCells = refused.map(({ column }) => column);
  const word = new Set(ofCells.map(({ index }) => index)).size > 1 ? 'colonnes' : 'colonne';
  const amounts = [
    ...(refused.length > 0
      ? [`${counted(refused.length, 'cellule', 'cellules')} (${word} ${letters(ofCells)})`]
      : []),
    ...(open.length > 0
      ? [`${counted(open.length, 'colonne', 'colonnes')} (${letters(open)})`]
      : []),
  ];
  return [
    `À décider dans la correspondance : ${amounts.join(', ')}.`,
    ...firstOnes(refused, cellLine, (more) => counted(more, 'autre cellule', 'autres cellules')),
    ...firstOnes(open, columnLine, (more) => counted(more, 'autre colonne', 'autres colonnes')),
  ].map(typographic);
}

function firstOnes<T>(
  all: readonly T[],
  lineOf: (one: T) => string,
  others: (count: number) => string,
): readonly string[] {
  const more = all.length - SHOWN;
  return [...all.slice(0, SHOWN).map(lineOf), ...(more > 0 ? [`  et ${others(more)}.`] : [])];
}

function cellLine({ line, column, cell, reason, replaceable }: RefusedCell): string {
  // No other value of one cell would do.
  const remedy = replaceable ? '' : ' (corrigez le fichier, ou écrivez « impossible: ignore »)';
  return `  ligne ${integer(line)}, ${place(column)} : « ${cut(cell, 60)} » ${reason}${remedy}.`;
}

function columnLine(column: Column): string {
  const { target, note } = column;
  return target.kind === 'ignore'
    ? `  ${place(column)} : à quelle question répond-elle ? (${note})`
    : `  ${place(column)} : est-ce bien ${targetName(target)} ? (${note})`;
}

function place({ index, heading }: Column): string {
  return `colonne ${columnLetters(index)} « ${cut(heading, 60)} »`;
}
