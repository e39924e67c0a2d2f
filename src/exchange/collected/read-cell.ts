/** What each cell of a column says. */
import { outsideField } from '../../form/posted-fields.ts';
import { rankField } from '../../form/read-ranking.ts';
import { specifyKey } from '../../form/response.ts';
import {
  answered,
  blank,
  type CellReading,
  IGNORE,
  notShown,
  type Reader,
  unanswered,
} from './cell-reading.ts';
import { choiceReader, placeReader, severalReader, tickReader } from './choice-cells.ts';
import { answerFinder } from './choice-words.ts';
import { type Column, cellText } from './column.ts';
import type { QuestionTarget } from './target.ts';
import { isNotShown, isUnanswered } from './tick-words.ts';

/** @returns a function that reads each different cell once */
export function cellReader(
  target: QuestionTarget,
  { values, others }: Pick<Column, 'values' | 'others'>,
): (cell: string) => CellReading {
  const read = readerOf(target, { values, ...(others ? { others } : {}) });
  const known = new Map<string, CellReading>();
  return (cell) => {
    const reading = known.get(cell) ?? readWhole(cellText(cell), values, read);
    known.set(cell, reading);
    return reading;
  };
}

function readWhole(text: string, values: Column['values'], read: Reader): CellReading {
  const cell = values.get(text) ?? text;
  if (cell === '') return blank;
  return cell === IGNORE && cell !== text ? unanswered : read(cell);
}

function readerOf(target: QuestionTarget, column: Pick<Column, 'values' | 'others'>): Reader {
  switch (target.kind) {
    case 'tick':
      return tickReader(target);
    case 'specify':
      return (cell) =>
        isNotShown(cell)
          ? notShown
          : answered([specifyKey(target.question.id, target.choice.id), cell]);
    case 'rank':
      return choiceReader(target, rankField(target.question.id, target.rank), column);
    case 'place':
      return placeReader(target);
    case 'row':
      return target.question.type === 'matrix'
        ? choiceReader(target, `${target.question.id}.${target.row.id}`, column)
        : severalReader(target, `${target.question.id}.${target.row.id}`, column);
    default:
      return wholeReader(target, column);
  }
}

function wholeReader(
  target: Extract<QuestionTarget, { kind: 'whole' }>,
  column: Pick<Column, 'values' | 'others'>,
): Reader {
  const { question } = target;
  switch (question.type) {
    case 'single':
    case 'scale':
      return choiceReader(target, question.id, column);
    case 'multiple':
    case 'ranking':
      return severalReader(target, question.id, column);
    case 'number':
    case 'date': {
      const outside = answerFinder(question);
      const bare = question.type === 'date' ? withoutTime : withoutUnit(question.unit);
      return (cell) => {
        const choice = outside(cell);
        if (choice) return answered([outsideField(question.id), choice.id]);
        if (isNotShown(cell)) return notShown;
        return isUnanswered(cell) ? unanswered : answered([question.id, bare(cell)]);
      };
    }
    default:
      return (cell) => answered([question.id, cell]);
  }
}

/** « 01/06/2025 00:00 »: a day, as spreadsheets and tools write it. */
function withoutTime(cell: string): string {
  return cell.replace(/[T ]+\d{1,2}[:h]\d{2}.*$/s, '');
}

function withoutUnit(unit: string): (cell: string) => string {
  return (cell) => (cell.endsWith(unit) ? cell.slice(0, -unit.length).trim() : cell);
}
