import type { BrokenDownItem } from './breakdown.ts';

/** The first row of choices counted together, or of those put first: a rule stands above it. */
export function beginsPart(rows: BrokenDownItem['rows'], index: number): boolean {
  const [row, before] = [rows[index], rows[index - 1]];
  return Boolean((row?.isGrouping && !before?.isGrouping) || (row?.isFirst && !before?.isFirst));
}
