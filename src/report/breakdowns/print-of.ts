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
  /** No table is printed, and how many answered neither. */
  readonly isDropped: boolean;
  /** Nobody of the group answered, and that is told: there is nothing to hide. */
  readonly isNobody: (group: number) => boolean;
}

/**
 * @param printed absent when nothing is: all is hidden
 * @param isRouted not everybody was asked: how many answered may be a secret
 */
export function printOf(
  unit: Unit,
  item: CountedItem,
  printed: BrokenDownItem | undefined,
  isRouted: boolean,
): Print {
  const cells = new Map(printed?.rows.map((row) => [row.overall, row.cells]));
  const ids = item.properties.map(({ id }) => id);
  const isHidden = (property: string, group: number) =>
    cells.get(property)?.[group]?.kind !== 'shown';
  const isSecret = (property: string, group: number) =>
    isHidden(property, group) && cells.get(property)?.[group]?.kind !== 'none';
  // Where all were asked, a table that is not printed leaves them to the response rates.
  const isSecretBase = isRouted || !printed?.isDropped;
  const isBaseHidden = (group: number) => isSecretBase && printed?.bases[group] === null;
  return {
    unit,
    item,
    grouping: unit.grouping,
    isHidden,
    isSecret,
    isBaseHidden,
    isDropped: Boolean(printed?.isDropped && printed.bases.every((base) => base === null)),
    isNobody: (group) => item.bases[group] === 0 && !isBaseHidden(group),
    isHiddenWhole: (group) => ids.every((id) => isHidden(id, group)),
    hidesSome: (group) => ids.some((id) => isSecret(id, group)),
  };
}
