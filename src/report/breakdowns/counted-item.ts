/** One item by one variable: persons of each group, and the two-way tables that they make. */
import { sum } from '../../statistics/sum.ts';
import type { Counts } from '../../statistics/table-totals.ts';
import type { CountableItem, Property } from './countable-item.ts';
import type { Grouping } from './grouping.ts';

export interface CountedItem extends CountableItem {
  readonly properties: readonly CountedProperty[];
  /** Persons of each group who answered. */
  readonly bases: readonly number[];
  readonly tables: ItemTables;
}

/** Persons of each group who are in its base, and those of them who hold it. */
export interface CountedProperty extends Property {
  readonly bases: readonly number[];
  readonly counts: readonly number[];
}

/** A row per group, nobody in two cells. */
export interface ItemTables {
  /** Those who answered, and those who did not or were not asked. */
  readonly answered: Counts;
  /**
   * Of single answers that nothing unites: the choices that somebody made, if they tell more than
   * their totals do.
   */
  readonly choices?: { readonly ids: readonly string[]; readonly counts: Counts };
  /** Of all others: for each choice and union, those who hold it and those who do not. */
  readonly parts: readonly Counts[];
}

export function countedItem(item: CountableItem, grouping: Grouping): CountedItem {
  const properties = item.properties.map((property) => ({
    ...property,
    ...countByGroup(property.values, grouping),
  }));
  const { bases, counts } = countByGroup(item.answered, grouping);
  const tables = { answered: heldOrNot({ bases, counts }), ...tablesOf(item, properties) };
  return { ...item, properties, bases: counts, tables };
}

/**
 * Whether a table tells more than its totals do. An answer that nobody gave, or everybody, is told
 * by the figure of all respondents: hiding it in a group hides nothing.
 */
export function isUntold(counts: Counts): boolean {
  const width = counts[0]?.length ?? 0;
  const filled = Array.from({ length: width }, (_, column) =>
    counts.some((row) => (row[column] ?? 0) > 0),
  );
  return filled.filter(Boolean).length > 1;
}

/** With a column of who is in none of the others: not asked, not offered it, or silent. */
export function withRest(counts: Counts, { answered }: Pick<ItemTables, 'answered'>): Counts {
  return counts.map((row, group) => [...row, sum(answered[group] ?? []) - sum(row)]);
}

function tablesOf(
  { isExclusive }: CountableItem,
  properties: readonly CountedProperty[],
): Pick<ItemTables, 'choices' | 'parts'> {
  const ofKind = (kind: Property['kind']) => properties.filter((one) => one.kind === kind);
  if (isExclusive && ofKind('union').length === 0) {
    const chosen = ofKind('choice').filter(({ counts }) => counts.some((count) => count > 0));
    const counts = sideBySide(chosen);
    return isUntold(counts)
      ? { choices: { ids: chosen.map(({ id }) => id), counts }, parts: [] }
      : { parts: [] };
  }
  const parts = [...ofKind('choice'), ...ofKind('union')].map(heldOrNot);
  return { parts: [...parts, sideBySide(ofKind('first'))].filter(isUntold) };
}

function heldOrNot({ bases, counts }: Pick<CountedProperty, 'bases' | 'counts'>): Counts {
  return bases.map((base, group) => [counts[group] ?? 0, base - (counts[group] ?? 0)]);
}

/** Of properties of which everybody holds one. */
function sideBySide(properties: readonly CountedProperty[]): Counts {
  const [first] = properties;
  return (first?.counts ?? []).map((_, group) =>
    properties.map(({ counts }) => counts[group] ?? 0),
  );
}

function countByGroup(values: Property['values'], { groups, places }: Grouping) {
  const bases = groups.map(() => 0);
  const counts = groups.map(() => 0);
  values.forEach((value, person) => {
    if (value === null) return;
    const place = places[person] ?? 0;
    bases[place] = (bases[place] ?? 0) + 1;
    if (value === 1) counts[place] = (counts[place] ?? 0) + 1;
  });
  return { bases, counts };
}
