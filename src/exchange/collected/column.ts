import type { Choice } from '../../definition/questionnaire.ts';
import type { CollectedTable } from './read-table.ts';
import type { Target } from './target.ts';
import { isNotShown, isUnanswered, tickOf } from './tick-words.ts';

/** A column of the file and what it is taken for. */
export interface Column {
  /** 0-based. */
  readonly index: number;
  /** As people read it, without HTML. */
  readonly heading: string;
  readonly target: Target;
  readonly certainty: Certainty;
  /** Why, in a few French words. */
  readonly note: string;
  /** Cells that stand for another, `ignore` for none. */
  readonly values: ReadonlyMap<string, string>;
  /** Every other cell is the text of this « autre, précisez ». */
  readonly others?: Choice;
}

/**
 * `left_out`: certainly of no use, or not to be kept; `unknown`: left out because nothing is known
 * of it, which somebody has to confirm.
 */
export type Certainty = 'recognised' | 'guessed' | 'left_out' | 'unknown';

/** Nothing stands in the way of an import but what somebody has to look at. */
export function isCertain({ certainty }: Column): boolean {
  return certainty === 'recognised' || certainty === 'left_out';
}

/**
 * The column as spreadsheets call it.
 * @example columnLetters(0) // => 'A'
 * @example columnLetters(27) // => 'AB'
 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** The cells of a column that are not blank, as they are read, each once. */
export function distinctCells({ rows }: CollectedTable, index: number): readonly string[] {
  const cells = new Set(rows.map(({ cells }) => cellText(cells[index] ?? '')));
  cells.delete('');
  return [...cells];
}

/** Without the apostrophe by which spreadsheets are kept from reading a formula. */
export function cellText(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/^'(?='*[=+\-@])/, '')
    .trim();
}

/** The column of « autre » holds boxes in some tools, and in others the text itself. */
export function asFilled(table: CollectedTable, index: number, target: Target): Target {
  if (target.kind !== 'tick' || target.choice.specify === undefined) return target;
  const { question, choice } = target;
  if (question.type !== 'single' && question.type !== 'multiple') return target;
  const isBox = (cell: string) =>
    tickOf(cell) !== undefined ||
    isNotShown(cell) ||
    isUnanswered(cell) ||
    [choice.id, choice.label, choice.short].includes(cell);
  return distinctCells(table, index).every(isBox) ? target : { kind: 'specify', question, choice };
}
