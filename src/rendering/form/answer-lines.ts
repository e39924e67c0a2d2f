import { measured } from '../../definition/measured.ts';
import {
  type Choice,
  hasRows,
  type Question,
  type RankingQuestion,
  type ScaleQuestion,
} from '../../definition/questionnaire.ts';
import {
  type Answers,
  type AnswerValue,
  codesOf,
  rowAnswers,
  specifyKey,
} from '../../form/response.ts';
import { date } from '../../wording.ts';

/** What a person answered, in the words of the questionnaire, a line per choice, row or rank. */
export function answerLines(question: Question, answers: Answers): readonly string[] {
  const value = answers[question.id];
  if (value === undefined) return [];
  const outside = outsideOf(question, value);
  if (outside) return [outside.label];
  if (hasRows(question)) {
    const given = rowAnswers(value);
    return question.rows.flatMap((row) => {
      const codes = [given[row.id] ?? []].flat();
      const labels = question.choices.filter(({ id }) => codes.includes(id)).map((c) => c.label);
      return labels.length > 0 ? [`${row.label}\u00a0: ${labels.join(', ')}`] : [];
    });
  }
  switch (question.type) {
    case 'scale':
      return pointLine(question, codesOf(value)[0]);
    case 'single':
    case 'multiple':
      return question.choices
        .filter((choice) => codesOf(value).includes(choice.id))
        .map((choice) => {
          const text = answers[specifyKey(question.id, choice.id)];
          return text === undefined ? choice.label : `${choice.label}\u00a0: ${text}`;
        });
    case 'ranking':
      return rankedLines(question, codesOf(value));
    case 'number':
      return [measured(Number(value), question.decimals, question.unit)];
    case 'date':
      return [date(String(value))];
    default:
      return [String(value)];
  }
}

function outsideOf(question: Question, value: AnswerValue): Choice | undefined {
  if (!('outside' in question)) return undefined;
  return question.outside?.find(({ id }) => id === value);
}

/** A point between the ends says nothing without the last one: « 4 sur 5 ». */
function pointLine({ choices, maximum }: ScaleQuestion, code: string | undefined): string[] {
  const choice = choices.find(({ id }) => id === code);
  if (!choice) return [];
  return [choice.label === choice.id ? `${choice.id} sur ${maximum}` : choice.label];
}

function rankedLines({ choices }: RankingQuestion, codes: readonly string[]): readonly string[] {
  return codes.flatMap((code, index) => {
    const choice = choices.find(({ id }) => id === code);
    return choice ? [`${index + 1}. ${choice.label}`] : [];
  });
}
