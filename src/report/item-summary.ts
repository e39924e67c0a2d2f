/** One question, or one row of a matrix, counted: who is in its base, who is not and why. */
import type { Column, Dataset } from '../dataset/dataset.ts';
import type { MissingKind } from '../dataset/item.ts';
import { countedChoices, groupsOf, type Item, type ItemState, itemsOf } from '../dataset/item.ts';
import type { Question } from '../definition/questionnaire.ts';
import { countEqual, countUnion, tally } from '../statistics/bases.ts';

export interface ItemSummary {
  readonly item: Item;
  /** Persons with an answer. */
  readonly answered: number;
  /** Sent responses without one, by kind. */
  readonly outside: { readonly [kind in MissingKind]?: number };
  /** Persons per choice, then per group; of a ranking also `<choice>.first`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Of those who answered, persons to whom a choice, or all of a group, was not offered. */
  readonly notOffered: ReadonlyMap<string, number>;
  /** Values of a numeric question. */
  readonly numbers: readonly number[];
  /** Days of a date question. */
  readonly days: readonly string[];
}

export function summariseQuestion(dataset: Dataset, question: Question): readonly ItemSummary[] {
  return itemsOf(question).flatMap((item) => {
    const column = dataset.columns.get(item.id);
    return column ? [summarise(column)] : [];
  });
}

function summarise({ item, states }: Column): ItemSummary {
  // Few states differ: they are counted in one pass, and all else is done on those that do.
  const { values: distinct, persons } = countEqual(states);
  const selections = distinct.map((state) => (state.kind === 'codes' ? state.codes : null));
  const { counts } = tally(
    selections,
    countedChoices(item.question).map(({ id }) => id),
    persons,
  );
  const groups = groupsOf(item.question).map(
    (group) => [group.id, countUnion(selections, group.choices, persons)] as const,
  );
  const outside: { [kind in MissingKind]?: number } = {};
  let answered = 0;
  distinct.forEach((state, index) => {
    const count = persons[index] ?? 0;
    if (state.kind !== 'missing') answered += count;
    else outside[state.missing] = (outside[state.missing] ?? 0) + count;
  });
  const { type } = item.question;
  return {
    item,
    answered,
    outside,
    counts: new Map([...counts, ...groups, ...firstCounts(item.question, distinct, persons)]),
    notOffered: notOffered(item.question, distinct, persons),
    numbers: type === 'number' ? states.flatMap((s) => (s.kind === 'number' ? [s.value] : [])) : [],
    days: type === 'date' ? states.flatMap((s) => (s.kind === 'date' ? [s.day] : [])) : [],
  };
}

/** Persons who put a choice first. */
function firstCounts(
  question: Question,
  states: readonly ItemState[],
  persons: readonly number[],
): readonly (readonly [string, number])[] {
  if (question.type !== 'ranking') return [];
  const isFirst = (state: ItemState, id: string) => state.kind === 'codes' && state.codes[0] === id;
  return question.choices.map(({ id }) => [
    `${id}.first`,
    sumWhere(persons, (index) => isFirst(states[index] as ItemState, id)),
  ]);
}

function notOffered(
  question: Question,
  states: readonly ItemState[],
  persons: readonly number[],
): ReadonlyMap<string, number> {
  const withheld = states.map((state) => (state.kind === 'codes' ? (state.withheld ?? []) : []));
  if (withheld.every((codes) => codes.length === 0)) return new Map();
  const named = [
    ...countedChoices(question).map(({ id }) => [id, [id]] as const),
    ...groupsOf(question).map(({ id, choices }) => [id, choices] as const),
  ];
  return new Map(
    named.map(([id, codes]) => [
      id,
      sumWhere(persons, (index) => codes.every((code) => withheld[index]?.includes(code))),
    ]),
  );
}

function sumWhere(persons: readonly number[], holds: (index: number) => boolean): number {
  return persons.reduce((sum, count, index) => (holds(index) ? sum + count : sum), 0);
}
