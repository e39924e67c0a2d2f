/**
 * An item is what one percentage can be about: a question, or one row of a matrix. Its column
 * holds, for each respondent, what was answered or why nothing was.
 */
import {
  type Choice,
  type Group,
  hasChoices,
  hasRows,
  type Question,
  type Row,
} from '../definition/questionnaire.ts';
import { type AnswerValue, codesOf, type MissingKind } from '../form/response.ts';

export type { MissingKind } from '../form/response.ts';

export interface Item {
  /** `<question>` or `<question>.<row>`. */
  readonly id: string;
  readonly question: Question;
  readonly row?: Row;
}

export type ItemState =
  | {
      readonly kind: 'codes';
      /** Of a ranking, from the first on. */
      readonly codes: readonly string[];
      /** Choices of the question that this person was not offered. */
      readonly withheld?: readonly string[];
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly missing: MissingKind };

export function itemsOf(question: Question): readonly Item[] {
  if (!hasRows(question)) return [{ id: question.id, question }];
  return question.rows.map((row) => ({ id: `${question.id}.${row.id}`, question, row }));
}

/** The choices that are opinions: a declared kind of missing is not one. */
export function countedChoices(question: Question): readonly Choice[] {
  return 'choices' in question ? question.choices.filter((choice) => !choice.missing) : [];
}

export function groupsOf(question: Question): readonly Group[] {
  return hasChoices(question) ? question.groups : [];
}

/** The choices that declare a kind of missing, whether among the choices or beside the field. */
function missingChoices(question: Question): readonly Choice[] {
  const choices = 'choices' in question ? question.choices : [];
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  return [...choices, ...outside].filter(({ missing }) => missing !== undefined);
}

/** What an answer to an item says, without what was not offered. */
export function stateOfAnswer({ question }: Item, answer: AnswerValue): ItemState {
  if (typeof answer === 'number') return { kind: 'number', value: answer };
  const codes = codesOf(answer);
  const declared = missingChoices(question).find(({ id }) => codes.includes(id));
  if (declared?.missing) return { kind: 'missing', missing: declared.missing };
  if ('choices' in question) return { kind: 'codes', codes };
  if (question.type === 'date') return { kind: 'date', day: String(answer) };
  return { kind: 'text', text: String(answer) };
}
