/** What the form would have refused, told apart from the form itself. */
import {
  findQuestion,
  hasChoices,
  hasRows,
  type MultipleQuestion,
  type Question,
  type Questionnaire,
} from '../../src/definition/questionnaire.ts';
import type { Answers, AnswerValue } from '../../src/form/response.ts';
import { held } from './read-demonstration.ts';

/** @returns what is wrong, undefined when nothing is */
export function checkAnswer(
  questionnaire: Questionnaire,
  answers: Answers,
  key: string,
): string | undefined {
  const [id = '', choice] = key.split('.');
  const question = findQuestion(questionnaire, id);
  const answer = answers[key];
  if (!question || answer === undefined) return 'unknown question';
  if (choice === undefined) return checkValue(question, answer);
  const specified = hasChoices(question) && question.choices.find((one) => one.id === choice);
  if (!specified || specified.specify === undefined) return 'nothing to specify';
  if (!held(answers[id]).includes(choice)) return 'specified without being ticked';
  return typeof answer === 'string' && answer !== '' ? undefined : 'empty';
}

function checkValue(question: Question, answer: AnswerValue): string | undefined {
  if ('outside' in question && question.outside?.some(({ id }) => id === answer)) return undefined;
  switch (question.type) {
    case 'number': {
      if (typeof answer !== 'number') return 'not a number';
      const isInRange = answer >= question.minimum && answer <= question.maximum;
      const isExact = Number(answer.toFixed(question.decimals)) === answer;
      return isInRange && isExact ? undefined : 'range';
    }
    case 'date': {
      if (typeof answer !== 'string' || !isDay(answer)) return 'not a day';
      return answer >= question.minimum && answer <= question.maximum ? undefined : 'range';
    }
    case 'short_text':
    case 'long_text':
      if (typeof answer !== 'string' || answer === '') return 'not a text';
      if (question.type === 'short_text' && answer.includes('\n')) return 'several lines';
      return answer.length <= question.maximumLength ? undefined : 'too long';
    case 'single':
    case 'scale':
      return question.choices.some(({ id }) => id === answer) ? undefined : 'unknown';
    case 'ranking': {
      const known = question.choices.map(({ id }) => id);
      if (!Array.isArray(answer) || answer.length === 0) return 'not a ranking';
      if (!answer.every((code) => known.includes(code))) return 'unknown';
      if (new Set(answer).size < answer.length) return 'twice';
      return answer.length <= question.ranks ? undefined : 'too many';
    }
    case 'multiple':
      return checkCodes(question, held(answer));
    default: {
      const rows = hasRows(question) ? question.rows.map(({ id }) => id) : [];
      const entries = Object.entries(answer as Readonly<Record<string, string | string[]>>);
      if (entries.length === 0) return 'empty';
      if (!entries.every(([row]) => rows.includes(row))) return 'unknown row';
      const isOne = question.type === 'matrix';
      if (entries.some(([, given]) => (typeof given === 'string') !== isOne)) return 'shape';
      return entries.map(([, given]) => checkCodes(question, held(given))).find(Boolean);
    }
  }
}

function checkCodes(
  { choices, maximum }: Pick<MultipleQuestion, 'choices'> & { maximum?: number },
  codes: readonly string[],
): string | undefined {
  const known = choices.map(({ id }) => id);
  if (codes.length === 0 || !codes.every((code) => known.includes(code))) return 'unknown';
  const inOrder = known.filter((code) => codes.includes(code));
  if (String(inOrder) !== String(codes)) return 'twice or out of order';
  if (codes.length > (maximum ?? known.length)) return 'too many';
  const isAlone = choices.some(({ id, exclusive }) => exclusive && codes.includes(id));
  return isAlone && codes.length > 1 ? 'excluded together' : undefined;
}

/** A day that the calendar has. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
