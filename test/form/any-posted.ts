import fc from 'fast-check';
import { hasRows, type Question } from '../../src/definition/questionnaire.ts';
import type { PostedFields } from '../../src/form/read-posted.ts';
import { deepFreeze } from '../definition/sample.ts';

/** Field names of a question, as its form has them. */
export function fieldNames(question: Question): readonly string[] {
  const { id } = question;
  if (hasRows(question)) return question.rows.map((row) => `${id}.${row.id}`);
  const outside = 'outside' in question && question.outside ? [`${id}.outside`] : [];
  if (question.type === 'ranking') {
    return [...Array.from({ length: question.ranks }, (_, i) => `${id}.${i + 1}`), ...outside];
  }
  const specified = 'choices' in question ? question.choices.filter((one) => one.specify) : [];
  return [id, ...specified.map((choice) => `${id}.${choice.id}`), ...outside];
}

/** Values of which some are right somewhere in the questionnaire. */
function values(questions: readonly Question[]): fc.Arbitrary<string> {
  const codes = questions.flatMap((question) => [
    ...('choices' in question ? question.choices.map(({ id }) => id) : []),
    ...('outside' in question ? (question.outside ?? []).map(({ id }) => id) : []),
  ]);
  const hasField = questions.some((question) => !('choices' in question));
  const right = ['2,5', '3', '2020-02-29', '31/12/2021', 'a@exemple.fr', 'B12', '0301674g', 'mot'];
  const odd = ['__proto__', 'constructor', '', ' 2,5 ', '-0', '\ud800', '\u0000', '30/02/2020'];
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(...codes, ...(codes.length === 0 || hasField ? right : [])),
    },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.double().map(String) },
  );
}

/** One value mostly, as most fields have. */
function given(value: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(value) },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
  );
}

/** Fields that exist and some that do not; values of their question, and some that are anything. */
export function anyPosted(questions: readonly Question[]): fc.Arbitrary<PostedFields> {
  const own = fc
    .constantFrom(...questions)
    .chain((question) =>
      fc.tuple(fc.constantFrom(...fieldNames(question)), given(values([question]))),
    );
  const odd = fc.tuple(
    fc.oneof(fc.constantFrom('__proto__', 'constructor'), fc.string()),
    given(values(questions)),
  );
  const fields = fc.array(fc.oneof({ weight: 9, arbitrary: own }, { weight: 1, arbitrary: odd }), {
    maxLength: 2 * questions.length,
    size: '+1',
  });
  return fields.map((pairs) => deepFreeze(Object.fromEntries(pairs)));
}
