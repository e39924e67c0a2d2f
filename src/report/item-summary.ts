/** One question, or one row of a matrix, counted: who is in its base, who is not and why. */
import type { Column, Dataset } from '../dataset/dataset.ts';
import type { MissingKind } from '../dataset/item.ts';
import { countedChoices, groupsOf, type Item, itemsOf } from '../dataset/item.ts';
import type { Question } from '../definition/questionnaire.ts';
import { countUnion, tally } from '../statistics/bases.ts';

export interface ItemSummary {
  readonly item: Item;
  /** Persons with an answer. */
  readonly answered: number;
  /** Sent responses without one, by kind. */
  readonly outside: { readonly [kind in MissingKind]?: number };
  /** Persons per choice, then per group. */
  readonly counts: ReadonlyMap<string, number>;
  /** Values of a numeric question. */
  readonly numbers: readonly number[];
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
    counts: new Map([...counts, ...groups]),
    numbers: states.flatMap((state) => (state.kind === 'number' ? [state.value] : [])),
  };
}
