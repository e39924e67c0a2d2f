/** Every answer that may be given to a question of few answers, by the definition of each type. */
import {
  allQuestions,
  type Question,
  type Questionnaire,
} from '../../../src/definition/questionnaire.ts';
import type { Answers, AnswerValue } from '../../../src/form/response.ts';

/** `undefined`: left blank. A matrix has every filling in of its rows. */
export function everyAnswer(question: Question): readonly (AnswerValue | undefined)[] {
  const outside = 'outside' in question ? (question.outside ?? []).map(({ id }) => id) : [];
  switch (question.type) {
    case 'single':
    case 'scale':
      return [undefined, ...question.choices.map(({ id }) => id)];
    case 'multiple': {
      const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = question;
      const conditional = question.choices.some(({ shownIf }) => shownIf);
      const others = question.choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const sets = subsets(others).filter(
        ({ length }) => length >= (conditional ? 1 : minimum) && length <= maximum,
      );
      const alone = question.choices.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      return [undefined, ...sets, ...alone];
    }
    case 'ranking': {
      const sets = subsets(question.choices.map(({ id }) => id));
      // What is ranked first makes no difference to a condition: one order stands for all.
      return [undefined, ...sets.filter(({ length }) => length <= question.ranks), ...outside];
    }
    case 'matrix':
    case 'multiple_matrix': {
      const codes = question.choices.map(({ id }) => id);
      const alone = question.choices.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
      const others = question.choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const cells = question.type === 'matrix' ? codes : [...subsets(others), ...alone];
      const fillings = question.rows.reduce<readonly { [row: string]: string | string[] }[]>(
        (all, { id }) => all.flatMap((one) => [one, ...cells.map((c) => ({ ...one, [id]: c }))]),
        [{}],
      );
      return fillings.map((rows) => (Object.keys(rows).length === 0 ? undefined : rows));
    }
    case 'number': {
      const unit = 10 ** question.decimals;
      const first = Math.ceil(question.minimum * unit);
      const count = Math.floor(question.maximum * unit) - first + 1;
      const numbers = Array.from({ length: count }, (_, i) => (first + i) / unit);
      return [undefined, ...numbers, ...outside];
    }
    case 'date':
      return [undefined, question.minimum, ...outside];
    case 'short_text':
    case 'long_text':
      return [undefined, 'un texte'];
  }
}

function subsets(ids: readonly string[]): string[][] {
  return ids
    .reduce<string[][]>((all, id) => all.flatMap((one) => [one, [...one, id]]), [[]])
    .slice(1)
    .filter(({ length }) => length > 0);
}

/** In how many ways a questionnaire may be answered, if everything in it were asked. */
export function countAnswers(questionnaire: Questionnaire): number {
  return allQuestions(questionnaire).reduce((n, question) => n * everyAnswer(question).length, 1);
}

/** Every way to answer some questions of it, or all. */
export function combinations(questionnaire: Questionnaire, ids?: readonly string[]): Answers[] {
  return allQuestions(questionnaire)
    .filter(({ id }) => ids?.includes(id) ?? true)
    .reduce<Answers[]>(
      (all, question) =>
        everyAnswer(question).flatMap((answer) =>
          answer === undefined ? all : all.map((one) => ({ ...one, [question.id]: answer })),
        ),
      [{}],
    );
}
