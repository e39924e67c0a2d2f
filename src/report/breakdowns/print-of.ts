/** One item by one variable as it is printed, whatever was meant to be: what the audit looks at. */
import type { BrokenDownItem } from './breakdown.ts';
import type { CountedItem } from './counted-item.ts';
import type { Unit } from './hide-breakdowns.ts';
import type { Hiding } from './hiding.ts';

export interface Print extends Hiding {
  readonly unit: Unit;
  readonly item: CountedItem;
  /** Nothing of the group is printed. */
  readonly isHiddenWhole: (group: number) => boolean;
  readonly hidesSome: (group: number) => boolean;
  /** Nobody of the group answered, and that is told: there is nothing to hide. */
  readonly isNobody: (group: number) => boolean;
}

/** @param printed absent when nothing is: all is hidden */
export function printOf(unit: Unit, item: CountedItem, printed: BrokenDownItem | undefined): Print {
  const cells = new Map(printed?.rows.map((row) => [row.overall, row.cells]));
  const ids = item.properties.map(({ id }) => id);
  const isHidden = (property: string, group: number) =>
    cells.get(property)?.[group]?.kind !== 'shown';
  const isSecret = (property: string, group: number) =>
    isHidden(property, group) && cells.get(property)?.[group]?.kind !== 'none';
  const isBaseHidden = (group: number) => printed?.bases[group] === null;
  return {
    unit,
    item,
    grouping: unit.grouping,
    isHidden,
    isSecret,
    isBaseHidden,
    isNobody: (group) => item.bases[group] === 0 && !isBaseHidden(group),
    isHiddenWhole: (group) => ids.every((id) => isHidden(id, group)),
    hidesSome: (group) => ids.some((id) => isSecret(id, group)),
  };
}
