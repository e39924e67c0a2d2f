/**
 * What the public is not told of one item broken down by one variable.
 *
 * Single answers are one table, of which cells are hidden. Of everything else a group is hidden
 * whole: choices ticked together and the unions of choices hang together (« aucun » is everybody
 * but « au moins un », who ticked nothing else ticked this, and a union is all but the others), so
 * that cells hidden one by one would tell of one another. Between groups hidden whole persons could
 * change places and nothing published would change: whatever the choices have to do with one
 * another, it does not tell who is in which.
 */
import { primaryOfBreakdown, primaryOfProfile } from '../../statistics/disclosure/primary.ts';
import { type Mark, suppressList, suppressTable } from '../../statistics/disclosure/suppress.ts';
import { suppressBreakdown } from '../../statistics/disclosure/suppress-breakdown.ts';
import type { Counts } from '../../statistics/table-totals.ts';
import { type CountedItem, isUntold, withRest } from './counted-item.ts';
import type { Grouping } from './grouping.ts';

/** In unweighted respondents. */
export interface HidingRule {
  readonly threshold: number;
  readonly smallGroup: number;
}

type GroupMarks = readonly Mark[];

export interface ItemMarks {
  /** How many answered tells what was answered before. */
  readonly isConditional: boolean;
  /** Groups of which not even how many answered is told. */
  readonly bases: GroupMarks;
  /** Id of a property to a mark per group. */
  readonly cells: ReadonlyMap<string, GroupMarks>;
  /** All is hidden, since nearly all who answered are of one category: there is nothing to print. */
  readonly isDropped?: true;
}

/**
 * @param isConditional not everybody was asked
 * @param given groups hidden for their size, or since a question that decides on this one hides them
 */
export function hideItem(
  item: CountedItem,
  grouping: Grouping,
  isConditional: boolean,
  given: GroupMarks,
  rule: HidingRule,
): ItemMarks {
  const marks = hideTables(item, grouping, isConditional, given, rule);
  const groups = both(given, toldByBases(item, marks, rule));
  const isSettled = groups.every((mark, group) => mark === given[group]);
  return isSettled ? marks : hideItem(item, grouping, isConditional, groups, rule);
}

/** Who answered what, and how many answered, each for itself. */
function hideTables(
  item: CountedItem,
  grouping: Grouping,
  isConditional: boolean,
  given: GroupMarks,
  rule: HidingRule,
): ItemMarks {
  const { tables } = item;
  const hide: Hide = (counts, groups) => {
    const { cells } = primaryOfBreakdown(counts, rule);
    if (![groups, ...cells].some((marks) => marks.some(isHidden))) return cells;
    return suppressBreakdown(counts, { ...rule, basesKept: true }, groups).cells;
  };
  // Otherwise bases are those of the response rates, but for who left the question blank.
  const isTelling = isConditional && isUntold(tables.answered);
  const tooFew = primaryOfProfile(item.bases, rule.threshold);
  const known = isTelling ? both(given, tooFew) : given;
  const asked = isTelling ? withHidden(known, hide(tables.answered, known)) : given;
  const bases = isConditional ? asked : given.map((): Mark => 'published');
  // Of a group of which nobody answered, and that is told, there is nothing to hide.
  const few = both(asked, tooFew).map((mark, group) =>
    item.bases[group] === 0 && bases[group] === 'published' ? 'published' : mark,
  );
  return {
    isConditional,
    bases,
    cells:
      item.item.question.type === 'number'
        ? meanMarks(item, grouping, few, rule)
        : cellMarks(item, untilSettled(few, tables.parts, hide), hide),
  };
}

/**
 * Where bases are hidden, persons may as well be among those who did not answer: what can be worked
 * out is seen in one table with these. @returns the groups to be hidden beside
 */
