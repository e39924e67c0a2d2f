/** Tables in SPIP’s markup: each line between bars, headings in bold, which SPIP makes header cells. */
import type { Table } from '../../report/chart.ts';
import { spipText } from './spip-text.ts';

/** Cells are SPIP already. */
export interface SpipTable {
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function spipTable({ caption, head, rows }: SpipTable): string {
  return [
    ...(caption === undefined ? [] : [`|| ${caption} ||`]),
    line(head.map(bold)),
    ...rows.map(line),
  ].join('\n');
}

/** A table of numbers: its first column names the rows. */
export function spipNumbers({ caption, head, rows, foot }: Table): string {
  const named = ([label = '', ...cells]: readonly string[]) => [
    bold(spipText(label)),
    ...cells.map(spipText),
  ];
  return spipTable({
    caption: spipText(caption),
    head: head.map(spipText),
    rows: [...rows, ...foot].map(named),
  });
}

function line(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${alone(cell)} `).join('|')}|`;
}

function bold(text: string): string {
  return text.trim() === '' ? '' : `{{${text}}}`;
}

/** Alone in its cell, this sign would join it to the one above. */
function alone(cell: string): string {
  return cell.trim() === '^' ? '&#94;' : cell;
}
