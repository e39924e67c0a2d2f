/** One question, or one row of a matrix, counted: who is in its base, who is not and why. */
import type { Column, Dataset } from '../dataset/dataset.ts';
import type { MissingKind } from '../dataset/item.ts';
import { countedChoices, groupsOf, type Item, type ItemState, itemsOf } from '../dataset/item.ts';
import type { Question } from '../definition/questionnaire.ts';
import { countUnion, tally } from '../statistics/bases.ts';

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
  const selections = states.map((state) => (state.kind === 'codes' ? state.codes : null));
  const { counts } = tally(
    selections,
    countedChoices(item.question).map(({ id }) => id),
  );
  const groups = groupsOf(item.question).map(
    (group) => [group.id, countUnion(selections, group.choices)] as const,
  );
  const outside: { [kind in MissingKind]?: number } = {};
  for (const state of states) {
    if (state.kind === 'missing') outside[state.missing] = (outside[state.missing] ?? 0) + 1;
  }
  return {
    item,
    answered: states.filter((state) => state.kind !== 'missing').length,
    outside,
    counts: new Map([...counts, ...groups, ...firstCounts(item.question, states)]),
    notOffered: notOffered(item.question, states),
    numbers: states.flatMap((state) => (state.kind === 'number' ? [state.value] : [])),
    days: states.flatMap((state) => (state.kind === 'date' ? [state.day] : [])),
  };
}

/** Persons who put a choice first. */
function firstCounts(
  question: Question,
  states: readonly ItemState[],
): readonly (readonly [string, number])[] {
  if (question.type !== 'ranking') return [];
  return question.choices.map(({ id }) => [
    `${id}.first`,
    states.filter((state) => state.kind === 'codes' && state.codes[0] === id).length,
  ]);
}

function notOffered(question: Question, states: readonly ItemState[]): ReadonlyMap<string, number> {
  const withheld = states.flatMap((state) =>
    state.kind === 'codes' ? [state.withheld ?? []] : [],
  );
  if (withheld.every((codes) => codes.length === 0)) return new Map();
  const named = [
    ...countedChoices(question).map(({ id }) => [id, [id]] as const),
    ...groupsOf(question).map(({ id, choices }) => [id, choices] as const),
  ];
  return new Map(
    named.map(([id, codes]) => [
      id,
      withheld.filter((absent) => codes.every((code) => absent.includes(code))).length,
    ]),
  );
}
