import type { FrameVariable } from '../definition/questionnaire.ts';
import type { Frame } from './invitee.ts';

export interface FrameCell {
  readonly frame: Frame;
  /** Category labels in the order of the variables: « Collège, Charente, public ». */
  readonly label: string;
  readonly count: number;
}

/** A response keeps its frame variables only where that many persons share the same values. */
export const SMALLEST_CELL = 5;

/** How many persons stand in each non-empty crossing of the frame variables. */
export function frameCells(
  variables: readonly FrameVariable[],
  frames: readonly Frame[],
): readonly FrameCell[] {
  const cells = new Map<string, FrameCell>();
  for (const frame of frames) {
    const key = cellKey(variables, frame);
    const count = (cells.get(key)?.count ?? 0) + 1;
    cells.set(key, { frame, label: labelOf(variables, frame), count });
  }
  return [...cells.values()];
}

/** The cells in which an answer would point at too few persons to be stored with its frame. */
export function smallCells(
  variables: readonly FrameVariable[],
  frames: readonly Frame[],
): readonly FrameCell[] {
  return frameCells(variables, frames).filter(({ count }) => count < SMALLEST_CELL);
}

/** The same for all who share a cell; a variable that was given up is a value of its own. */
export function cellKey(variables: readonly FrameVariable[], frame: Frame): string {
  return variables.map(({ id }) => frame[id] ?? '').join('|');
}

function labelOf(variables: readonly FrameVariable[], frame: Frame): string {
  return variables
    .map(({ id, categories }) => categories.find((c) => c.id === frame[id])?.label ?? '?')
    .join(', ');
}
