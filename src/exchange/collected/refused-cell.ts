import type { Problem } from '../../problem.ts';
import { counted, typographic } from '../../wording.ts';
import { type Column, columnLetters } from './column.ts';

/** A cell that stands in the way of an import. */
export interface RefusedCell {
  readonly line: number;
  readonly column: Column;
  /** The part that is not understood, as a `values:` of a mapping can name it. */
  readonly cell: string;
  /** French, behind the cell. */
  readonly reason: string;
  /** Another value for this cell alone would do. */
  readonly replaceable: boolean;
}

const SHOWN = 20;

/** The first ones in full, and how many more there are. */
export function refusedProblems(refused: readonly RefusedCell[], path: string): Problem[] {
  const problems = refused.slice(0, SHOWN).map(({ line, column, cell, reason, replaceable }) => ({
    code: 'refused-cell',
    severity: 'error' as const,
    path,
    line,
    message: typographic(
      `Colonne ${columnLetters(column.index)}, « ${cut(column.heading, 60)} » : « ${cut(cell, 60)} » ${reason}.`,
    ),
    hint: typographic(
      replaceable
        ? 'Dites ce que cette valeur veut dire sous « values: » dans la correspondance, ou « ignore ».'
        : 'Corrigez le fichier, ou écrivez « impossible: ignore » dans la correspondance.',
    ),
  }));
  const more = refused.length - SHOWN;
  if (more <= 0) return problems;
  const others = counted(more, 'autre cellule refusée', 'autres cellules refusées');
  return [
    ...problems,
    { code: 'refused-cell', severity: 'error', path, message: `Et ${others} de même.` },
  ];
}

/**
 * A text on one line, its end left out when it is long.
 * @example cut('Bonjour à tous', 9) // => 'Bonjour …'
 */
export function cut(text: string, length: number): string {
  const characters = [...text.replaceAll(/[\p{Cc}\s]+/gu, ' ')];
  if (characters.length <= length) return characters.join('');
  return `${characters.slice(0, length - 1).join('')}…`;
}

/** The first twenty words of a list, and how many more there are. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, SHOWN).join(', ');
  const more = words.length - SHOWN;
  return more > 0 ? `${shown} et ${counted(more, 'autre', 'autres')}` : shown;
}
