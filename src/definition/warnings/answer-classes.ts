/**
 * The answers to a question, told apart only as far as conditions do: a class is what the tests
 * on the question make of an answer. No answer that may be given falls outside them.
 */

import type { Test } from '../condition.ts';
import { type AnyMatrixQuestion, hasRows, type Question } from '../questionnaire.ts';
import { type AnswerClass, distinct, type IsOffered } from './answer-class.ts';
import { matrixClasses } from './matrix-classes.ts';
import { numberPoints } from './number-points.ts';
import { selectionValues } from './selections.ts';
import { blankValue, type SeenAnswer, testValue } from './test-value.ts';
import type { Truth } from './truth.ts';

/**
 * @param tests tests on this question
 * @param isOffered whether a choice or a row is shown
 * @param isConditional whether any may be withheld, now or when the answer was given
 * @returns the classes of a question that is asked, blank last; undefined when there are too many
 */
export function classesOf(
  question: Question,
  tests: readonly Test[],
  isOffered: IsOffered,
  isConditional: boolean,
): readonly AnswerClass[] | undefined {
  const given = hasRows(question)
    ? matrixClasses(question, tests, isOffered)
    : answersTo(question, tests, isOffered, isConditional)?.map((values) => ({
        values,
        complete: true,
      }));
  return given && distinct([...given, { values: tests.map(blankValue), complete: false }]);
}

function answersTo(
  question: Exclude<Question, AnyMatrixQuestion>,
  tests: readonly Test[],
  isOffered: IsOffered,
  isConditional: boolean,
): readonly (readonly Truth[])[] | undefined {
  const seen = (answer: SeenAnswer) => tests.map((test) => testValue(test, answer));
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  const missing = outside.map(({ id }) => seen({ codes: [id] }));
  switch (question.type) {
    case 'single':
      return question.choices.filter(isOffered).map(({ id }) => seen({ codes: [id] }));
    case 'scale':
      return question.choices.map(({ id }) =>
        seen({ codes: [id], ...(/^\d+$/.test(id) ? { number: Number(id) } : {}) }),
      );
    case 'multiple': {
      // Of what was ticked, some may since be withheld: then fewer are left than the least.
      const minimum = isConditional ? 1 : (question.minimum ?? 1);
      const maximum = question.maximum ?? question.choices.length;
      return selectionValues(question.choices.filter(isOffered), tests, { minimum, maximum });
    }
    case 'ranking': {
      const limits = { minimum: 1, maximum: question.ranks };
      const ranked = selectionValues(question.choices.filter(isOffered), tests, limits);
      return ranked && [...ranked, ...missing];
    }
    case 'number': {
      const numbers = numberPoints(question, tests).map((number) => seen({ codes: [], number }));
      return [...numbers, ...missing];
    }
    case 'date':
    case 'short_text':
    case 'long_text':
      return [seen({ codes: [] }), ...missing];
  }
}
