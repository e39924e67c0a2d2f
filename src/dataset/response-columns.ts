/**
 * Responses as a flat file has them, a row each: which columns there are. Their names never
 * collide, and are those that `responses import` knows: `outils[pix]`, `canaux[autre][text]`.
 */
import {
  type Choice,
  type FrameVariable,
  hasChoices,
  type Question,
  type Questionnaire,
} from '../definition/questionnaire.ts';
import { ranksOf } from '../form/read-ranking.ts';
import { countedChoices, type Item, itemsOf } from './item.ts';

export type ResponseColumn = { readonly name: string } & (
  | { readonly kind: 'id' }
  | { readonly kind: 'frame'; readonly variable: FrameVariable }
  | ItemColumn
  /** Why an item has no answer; empty where it has one. */
  | { readonly kind: 'missing'; readonly item: Item }
  /** What was written beside « autre ». */
  | { readonly kind: 'specify'; readonly question: Question; readonly choice: Choice }
);

export type ItemColumn = { readonly name: string; readonly item: Item } & (
  | { readonly kind: 'code' | 'number' | 'date' | 'text' }
  /** One box: 1 or 0. */
  | { readonly kind: 'tick'; readonly choice: Choice }
  /** The choice that has a rank, from 1. */
  | { readonly kind: 'rank'; readonly rank: number }
);

/** Of an item, and of what is written beside its question: side by side in the file. */
export interface QuestionColumns {
  readonly question: Question;
  readonly items: readonly { readonly item: Item; readonly columns: readonly ItemColumn[] }[];
  readonly specify: readonly Extract<ResponseColumn, { kind: 'specify' }>[];
}

/** Every column in file order. */
export function responseColumns(questionnaire: Questionnaire): readonly ResponseColumn[] {
  return [
    { kind: 'id', name: ID_COLUMN },
    ...frameColumns(questionnaire),
    ...questionnaire.steps.flatMap(({ questions }) =>
      questions.flatMap((question): readonly ResponseColumn[] => {
        const { items, specify } = questionColumns(question);
        const answers = items.flatMap(({ item, columns }): readonly ResponseColumn[] => [
          ...columns,
          { kind: 'missing', name: missingName(item), item },
        ]);
        return [...answers, ...specify];
      }),
    ),
  ];
}

export const ID_COLUMN = 'response.id';

export function frameColumns({ frame }: Questionnaire) {
  return frame.map((variable) => ({
    kind: 'frame' as const,
    name: `frame.${variable.id}`,
    variable,
  }));
}

export function missingName(item: Item): string {
  return `missing.${nameOf(item)}`;
}

export function questionColumns(question: Question): QuestionColumns {
  const choices = hasChoices(question) ? countedChoices(question) : [];
  return {
    question,
    items: itemsOf(question).map((item) => ({ item, columns: itemColumns(item) })),
    specify: choices
      .filter(({ specify }) => specify !== undefined)
      .map((choice) => ({
        kind: 'specify' as const,
        name: `${question.id}[${choice.id}][text]`,
        question,
        choice,
      })),
  };
}

function itemColumns(item: Item): readonly ItemColumn[] {
  const { question } = item;
  const name = nameOf(item);
  switch (question.type) {
    case 'multiple':
    case 'multiple_matrix':
      return countedChoices(question).map((choice) => ({
        ...{ kind: 'tick' as const, name: `${name}[${choice.id}]` },
        ...{ item, choice },
      }));
    case 'ranking':
      return Array.from({ length: ranksOf(question) }, (_, index) => ({
        ...{ kind: 'rank' as const, name: `${name}[${index + 1}]` },
        ...{ item, rank: index + 1 },
      }));
    case 'number':
    case 'date':
      return [{ kind: question.type, name, item }];
    case 'short_text':
    case 'long_text':
      return [{ kind: 'text', name, item }];
    default:
      return [{ kind: 'code', name, item }];
  }
}

function nameOf({ question, row }: Item): string {
  return row === undefined ? question.id : `${question.id}[${row.id}]`;
}
