/**
 * An item is what one percentage can be about: a question, or one row of a matrix. Its column
 * holds, for each respondent, what was answered or why nothing was.
 */
import type { Choice, Group, MatrixQuestion, Question } from '../definition/questionnaire.ts';
import { hasChoices } from '../definition/questionnaire.ts';
import type { Answers, MissingKind } from '../form/response.ts';

export type { MissingKind } from '../form/response.ts';

export interface Item {
  /** `<question>` or `<question>.<row>`. */
  readonly id: string;
  readonly question: Question;
  readonly row?: MatrixQuestion['rows'][number];
}

export type ItemState =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly missing: MissingKind };

export function itemsOf(question: Question): readonly Item[] {
  if (question.type !== 'matrix') return [{ id: question.id, question }];
  return question.rows.map((row) => ({ id: `${question.id}.${row.id}`, question, row }));
}

/** The choices that are opinions: a declared kind of missing is not one. */
export function countedChoices(question: Question): readonly Choice[] {
  return hasChoices(question) ? question.choices.filter((choice) => !choice.missing) : [];
}

export function groupsOf(question: Question): readonly Group[] {
  return hasChoices(question) ? question.groups : [];
}

/** What the answers say of an item that was asked and displayed. */
export function stateOf(item: Item, answers: Answers): ItemState {
  const value = answers[item.question.id];
  const answer = item.row ? (value as { [row: string]: string } | undefined)?.[item.row.id] : value;
  if (answer === undefined) return { kind: 'missing', missing: 'blank' };
  if (typeof answer === 'number') return { kind: 'number', value: answer };
  if (!hasChoices(item.question)) return { kind: 'text', text: String(answer) };
  const codes = [answer].flat().map(String);
  const declared = item.question.choices.find(
    (choice) => choice.missing !== undefined && codes.includes(choice.id),
  );
  return declared?.missing
    ? { kind: 'missing', missing: declared.missing }
    : { kind: 'codes', codes };
}
