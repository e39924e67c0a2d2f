/** Choices, rows, groups and categories of two editions, one against the other. */

import type { Condition } from '../condition.ts';
import { canonicalJson } from '../freeze.ts';
import { movedAmong } from './align.ts';
import type { Change, Item, ItemList, PropertyChange, TextPart } from './change.ts';
import { routingChange } from './routing-change.ts';
import { type TextContext, textChange } from './text-change.ts';

interface Comparable {
  readonly id: string;
  readonly label: string;
  readonly shownIf?: Condition;
}

/** What people read of an item beside its label; the rest of its keys are properties. */
const texts: readonly TextPart[] = ['label', 'short', 'specify', 'within'];

/**
 * @param before ids given once, as `surveys check` sees to
 * @returns in this order: dropped, added, order, then what changed in each that was kept
 */
export function compareItems(
  list: ItemList,
  before: readonly Comparable[],
  after: readonly Comparable[],
  context: TextContext,
): Change[] {
  const item = ({ id, label }: Comparable): Item => ({ list, id, label });
  const inside = (some: readonly Comparable[], id: string) => some.find((one) => one.id === id);
  const dropped = before.filter(({ id }) => !inside(after, id));
  const added = after.filter(({ id }) => !inside(before, id));
  const moved = movedAmong(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return [
    ...dropped.map((one): Change => ({ kind: 'item_dropped', item: item(one) })),
    ...added.map((one): Change => ({ kind: 'item_added', item: item(one) })),
    ...orderChange(list, after.filter(({ id }) => moved.includes(id)).map(item)),
    ...after.flatMap((one) => {
      const old = inside(before, one.id);
      return old ? itemChanges(item(one), old, one, context) : [];
    }),
  ];
}

function orderChange(list: ItemList, moved: readonly Item[]): Change[] {
  return moved.length === 0 ? [] : [{ kind: 'order', list, moved }];
}

function itemChanges(
  item: Item,
  before: Comparable,
  after: Comparable,
  context: TextContext,
): Change[] {
  const [old, current] = [entriesOf(before), entriesOf(after)];
  const wordings = texts
    // The label stands for the short label that is not written.
    .filter(
      (part) => part !== 'short' || old.short !== old.label || current.short !== current.label,
    )
    .flatMap((part) => textChange(part, textOf(old[part]), textOf(current[part]), context, item));
  const properties = propertyChanges(before, after, ['id', 'shownIf', ...texts]).map(
    (change): Change => ({ ...change, kind: 'item_property', item }),
  );
  return [...wordings, ...properties, ...routingChange([before.shownIf], [after.shownIf], item)];
}

/** The properties that differ, in their order, those apart that are compared otherwise. */
export function propertyChanges(
  before: object,
  after: object,
  others: readonly string[],
): PropertyChange[] {
  const [old, current] = [entriesOf(before), entriesOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return names
    .filter((name) => !others.includes(name) && json(old[name]) !== json(current[name]))
    .map((property) => ({
      kind: 'property',
      property,
      ...(old[property] === undefined ? {} : { before: old[property] }),
      ...(current[property] === undefined ? {} : { after: current[property] }),
    }));
}

export function entriesOf(value: object): { readonly [key: string]: unknown } {
  return { ...value };
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function json(value: unknown): string {
  return canonicalJson(value ?? null);
}
