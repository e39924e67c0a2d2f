/** What the means of one number by two variables tell of one another: times its base, each is a sum. */
import { sum } from '../../statistics/sum.ts';
import type { Property } from './countable-item.ts';
import { type HidingRule, marksOfBases } from './hide-item.ts';
import type { Hiding } from './hiding.ts';

/**
 * Whether a hidden mean follows from those that are shown, to within their rounding. Where both
 * variables show some, any may: sums have no bounds that a network could look for. Where one alone
 * does, only that of persons who are all of some of its groups, or all but these.
 */
export function isMeanGivenAway(
  { id, values }: Property,
  one: Hiding,
  other: Hiding,
  rule: HidingRule,
): boolean {
  const isShownBy = (of: Hiding) => of.grouping.groups.some((_, group) => !of.isHidden(id, group));
  const areBoth = isShownBy(one) && isShownBy(other);
  return [[one, other] as const, [other, one] as const].some(([hiding, showing]) => {
    const cells = crossed(values, hiding, showing);
    const bases = cells.map(sum);
    const few = marksOfBases(bases, rule);
    return cells.some((row, group) => {
      const isFew = few[group] === 'primary';
      if (bases[group] === 0 || !(isFew || hiding.isSecret(id, group))) return false;
      return areBoth || isUnion(row, cells, (place) => !showing.isHidden(id, place));
    });
  });
}

/** Of those of a row, or of all others, everybody of a group that is shown is one. */
function isUnion(
  row: readonly number[],
  cells: readonly (readonly number[])[],
  isShown: (place: number) => boolean,
): boolean {
  const others = row.map((inside, place) => sum(cells.map((cell) => cell[place] ?? 0)) - inside);
  const isWhole = (part: readonly number[], rest: readonly number[]) =>
    part.every((persons, place) => persons === 0 || (rest[place] === 0 && isShown(place)));
  // Where there are no others, the mean of all tells it, whatever is hidden.
  return isWhole(row, others) || (sum(others) > 0 && isWhole(others, row));
}

/** Persons who gave a number, a row per group of the one, a column per group of the other. */
function crossed(values: Property['values'], one: Hiding, other: Hiding): readonly number[][] {
  const cells = one.grouping.groups.map(() => other.grouping.groups.map(() => 0));
  values.forEach((value, person) => {
    const row = cells[one.grouping.places[person] ?? 0];
    const place = other.grouping.places[person] ?? 0;
    if (value !== null && row) row[place] = (row[place] ?? 0) + 1;
  });
  return cells;
}
