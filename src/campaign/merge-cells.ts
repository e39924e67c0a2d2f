/** Nobody stands alone in a cell: what tells a single respondent from the nearest others is given up. */
import type { FrameVariable } from '../definition/questionnaire.ts';
import { cellKey, type FrameCell, frameCells } from './frame-cells.ts';
import type { Frame } from './invitee.ts';

export interface Merging {
  /** In the order of the frames given. */
  readonly frames: readonly Frame[];
  /** The cells in which one person stood, as they were; a single respondent has nobody to join. */
  readonly merged: readonly FrameCell[];
}

/**
 * Cells of one are merged with the cell that shares most with them, whole cells at a time: every
 * member gives up the variables on which they differ. Merging only the one would leave him alone
 * among those who know the others.
 * @param frames one per respondent
 */
export function mergeLoneCells(
  variables: readonly FrameVariable[],
  frames: readonly Frame[],
): Merging {
  const lonely = frameCells(variables, frames).filter(({ count }) => count === 1);
  const merged = frames.length > 1 ? lonely : [];
  let current = frames;
  for (;;) {
    const cells = sorted(variables, frameCells(variables, current));
    const lone = cells.find(({ count }) => count === 1);
    const others = cells.filter((cell) => cell !== lone);
    const [first, ...rest] = others;
    if (!lone || !first) return { frames: current, merged };
    const nearest = rest.reduce(
      (best, cell) => (closeness(lone, cell) > closeness(lone, best) ? cell : best),
      first,
    );
    const together = common(lone.frame, nearest.frame);
    const keys = new Set([lone, nearest].map(({ frame }) => cellKey(variables, frame)));
    current = current.map((frame) => (keys.has(cellKey(variables, frame)) ? together : frame));
  }

  /** Shared variables first; then the smaller cell, which gives up less. */
  function closeness(a: FrameCell, b: FrameCell): number {
    return Object.keys(common(a.frame, b.frame)).length - b.count / (frames.length + 1);
  }
}

function common(a: Frame, b: Frame): Frame {
  return Object.fromEntries(Object.entries(a).filter(([id, category]) => b[id] === category));
}

/** The order of the respondents decides nothing. */
function sorted(
  variables: readonly FrameVariable[],
  cells: readonly FrameCell[],
): readonly FrameCell[] {
  const key = ({ frame }: FrameCell) => cellKey(variables, frame);
  return cells.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
