import fc from 'fast-check';
import { hasRows, type Question } from '../../src/definition/questionnaire.ts';
import type { Answers, AnswerValue } from '../../src/form/response.ts';
import { deepFreeze } from '../definition/sample.ts';

/** Any answer of the kind that a question asks for. */
export function anyAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  const outside = 'outside' in question ? (question.outside ?? []).map(({ id }) => id) : [];
  const answer = withoutOutside(question);
  return outside.length > 0 ? fc.oneof(answer, fc.constantFrom(...outside)) : answer;
}

/** Answers to some of the questions. */
export function anyAnswers(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const record = fc.record(
    Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)])),
    { requiredKeys: [] },
  );
  return record.map((answers) => deepFreeze({ ...answers }) as Answers);
}

function withoutOutside(question: Question): fc.Arbitrary<AnswerValue> {
  if (hasRows(question)) {
    const row =
      question.type === 'matrix'
        ? fc.constantFrom(...question.choices.map(({ id }) => id))
        : selection(question, 1, question.choices.length);
    const rows = Object.fromEntries(question.rows.map(({ id }) => [id, row]));
    return fc
      .record(rows, { requiredKeys: [] })
      .filter((given) => Object.keys(given).length > 0)
      .map((given) => ({ ...given }) as AnswerValue);
  }
  switch (question.type) {
    case 'single':
    case 'scale':
      return fc.constantFrom(...question.choices.map(({ id }) => id));
    case 'multiple': {
      const { minimum = 1, maximum = question.choices.length } = question;
      return selection(question, minimum, maximum);
    }
    case 'ranking': {
      const ids = question.choices.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: 1, maxLength: question.ranks });
    }
    case 'number':
      return fc.constantFrom(question.minimum, question.maximum, 0, 1, 2.5);
    case 'date':
      return fc
        .date({
          min: new Date(question.minimum),
          max: new Date(question.maximum),
          noInvalidDate: true,
        })
        .map((day) => day.toISOString().slice(0, 10));
    case 'short_text':
    case 'long_text': {
      // One that does not suit its question is refused, and nothing is stored.
      const { format, maximumLength } = question;
      if (format?.kind === 'email') return fc.constant('a@b.fr');
      if (format?.kind === 'uai') return fc.constant('0301674G');
      if (format) return fc.constantFrom('123', 'B12', '#', '-ab');
      return fc.string({ minLength: 1, maxLength: Math.min(20, maximumLength) });
    }
  }
}

/** Ticked together, in the order of the questionnaire; what excludes the others, alone. */
function selection(
  { choices }: Extract<Question, { type: 'multiple' | 'multiple_matrix' }>,
  minimum: number,
  maximum: number,
): fc.Arbitrary<readonly string[]> {
  const alone = choices.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  const others = choices.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const most = Math.min(maximum, others.length);
  const several = fc.subarray(others, { minLength: Math.min(minimum, most), maxLength: most });
  const options = [
    ...(most > 0 ? [several] : []),
    ...(alone.length > 0 ? [fc.constantFrom(...alone)] : []),
  ];
  return fc.oneof(...options);
}
