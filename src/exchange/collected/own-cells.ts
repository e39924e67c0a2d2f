/** What a row says of the response itself: its number, its day, its state, its frame variables. */
import { IGNORE } from './cell-reading.ts';
import { type Column, cellText } from './column.ts';
import type { CollectedCells } from './read-table.ts';
import type { RefusedCell } from './refused-cell.ts';
import { dayOf, frameCategory, stateOf } from './response-cells.ts';

export interface OwnCells {
  /** What the tool itself calls the response. */
  readonly id?: string;
  /** Day; null: sent, and the day was not noted. */
  readonly sentOn?: string | null;
  readonly state?: 'draft' | 'sent';
  /** Variable id to category id. */
  readonly frame: { readonly [variable: string]: string };
}

export function readOwnCells(
  { line, cells }: CollectedCells,
  columns: readonly Column[],
): { own: OwnCells; refused: readonly RefusedCell[] } {
  const frame: Record<string, string> = {};
  const own: { -readonly [K in keyof OwnCells]: OwnCells[K] } = { frame };
  const refused: RefusedCell[] = [];
  for (const column of columns) {
    const { target, values } = column;
    const written = cellText(cells[column.index] ?? '');
    const cell = values.get(written) ?? written;
    if (cell === '' || (cell === IGNORE && cell !== written)) continue;
    const refuse = (reason: string) =>
      refused.push({ line, column, cell: written, reason, replaceable: true });
    switch (target.kind) {
      case 'id':
        own.id = cell;
        break;
      case 'sent_on': {
        const day = dayOf(cell);
        if (day === undefined) refuse('n’est pas une date');
        else own.sentOn = day;
        break;
      }
      case 'state': {
        const state = stateOf(cell);
        if (state) own.state = state;
        else refuse('ne dit pas si la réponse est complète');
        break;
      }
      case 'frame': {
        const category = frameCategory(target.variable, cell);
        if (category) frame[target.variable.id] = category.id;
        else refuse('n’est pas une modalité connue');
        break;
      }
    }
  }
  return { own, refused };
}
