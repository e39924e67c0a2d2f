/** What the breakdowns of one item by two variables tell of one another: their totals are the same. */
import { auditCrossing, type ExposedMargin } from '../../statistics/disclosure/audit-crossing.ts';
import type { CountableItem, Property } from './countable-item.ts';
import type { Grouping } from './grouping.ts';

/** What is hidden of one item in one variable: of each property, and of how many answered. */
export interface Hiding {
  readonly grouping: Grouping;
  readonly isHidden: (property: string, group: number) => boolean;
  readonly isBaseHidden: (group: number) => boolean;
}

/**
 * Whether a number that one of both hides can be worked out with the other: exactly or, of a group
 * that is below the threshold itself, to within fewer persons than a single table must leave.
 */
export function isGivenAway(
  item: CountableItem,
  one: Hiding,
  other: Hiding,
  threshold: number,
): boolean {
  const exposes = (values: Property['values'], hides: (of: Hiding, group: number) => boolean) => {
    const [rows = [], columns = []] = [one, other].map((of) =>
      of.grouping.groups.map((_, group) => hides(of, group)),
    );
    if (![...rows, ...columns].some(Boolean)) return false;
    const cells = crossed(values, one.grouping, other.grouping);
    const exact = auditCrossing(cells, { rows, columns }, EXACTLY);
    const narrow = auditCrossing(cells, { rows, columns }, threshold);
    const persons = ({ of, order }: ExposedMargin) =>
      (of === 'row' ? (cells[order] ?? []) : cells.flatMap((row) => row[order] ?? []))
        .map((cell) => cell.persons)
        .reduce((sum, count) => sum + count, 0);
    return exact.length > 0 || narrow.some((margin) => persons(margin) < threshold);
  };
  return (
    exposes(item.answered, (of, group) => of.isBaseHidden(group)) ||
    item.properties.some(
      ({ id, kind, values }) =>
        kind !== 'mean' && exposes(values, (of, group) => of.isHidden(id, group)),
    )
  );
}

/** The threshold under which two possible numbers are enough. */
const EXACTLY = 2;

function crossed(values: Property['values'], one: Grouping, other: Grouping) {
  const cells = one.groups.map(() => other.groups.map(() => ({ persons: 0, holders: 0 })));
  values.forEach((value, person) => {
    const cell = cells[one.places[person] ?? 0]?.[other.places[person] ?? 0];
    if (value === null || cell === undefined) return;
    cell.persons += 1;
    if (value === 1) cell.holders += 1;
  });
  return cells;
}
