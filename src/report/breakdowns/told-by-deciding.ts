/**
 * Answers of all respondents are always printed. Where few were asked, and a published breakdown of
 * what decided on it says of which category they are, those answers are known to be theirs: no cell
 * that one could hide makes a difference.
 */
import type { Dataset } from '../../dataset/dataset.ts';
import { allQuestions, type Question } from '../../definition/questionnaire.ts';
import { sum } from '../../statistics/sum.ts';
import { decidingQuestions } from './asked-after.ts';
import { countableItems, isCountable, type Property } from './countable-item.ts';
import type { CountedItem } from './counted-item.ts';
import type { HiddenUnit } from './hide-breakdowns.ts';
import { type HidingRule, type ItemMarks, isHidden } from './hide-item.ts';

/** A question of few persons, and the breakdown that tells who they are. */
export interface SmallBase extends BaseName {
  readonly question: Question;
  readonly persons: number;
  readonly told: HiddenUnit;
}

interface BaseName {
  /** Of a matrix. */
  readonly row?: string;
  /** That not everybody was offered. */
  readonly choice?: string;
}

/** @param units all that is broken down, as the public sees it */
export function toldByDeciding(
  dataset: Dataset,
  units: readonly HiddenUnit[],
  rule: HidingRule,
): readonly SmallBase[] {
  const { questionnaire, respondents } = dataset;
  // Of so few nothing may be published at all: see `too-few-to-publish.ts`.
  if (respondents.length < rule.threshold) return [];
  const deciding = decidingQuestions(questionnaire);
  return allQuestions(questionnaire)
    .filter(isCountable)
    .flatMap((question) => {
      const before = units.filter((unit) => deciding.get(question.id)?.has(unit.question.id));
      if (before.length === 0) return [];
      return basesOf(dataset, question).flatMap((base) =>
        before
          .filter((unit) => tells(unit, base, rule))
          .map((told) => ({ question, ...base.name, persons: base.persons.length, told })),
      );
    });
}

interface Base {
  readonly name: BaseName;
  /** Places of those who answered, or were offered it. */
  readonly persons: readonly number[];
  /** All said the same. */
  readonly isOfOneMind: boolean;
}

function basesOf(dataset: Dataset, question: Question): readonly Base[] {
  return countableItems(dataset, question).flatMap(({ item: { row }, answered, properties }) => {
    const choices = properties.filter(({ kind }) => kind === 'choice');
    const all = [...answered.keys()].filter((person) => answered[person] === 1);
    const baseOf = (
      persons: readonly number[],
      some: readonly Property[],
      name: BaseName,
    ): Base => ({
      name,
      persons,
      isOfOneMind: some.some((one) => isHeldBy(persons, one)),
    });
    const ofRow = row ? { row: row.label } : {};
    const own = choices.flatMap((choice) => {
      const offered = all.filter((person) => choice.values[person] !== null);
      return offered.length < all.length
        ? [baseOf(offered, [choice], { ...ofRow, choice: choice.label })]
        : [];
    });
    return [baseOf(all, choices, ofRow), ...own];
  });
}

function isHeldBy(persons: readonly number[], { values }: Property): boolean {
  return persons.every((person) => values[person] === 1);
}

function tells({ grouping, items, marks }: HiddenUnit, base: Base, rule: HidingRule): boolean {
  const { groups, places } = grouping;
  const { length } = base.persons;
  const inGroups = groups.map(
    (_, group) => base.persons.filter((person) => places[person] === group).length,
  );
  // Where all respondents are of one category it is no secret.
  if (groups.filter(({ respondents }) => respondents > 0).length < 2) return false;
  const isTelling = base.isOfOneMind || inGroups.includes(length);
  if (length === 0 || length >= (isTelling ? rule.smallGroup : rule.threshold)) return false;
  return items.some((item, index) =>
    narrowings(item, base).some((properties) => {
      const holders = groups.map((_, group) =>
        sum(properties.map(({ counts }) => counts[group] ?? 0)),
      );
      const isNarrow = holders.includes(sum(holders)) || sum(holders) < rule.smallGroup;
      const isShown = (group: number) =>
        properties.some(({ id }) => !isHidden((marks[index] as ItemMarks).cells.get(id)?.[group]));
      return isNarrow && inGroups.some((count, group) => count > 0 && isShown(group));
    }),
  );
}

/** Sets of answers of which all of the base gave one: each that all gave, or those given of single ones. */
function narrowings({ isExclusive, properties }: CountedItem, { persons }: Base) {
  const answers = properties.filter(({ kind }) => kind === 'choice' || kind === 'union');
  const ofAll = answers.filter((one) => isHeldBy(persons, one)).map((one) => [one]);
  const given = answers.filter(
    ({ kind, values }) => kind === 'choice' && persons.some((person) => values[person] === 1),
  );
  const isComplete =
    isExclusive && persons.every((person) => given.some(({ values }) => values[person] === 1));
  return isComplete ? [...ofAll, given] : ofAll;
}
