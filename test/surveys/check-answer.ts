/** What the form would have refused, told apart from the form itself. */
import {
  findQuestion,
  hasChoices,
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
  if (question.type === 'number') {
    if (typeof answer !== 'number') return 'not a number';
    const isInRange = answer >= question.minimum && answer <= question.maximum;
    return isInRange && Number.isInteger(answer * 10 ** question.decimals) ? undefined : 'range';
  }
  if (!hasChoices(question)) {
    if (typeof answer !== 'string' || answer === '') return 'not a text';
    if (question.type === 'short_text' && answer.includes('\n')) return 'several lines';
    return answer.length <= question.maximumLength ? undefined : 'too long';
  }
  const known = question.choices.map(({ id }) => id);
  if (question.type === 'single') return known.includes(String(answer)) ? undefined : 'unknown';
  if (question.type === 'matrix') {
    const rows = question.rows.map(({ id }) => id);
    const entries = Object.entries(answer);
    const isKnown = entries.every(([row, code]) => rows.includes(row) && known.includes(code));
    return isKnown && entries.length > 0 ? undefined : 'unknown row or choice';
  }
  const codes = held(answer);
  if (codes.length === 0 || !codes.every((code) => known.includes(code))) return 'unknown';
  const inOrder = known.filter((code) => codes.includes(code));
  if (String(inOrder) !== String(codes)) return 'twice or out of order';
  if (codes.length > (question.maximum ?? known.length)) return 'too many';
  const isAlone = question.choices.some(({ id, exclusive }) => exclusive && codes.includes(id));
  return isAlone && codes.length > 1 ? 'excluded together' : undefined;
}