function toldByBases({ tables }: CountedItem, marks: ItemMarks, { threshold }: HidingRule) {
  const { choices, parts } = tables;
  const none = marks.bases.map((): Mark => 'published');
  if (!marks.bases.some(isHidden)) return none;
  const [anyProperty = none] = marks.cells.values();
  const marked = [
    ...(choices
      ? [{ counts: choices.counts, of: choices.ids.map((id) => marks.cells.get(id)) }]
      : []),
    ...parts.map((counts) => ({ counts, of: (counts[0] ?? []).map(() => anyProperty) })),
  ];
  return marked.reduce<GroupMarks>((groups, { counts, of }) => {
    const whole = withRest(counts, tables);
    const cells = whole.map((_, group) =>
      [...of, marks.bases].map((column): Mark => column?.[group] ?? 'published'),
    );
    const rowTotals = whole.map((): Mark => 'published');
    const columnTotals = (cells[0] ?? []).map((): Mark => 'published');
    const kept = { rowTotals: true, columnTotals: true };
    const hidden = suppressTable(whole, { cells, rowTotals, columnTotals }, { threshold, kept });
    return groups.map((mark, group) => {
      const isMore = hidden.cells[group]?.some(
        (cell, column) => isHidden(cell) && !isHidden(cells[group]?.[column]),
      );
      return isMore && mark === 'published' ? 'secondary' : mark;
    });
  }, none);
}

type Hide = (counts: Counts, groups: GroupMarks) => readonly (readonly Mark[])[];

/** A group hidden in one table is hidden in all, where it may ask for another. */
function untilSettled(groups: GroupMarks, parts: readonly Counts[], hide: Hide): GroupMarks {
  const next = parts.reduce((marks, counts) => withHidden(marks, hide(counts, marks)), groups);
  const isSettled = next.every((mark, group) => mark === groups[group]);
  return isSettled ? groups : untilSettled(next, parts, hide);
}

function cellMarks(
  { properties, tables: { choices } }: CountedItem,
  groups: GroupMarks,
  hide: Hide,
): ReadonlyMap<string, GroupMarks> {
  const marks = new Map(properties.map(({ id }) => [id, groups]));
  if (!choices) return marks;
  const cells = hide(choices.counts, groups);
  choices.ids.forEach((id, column) => {
    marks.set(
      id,
      cells.map((row) => row[column] ?? 'published'),
    );
  });
  return marks;
}

/**
 * A mean times its base is a sum that adds up to that of all: two groups at least are hidden. Of a
 * small group it might be what each of them said.
 */
function meanMarks(
  { properties }: CountedItem,
  { groups, places }: Grouping,
  few: GroupMarks,
  rule: HidingRule,
): ReadonlyMap<string, GroupMarks> {
  return new Map(
    properties.map(({ id, values }) => {
      const ofGroups = groups.map((_, group) =>
        values.filter((value, person) => value !== null && places[person] === group),
      );
      const bases = ofGroups.map((said) => said.length);
      return [id, suppressList(bases, both(few, marksOfBases(bases, rule)), rule.threshold)];
    }),
  );
}

/** Groups whose answers are hidden for how many gave one, whatever was said. */
export function marksOfBases(bases: readonly number[], rule: HidingRule): GroupMarks {
  const asTable = bases.map((base) => [base]);
  return primaryOfBreakdown(asTable, rule).cells.map(([mark]) => mark ?? 'published');
}

/** A group of which something must be hidden is hidden whole. */
function withHidden(groups: GroupMarks, cells: readonly GroupMarks[]): GroupMarks {
  return both(groups, cells.map(worst));
}

function both(groups: GroupMarks, others: GroupMarks): GroupMarks {
  return groups.map((mark, group) => (mark === 'published' ? (others[group] ?? mark) : mark));
}

function worst(marks: readonly Mark[]): Mark {
  return marks.find((mark) => mark === 'primary') ?? marks.find(isHidden) ?? 'published';
}

export function isHidden(mark: Mark | undefined): boolean {
  return mark !== undefined && mark !== 'published';
}
