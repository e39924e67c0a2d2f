import { SMALLEST_CELL, smallCells } from '../campaign/frame-cells.ts';
import { frameOf, type Invitee } from '../campaign/invitee.ts';
import type { FrameVariable } from '../definition/questionnaire.ts';
import type { Problem } from '../problem.ts';
import { counted, integer } from '../wording.ts';

/**
 * Crossings of the frame in which an answer could point at somebody, told at once.
 * @param path the list, as the person named it
 * @param remedy what may still be done, a sentence
 */
export function smallCellsProblem(
  frame: readonly FrameVariable[],
  invitees: readonly Invitee[],
  path: string,
  remedy: string,
): Problem | undefined {
  const cells = smallCells(frame, invitees.map(frameOf));
  if (cells.length === 0) return undefined;
  const those = cells.map(({ label, count }) => `${label} (${integer(count)})`).join(' ; ');
  const crossings = counted(cells.length, 'croisement réunit', 'croisements réunissent');
  return {
    code: 'small-cell',
    severity: 'error',
    path,
    message: `${crossings} moins de ${SMALLEST_CELL} personnes : ${those}. Une réponse gardée avec ces informations pourrait désigner quelqu’un.`,
    hint: remedy,
  };
}
