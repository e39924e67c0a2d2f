/**
 * What the public is not told of all breakdowns together. Questions come in the order asked: one
 * whose answers decide who is asked another comes before it, and what hides it hides the other.
 */
import { allQuestions, type Question, type Questionnaire } from '../../definition/questionnaire.ts';
import { decidingQuestions, isConditional } from './asked-after.ts';
import type { CountedItem } from './counted-item.ts';
import { isGivenAway, isShownTooOften } from './crossed-variables.ts';
import type { Grouping, PersonGroup } from './grouping.ts';
import { type HidingRule, hideItem, type ItemMarks, isHidden } from './hide-item.ts';
import type { Hiding } from './hiding.ts';
import { isOfOneCategory } from './of-one-category.ts';

/** One question by one variable. */
export interface Unit {
  /** Place of the plan's breakdown. */
  readonly order: number;
  readonly grouping: Grouping;
  readonly question: Question;
  readonly items: readonly CountedItem[];
}

export interface HiddenUnit extends Unit {
  /** Of each item. */
  readonly marks: readonly ItemMarks[];
}

export function hideBreakdowns(
  questionnaire: Questionnaire,
  units: readonly Unit[],
  rule: HidingRule,
): readonly HiddenUnit[] {
  const deciding = decidingQuestions(questionnaire);
  const ofQuestion = Map.groupBy(units, ({ question }) => question.id);
  const done: HiddenUnit[] = [];
  for (const { id } of allQuestions(questionnaire)) {
    const before = done.filter(({ question }) => deciding.get(id)?.has(question.id));
    const hidden = (ofQuestion.get(id) ?? []).map((unit): HiddenUnit => {
      const given = withDeciding(unit.grouping, before);
      const hide = (item: CountedItem) =>
        hideItem(item, unit.grouping, isConditional(item.item, questionnaire), given, rule);
      return { ...unit, marks: unit.items.map((item) => orDropped(item, hide(item), rule)) };
    });
    done.push(...withoutGivingAway(hidden, rule));
  }
  return done;
}

/**
 * Who is asked a question gave some answer to another: where that one is hidden, this one is. By a
 * variable that does not break that one down, this one would be its second margin, which nobody
 * looks at: it is hidden whole.
 */
function withDeciding({ variable, groups, marks }: Grouping, before: readonly HiddenUnit[]) {
  const here = before.filter(({ grouping }) => grouping.variable.id === variable.id);
  const hidden = here.flatMap((unit) =>
    unit.grouping.groups.filter((_, group) => hidesSome(unit, group)),
  );
  const isElsewhere = before.some(
    (unit) =>
      !here.some(({ question }) => question.id === unit.question.id) &&
      unit.grouping.groups.some((_, group) => hidesSome(unit, group)),
  );
  return groups.map((group, place) => {
    const mark = marks[place] ?? 'published';
    const isDecided = isElsewhere || hidden.some((other) => sharesCategory(group, other));
    return mark === 'published' && isDecided ? 'secondary' : mark;
  });
}

export function sharesCategory(group: PersonGroup, other: PersonGroup): boolean {
  return group.id === other.id || group.categories.some((id) => other.categories.includes(id));
}

function hidesSome({ marks }: HiddenUnit, group: number): boolean {
  return marks.some(({ cells }) => [...cells.values()].some((cell) => isHidden(cell[group])));
}

/** Of a table that tells nothing but who answered, all is hidden, and the table is not printed. */
function orDropped(item: CountedItem, marks: ItemMarks, rule: HidingRule): ItemMarks {
  const isMarked = (property: string, group: number) =>
    isHidden(marks.cells.get(property)?.[group]);
  const isDropped = isOfOneCategory(item, marks.isConditional, isMarked, rule);
  return isDropped ? { ...allHidden(marks), isDropped } : marks;
}

/** Where one variable tells what another hides, an item is shown by the earlier one of the plan only. */
function withoutGivingAway(units: readonly HiddenUnit[], rule: HidingRule): HiddenUnit[] {
  // The same items, counted for each variable.
  const items = units[0]?.items ?? [];
  const settled = items.map((item, index) => {
    const hidings = units.map(({ grouping, items: counted, marks }) => ({
      grouping,
      counted: counted[index] as CountedItem,
      marks: marks[index] as ItemMarks,
    }));
    for (;;) {
      const last = hidings.findLastIndex(({ marks }) => showsSome(marks));
      const known = hidings.map(hidingOf);
      const isTold =
        isShownTooOften(item, known) ||
        known.some((one, first) =>
          known.slice(first + 1).some((other) => isGivenAway(item, one, other, rule)),
        );
      const gives = hidings[last];
      if (!isTold || !gives) return hidings.map(({ marks }) => marks);
      const marks = orDropped(gives.counted, allHidden(gives.marks), rule);
      hidings[last] = { ...gives, marks };
    }
  });
  return units.map((unit, place) => ({
    ...unit,
    marks: settled.map((marks) => marks[place] as ItemMarks),
  }));
}

function hidingOf({ grouping, marks }: { grouping: Grouping; marks: ItemMarks }): Hiding {
  const isMarked = (property: string, group: number) =>
    isHidden(marks.cells.get(property)?.[group]);
  return {
    grouping,
    isHidden: isMarked,
    isSecret: isMarked,
    isBaseHidden: (group) => isHidden(marks.bases[group]),
  };
}

function showsSome({ isConditional, bases, cells }: ItemMarks): boolean {
  const marks = [...cells.values(), ...(isConditional ? [bases] : [])];
  return marks.some((groups) => !groups.every(isHidden));
}

function allHidden({ isConditional, bases, cells }: ItemMarks): ItemMarks {
  const hide = (marks: ItemMarks['bases']) =>
    marks.map((mark) => (mark === 'published' ? 'secondary' : mark));
  return {
    isConditional,
    bases: isConditional ? hide(bases) : bases,
    cells: new Map([...cells].map(([id, marks]) => [id, hide(marks)])),
  };
}
