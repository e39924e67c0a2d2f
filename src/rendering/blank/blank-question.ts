/** A question as it stands on paper. */
import type {
  AnyMatrixQuestion,
  Choice,
  Question,
  RankingQuestion,
  Row,
  ScaleQuestion,
  TextFormat,
} from '../../definition/questionnaire.ts';
import { hasRows } from '../../definition/questionnaire.ts';
import { ranksOf } from '../../form/read-ranking.ts';
import { PRIVACY_HINT } from '../form/field-hints.ts';
import type { BlankAnswer, BlankChoice, BlankItem, BlankQuestion } from './blank-document.ts';
import { howToAnswer, rankWords, ruledLines } from './blank-words.ts';
import type { PaperText } from './paper-text.ts';

export function blankQuestion(question: Question, text: PaperText): BlankQuestion {
  const hints = [question.hint, question.type === 'long_text' ? PRIVACY_HINT : undefined];
  const hint = hints.filter((part) => part !== undefined).join(' ');
  const outside = outsideOf(question).map((choice) => choiceOf(choice, text));
  return {
    kind: 'question',
    id: question.id,
    number: text.numberOf(question.id),
    label: text.piped(question.label),
    ...(hint === '' ? {} : { hint: text.piped(hint) }),
    how: text.plain(howToAnswer(question)),
    ...(question.shownIf ? { routing: `À remplir ${text.onlyIf(question.shownIf)}.` } : {}),
    answer: answerOf(question, text),
    ...(outside.length > 0 ? { outside } : {}),
  };
}

/** « Je ne sais pas » beside an answer that is no choice; of a scale, what follows its points. */
function outsideOf(question: Question): readonly Choice[] {
  if (question.type === 'scale') return question.choices.slice(pointsOf(question).length);
  return 'outside' in question ? (question.outside ?? []) : [];
}

function answerOf(question: Question, text: PaperText): BlankAnswer {
  if (hasRows(question)) return tableOf(question, text);
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choices = question.choices.map((choice) => choiceOf(choice, text));
      const mark = question.type === 'single' ? 'circle' : 'box';
      return { kind: 'choices', mark, layout: layoutOf(choices), choices };
    }
    case 'scale':
      return {
        kind: 'scale',
        low: text.plain(question.low),
        high: text.plain(question.high),
        points: pointsOf(question),
      };
    case 'ranking':
      return rankingOf(question, text);
    case 'number':
      return { kind: 'number', unit: text.plain(question.unit) };
    case 'date':
      return { kind: 'date' };
    case 'short_text':
    case 'long_text':
      return question.format ? formatOf(question.format) : linesOf(question.maximumLength);
  }
}

function itemOf({ label, shownIf }: Choice | Row, text: PaperText): BlankItem {
  return { label: text.plain(label), ...(shownIf ? { routing: text.onlyIf(shownIf) } : {}) };
}

function choiceOf(choice: Choice, text: PaperText): BlankChoice {
  return {
    ...itemOf(choice, text),
    ...(choice.specify === undefined ? {} : { specify: text.plain(choice.specify) }),
  };
}

/** Few and short: one line holds them. Many and short: columns. */
function layoutOf(choices: readonly BlankChoice[]): 'line' | 'columns' | 'list' {
  if (choices.some(({ routing }) => routing !== undefined)) return 'list';
  const specified = choices.some(({ specify }) => specify !== undefined);
  const longest = Math.max(
    ...choices.map(({ label, specify = '' }) => `${label}${specify}`.length),
  );
  if (!specified && choices.length <= 3 && longest <= 14) return 'line';
  return choices.length > 7 && longest <= 40 ? 'columns' : 'list';
}

/** Columns of a table that leave room for the labels of its rows. */
const WIDEST_TABLE = 7;

function tableOf(question: AnyMatrixQuestion, text: PaperText): BlankAnswer {
  const mark = question.type === 'matrix' ? 'circle' : 'box';
  const rows = question.rows.map((row) => itemOf(row, text));
  const choices = question.choices.map((choice) => choiceOf(choice, text));
  if (choices.length > WIDEST_TABLE) return { kind: 'lists', mark, choices, rows };
  const noted = choices.filter(({ routing }) => routing !== undefined);
  return {
    kind: 'table',
    mark,
    caption: text.plain(question.title),
    columns: choices.map((choice) => {
      const index = noted.indexOf(choice);
      return { label: choice.label, ...(index < 0 ? {} : { note: index + 1 }) };
    }),
    notes: noted.map(({ label, routing }, index) =>
      text.plain(`${index + 1}. « ${label} » : ${routing}.`),
    ),
    rows,
  };
}

/** The points alone: they are the first choices. */
function pointsOf({ minimum, maximum }: ScaleQuestion): readonly string[] {
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i));
}

function rankingOf(question: RankingQuestion, text: PaperText): BlankAnswer {
  const ranks = Array.from({ length: ranksOf(question) }, (_, i) => text.plain(rankWords(i + 1)));
  return { kind: 'ranking', choices: question.choices.map((one) => itemOf(one, text)), ranks };
}

/** Letters that a line of the sheet holds, written by hand. */
const LINE_LETTERS = 60;

function linesOf(maximumLength: number): BlankAnswer {
  const share = Math.min(1, Math.max(0.15, maximumLength / LINE_LETTERS));
  return { kind: 'lines', count: ruledLines(maximumLength), share };
}

/** What has a form of its own fits on a line; a UAI has eight characters. */
function formatOf({ kind }: TextFormat): BlankAnswer {
  return kind === 'uai' ? { kind: 'boxes', count: 8 } : { kind: 'lines', count: 1, share: 1 };
}
