/** Responses as a spreadsheet reads them, in the columns that `responses import` knows. */
import type { Choice, Question, Questionnaire } from '../definition/questionnaire.ts';
import { csvCell, guarded } from '../definition/spreadsheet/csv-cell.ts';
import { askedQuestions, journey } from '../form/journey.ts';
import { relevantAnswer } from '../form/relevant.ts';
import { type Answers, codesOf, type Response, rowAnswers, specifyKey } from '../form/response.ts';
import { decimal } from '../wording.ts';
import { type QuestionTarget, questionTargets, targetName } from './collected/target.ts';

export interface ExportedResponse extends Response {
  readonly sentOn: string | null;
  /** Whose it is, where answers bear names: heading to word. */
  readonly person?: { readonly [heading: string]: string };
}

/**
 * One line a response, with the labels of what was chosen; what was not asked is blank. A text
 * that a spreadsheet would run as a formula begins with an apostrophe.
 * @returns UTF-8 with its mark, semicolons, lines ended as spreadsheets expect
 */
export function responsesCsv(
  questionnaire: Questionnaire,
  responses: readonly ExportedResponse[],
): string {
  const targets = questionnaire.steps.flatMap(({ questions }) => questions.flatMap(columnsOf));
  const persons = Object.keys(responses[0]?.person ?? {});
  const variables = questionnaire.frame;
  const head = [
    ...persons,
    ...['response.id', 'response.sent_on'],
    ...variables.map(({ id }) => `frame.${id}`),
    ...targets.map(targetName),
  ];
  const lines = responses.map((response) => {
    const asked = askedQuestions(journey(questionnaire, response.answers));
    return [
      ...persons.map((heading) => response.person?.[heading] ?? ''),
      ...[response.id, response.sentOn ?? ''],
      ...variables.map(({ id, categories }) => labelOf(categories, response.frame[id])),
      ...targets.map((target) => {
        const question = asked.find(({ id }) => id === target.question.id);
        return question ? cellOf(target, question, response.answers) : '';
      }),
    ];
  });
  return `\ufeff${[head, ...lines].map((cells) => `${cells.map((cell) => csvCell(guarded(cell), ';')).join(';')}\r\n`).join('')}`;
}

/** The fewest columns that say a whole answer. */
function columnsOf(question: Question): readonly QuestionTarget[] {
  const kinds = question.type === 'ranking' ? ['rank', 'tick'] : ['whole', 'row', 'specify'];
  return questionTargets(question).filter(({ kind }) => kinds.includes(kind));
}

function cellOf(target: QuestionTarget, question: Question, answers: Answers): string {
  const value = relevantAnswer(question, answers[question.id]);
  switch (target.kind) {
    case 'specify':
      return String(answers[specifyKey(question.id, target.choice.id)] ?? '');
    case 'row':
      return labels(target.question.choices, [rowAnswers(value)[target.row.id] ?? []].flat());
    case 'rank': {
      const code = codesOf(value)[target.rank - 1];
      return code === undefined ? '' : labelOf(target.question.choices, code);
    }
    case 'tick':
      return value === target.choice.id ? 'Oui' : '';
    default: {
      if (value === undefined) return '';
      if (question.type === 'number' && typeof value === 'number') {
        return decimal(value, question.decimals);
      }
      const choices = 'choices' in question ? question.choices : [];
      const outside = 'outside' in question ? (question.outside ?? []) : [];
      const known = [...choices, ...outside];
      return known.length > 0 ? labels(known, codesOf(value)) || String(value) : String(value);
    }
  }
}

function labels(choices: readonly Choice[], codes: readonly string[]): string {
  return codes.map((code) => labelOf(choices, code)).join(' | ');
}

function labelOf(
  among: readonly { readonly id: string; readonly label: string }[],
  code: string | undefined,
): string {
  return among.find(({ id }) => id === code)?.label ?? code ?? '';
}
