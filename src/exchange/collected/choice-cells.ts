/** Cells that name choices: one, several, a box, a rank. */
import { outsideField } from '../../form/posted-fields.ts';
import { rankField, ranksOf } from '../../form/read-ranking.ts';
import { specifyKey } from '../../form/response.ts';
import {
  answered,
  IGNORE,
  notShown,
  notUnderstood,
  type Reader,
  unanswered,
} from './cell-reading.ts';
import { answerFinder } from './choice-words.ts';
import type { Column } from './column.ts';
import { type FindPart, splitCell } from './split-cell.ts';
import type { QuestionTarget } from './target.ts';
import { isNotShown, isUnanswered, tickOf } from './tick-words.ts';

export function choiceReader(
  { question }: QuestionTarget,
  field: string,
  { others }: Pick<Column, 'others'>,
): Reader {
  const find = answerFinder(question);
  const outside = outsideIds(question);
  return (cell) => {
    const choice = find(cell);
    if (choice) {
      return answered([outside.has(choice.id) ? outsideField(question.id) : field, choice.id]);
    }
    if (isNotShown(cell)) return notShown;
    if (isUnanswered(cell)) return unanswered;
    return others ? answered([specifyKey(question.id, others.id), cell]) : notUnderstood(cell);
  };
}

export function severalReader(
  { question }: QuestionTarget,
  field: string,
  { values, others }: Pick<Column, 'values' | 'others'>,
): Reader {
  const find = answerFinder(question);
  const part: FindPart = (words) => {
    const meant = values.get(words) ?? words;
    return meant === IGNORE && meant !== words ? null : find(meant);
  };
  const outside = outsideIds(question);
  const most = question.type === 'ranking' ? ranksOf(question) : Number.POSITIVE_INFINITY;
  return (cell) => {
    if (isNotShown(cell) && !find(cell)) return notShown;
    if (isUnanswered(cell) && !find(cell)) return unanswered;
    const { choices, unknown } = splitCell(cell, part);
    if (choices.length > most) return notUnderstood(cell);
    const fields = choices.map(({ id }, index): readonly [string, string] => {
      if (outside.has(id)) return [outsideField(question.id), id];
      return [question.type === 'ranking' ? rankField(question.id, index + 1) : field, id];
    });
    if (!others || unknown.length === 0) return { fields, shown: 'yes', unknown };
    return answered(...fields, [specifyKey(question.id, others.id), unknown.join(', ')]);
  };
}

export function tickReader(target: Extract<QuestionTarget, { kind: 'tick' }>): Reader {
  const { question, choice } = target;
  const row = 'row' in target ? target.row : undefined;
  const outside = 'outside' in question || question.type === 'ranking';
  const field = outside
    ? outsideField(question.id)
    : row
      ? `${question.id}.${row.id}`
      : question.id;
  const isOwn = ownWords(target);
  return (cell) => {
    const ticked = tickOf(cell) ?? (isOwn(cell) ? true : undefined);
    if (ticked !== undefined) return ticked ? answered([field, choice.id]) : unanswered;
    if (isNotShown(cell)) return notShown;
    return isUnanswered(cell) ? unanswered : notUnderstood(cell);
  };
}

/** A box is also ticked by its own label. */
function ownWords({ question, choice }: Extract<QuestionTarget, { kind: 'tick' }>) {
  const find = answerFinder(question);
  return (cell: string) => find(cell)?.id === choice.id;
}

export function placeReader({
  question,
  choice,
}: Extract<QuestionTarget, { kind: 'place' }>): Reader {
  return (cell) => {
    const [, rank = ''] = /^(\d{1,3})(?:[.,]0+|e|er|ère)?$/.exec(cell) ?? [];
    if (Number(rank) >= 1 && Number(rank) <= ranksOf(question)) {
      return answered([rankField(question.id, Number(rank)), choice.id]);
    }
    if (isNotShown(cell)) return notShown;
    return isUnanswered(cell) || rank === '0' ? unanswered : notUnderstood(cell);
  };
}

function outsideIds(question: QuestionTarget['question']): ReadonlySet<string> {
  return new Set('outside' in question ? question.outside?.map(({ id }) => id) : []);
}
