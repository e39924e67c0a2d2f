import type { Test } from '../condition.ts';
import type { AnyMatrixQuestion } from '../questionnaire.ts';
import { type AnswerClass, distinct, type IsOffered } from './answer-class.ts';
import { selectionValues } from './selections.ts';
import { blankValue, testValue } from './test-value.ts';

/** A matrix filled in as far as the rows that tests name. */
interface Filled extends AnswerClass {
  /** Some row has an answer. */
  readonly answered: boolean;
}

/**
 * The answers to a matrix: rows that a test names are told apart, the others are answered or not
 * as a whole, and no answer to any row is none to the matrix.
 */
export function matrixClasses(
  question: AnyMatrixQuestion,
  tests: readonly Test[],
  isOffered: IsOffered,
): readonly AnswerClass[] | undefined {
  const choices = question.choices.filter(isOffered);
  const rows = choices.length === 0 ? [] : question.rows.filter(isOffered);
  const named = rows.filter(({ id }) => tests.some(({ row }) => row === id));
  const others = rows.length > named.length;
  const start = { values: tests.map(blankValue), complete: true, answered: others };
  let filled: readonly Filled[] | undefined = [start];
  for (const { id } of named) {
    const own = tests.filter(({ row }) => row === id);
    const given =
      question.type === 'matrix'
        ? choices.map(({ id: code }) => own.map((test) => testValue(test, { codes: [code] })))
        : selectionValues(choices, own, { minimum: 1, maximum: choices.length });
    if (given === undefined || filled === undefined) return undefined;
    const fill = (one: Filled) => [
      ...given.map((values) => ({
        values: one.values.map((value, t) => {
          const at = own.indexOf(tests[t] as Test);
          return at < 0 ? value : values[at];
        }),
        complete: one.complete,
        answered: true,
      })),
      { ...one, complete: false },
    ];
    filled = distinct(filled.flatMap(fill), ({ answered }) => answered);
  }
  return filled
    ?.filter(({ answered }) => answered)
    .map(({ values, complete }) => ({
      values: values.map((value, t) => (tests[t]?.row === undefined ? true : value)),
      complete,
    }));
}
