/** One question, or one row of a matrix, as a breakdown counts it: person by person. */
import type { Column, Dataset } from '../../dataset/dataset.ts';
import { countedChoices, groupsOf, type Item, itemsOf } from '../../dataset/item.ts';
import { hasChoices, type Question } from '../../definition/questionnaire.ts';
import { type AnswerValues, answerValues } from '../weighting/answer-values.ts';

export interface CountableItem {
  readonly item: Item;
  /** 1 for each respondent who answered, 0 for the others. */
  readonly answered: readonly (0 | 1)[];
  /** In the order in which a table shows them. */
  readonly properties: readonly Property[];
  /** Everybody who answered gave one answer of all: the counts of the choices sum to the base. */
  readonly isExclusive: boolean;
}

export interface Property {
  /** Of its figure, without what follows the « @ ». */
  readonly id: string;
  readonly kind: 'choice' | 'union' | 'first' | 'mean';
  readonly label: string;
  /** In the order of the respondents, null for who is not in its base. */
  readonly values: AnswerValues['values'];
}

export function isCountable(question: Question): boolean {
  return hasChoices(question) || question.type === 'ranking' || question.type === 'number';
}

export function countableItems(dataset: Dataset, question: Question): readonly CountableItem[] {
  return itemsOf(question).flatMap(({ id }) => {
    const column = dataset.columns.get(id);
    return column ? [countable(column)] : [];
  });
}

function countable(column: Column): CountableItem {
  const { item, states } = column;
  const { type } = item.question;
  const named = namesOf(item);
  const isWithheld = states.some((state) => state.kind === 'codes' && state.withheld?.length);
  return {
    item,
    answered: states.map((state) => (state.kind === 'missing' ? 0 : 1)),
    properties: answerValues(column).flatMap(({ id, values }) => {
      const name = named.get(id);
      return name ? [{ id: `${item.id}.${id}`, ...name, values }] : [];
    }),
    isExclusive: (type === 'single' || type === 'scale' || type === 'matrix') && !isWithheld,
  };
}

function namesOf({ question }: Item): ReadonlyMap<string, Pick<Property, 'kind' | 'label'>> {
  if (question.type === 'number') {
    const label = `Moyenne, en ${question.unit}`;
    return new Map([['mean', { kind: 'mean', label } as const]]);
  }
  const choices = countedChoices(question);
  return new Map<string, Pick<Property, 'kind' | 'label'>>([
    ...choices.map(({ id, label }) => [id, { kind: 'choice', label }] as const),
    ...groupsOf(question).map(({ id, label }) => [id, { kind: 'union', label }] as const),
    ...choices.map(
      ({ id, label }) =>
        [`${id}.first`, { kind: 'first', label: `${label}\u00a0: en premier` }] as const,
    ),
  ]);
}
