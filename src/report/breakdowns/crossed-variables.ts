/** What the breakdowns of one item by two variables tell of one another: their totals are the same. */

import { auditCrossing, type ExposedMargin } from '../../statistics/disclosure/audit-crossing.ts';
import { sum } from '../../statistics/sum.ts';
import type { CountableItem, Property } from './countable-item.ts';
import { isMeanGivenAway } from './crossed-means.ts';
import type { Grouping } from './grouping.ts';
import type { HidingRule } from './hide-item.ts';
import type { Hiding } from './hiding.ts';

/**
 * Whether a number that one of both hides can be worked out with the other: exactly or, of a group
 * that is below the threshold itself, to within fewer persons than a single table must leave.
 */
export function isGivenAway(
  item: CountableItem,
  one: Hiding,
  other: Hiding,
  rule: HidingRule,
): boolean {
  const { threshold } = rule;
  const exposes = (values: Property['values'], hides: (of: Hiding, group: number) => boolean) => {
    const [rows = [], columns = []] = [one, other].map((of) =>
      of.grouping.groups.map((_, group) => hides(of, group)),
    );
    if (![...rows, ...columns].some(Boolean)) return false;
    const cells = crossed(values, one.grouping, other.grouping);
    const exact = auditCrossing(cells, { rows, columns }, EXACTLY);
    const narrow = auditCrossing(cells, { rows, columns }, threshold);
    const persons = ({ of, order }: ExposedMargin) =>
      sum(
        (of === 'row' ? (cells[order] ?? []) : cells.flatMap((row) => row[order] ?? [])).map(
          (cell) => cell.persons,
        ),
      );
    return exact.length > 0 || narrow.some((margin) => persons(margin) < threshold);
  };
  // Who was asked is known where it is printed; elsewhere, that all might have been.
  const isBaseSecret = [one, other].some((of) =>
    of.grouping.groups.some((_, group) => of.isBaseHidden(group)),
  );
  return (
    exposes(item.answered, (of, group) => of.isBaseHidden(group)) ||
    item.properties.some((property) => {
      const { id, kind, values } = property;
      if (kind === 'mean') return isMeanGivenAway(property, one, other, rule);
      const hides = (of: Hiding, group: number) => of.isHidden(id, group);
      const ofAll = () => values.map((value) => value ?? 0);
      return exposes(values, hides) || (isBaseSecret && exposes(ofAll(), hides));
    })
  );
}

/** Variables whose margins can be looked at together. */
const MOST_VARIABLES = 2;

/**
 * Whether an item of which something is hidden is shown by several of three or more variables: two
 * margins can tell of a third what neither of them tells, be it hidden whole. That of one variable
 * is looked at with each of the others in turn. A variable that is grouped in two ways counts twice:
 * each grouping is a margin.
 */
export function isShownTooOften(item: CountableItem, hidings: readonly Hiding[]): boolean {
  if (hidings.length <= MOST_VARIABLES) return false;
  const telling = item.properties.filter(
    ({ kind, values }) => kind === 'mean' || (values.includes(0) && values.includes(1)),
  );
  const some = (of: Hiding, is: (group: number) => boolean) =>
    of.grouping.groups.some((_, group) => is(group));
  const hasAnswer = (of: Hiding, is: Hiding['isHidden']) =>
    some(of, (group) => telling.some(({ id }) => is(id, group)));
  const shown = hidings.filter((of) => hasAnswer(of, (id, group) => !of.isHidden(id, group)));
  const based = hidings.filter((of) => some(of, (group) => !of.isBaseHidden(group)));
  return (
    (shown.length > 1 && hidings.some((of) => hasAnswer(of, of.isSecret))) ||
    (based.length > 1 && hidings.some((of) => some(of, of.isBaseHidden)))
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
