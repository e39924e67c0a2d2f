import { distinctCells } from './column.ts';
import type { CollectedTable } from './read-table.ts';
import type { Target } from './target.ts';
import { isNotShown, isUnanswered, tickOf } from './tick-words.ts';

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
