/** The rows of a file as answers, and every cell that stands in the way. */
import { allQuestions, type Questionnaire } from '../../definition/questionnaire.ts';
import { type FieldFault, readPosted } from '../../form/read-posted.ts';
import type { Answers, AnswerValue } from '../../form/response.ts';
import type { CellReading } from './cell-reading.ts';
import { type Column, cellText, distinctCells } from './column.ts';
import { type OwnCells, readOwnCells } from './own-cells.ts';
import { cellReader } from './read-cell.ts';
import type { CollectedCells, CollectedTable } from './read-table.ts';
import type { RefusedCell } from './refused-cell.ts';
import { itemOf, type QuestionTarget } from './target.ts';

export interface CollectedRow extends OwnCells {
  readonly line: number;
  readonly state: 'draft' | 'sent';
  readonly answers: Answers;
  /** Item to whether it was displayed; absent: the file does not say. */
  readonly shown: ReadonlyMap<string, 'yes' | 'no'>;
}

export interface RowsReading {
  readonly rows: readonly CollectedRow[];
  /** In the order of the file. */
  readonly refused: readonly RefusedCell[];
  /** Answers that are not possible and were left out. */
  readonly dropped: number;
}

interface ColumnReader {
  readonly column: Column;
  readonly target: QuestionTarget;
  readonly read: (cell: string) => CellReading;
}

/** @param impossible what becomes of answers that the questionnaire does not allow */
export function readRows(
  table: CollectedTable,
  columns: readonly Column[],
  questionnaire: Questionnaire,
  impossible: 'refuse' | 'ignore',
): RowsReading {
  const questions = allQuestions(questionnaire);
  const own = columns.filter(({ target }) => !('question' in target) && target.kind !== 'ignore');
  const readers = columns.flatMap((column): ColumnReader[] => {
    const { target } = column;
    return 'question' in target ? [{ column, target, read: cellReader(target, column) }] : [];
  });
  // Without any date, none can tell which responses were sent.
  const isDated = own.some(
    ({ target, index }) => target.kind === 'sent_on' && distinctCells(table, index).length > 0,
  );
  const refused: RefusedCell[] = [];
  let dropped = 0;
  const rows = table.rows.map((cells): CollectedRow => {
    const ofResponse = readOwnCells(cells, own);
    const { fields, shown, unknown } = readAnswers(cells, readers);
    const { changes, faults } = readPosted(questions, fields);
    // What is not understood may be what is missing.
    const doubtful = new Set(unknown.map(({ column }) => questionId(column)));
    const faulty = faults.filter(({ question }) => !doubtful.has(question.id));
    if (impossible === 'ignore') dropped += faulty.length;
    else refused.push(...faulty.map((fault) => impossibleCell(fault, cells, readers)));
    refused.push(...ofResponse.refused, ...unknown);
    const inferred = isDated && ofResponse.own.sentOn === undefined ? 'draft' : 'sent';
    return {
      ...ofResponse.own,
      line: cells.line,
      state: ofResponse.own.state ?? inferred,
      answers: answersOf(changes),
      shown,
    };
  });
  const inOrder = refused.toSorted((a, b) => a.line - b.line || a.column.index - b.column.index);
  return { rows, refused: inOrder, dropped };
}

function readAnswers({ line, cells }: CollectedCells, readers: readonly ColumnReader[]) {
  const fields = new Map<string, string[]>();
  const shown = new Map<string, 'yes' | 'no'>();
  const unknown: RefusedCell[] = [];
  for (const { column, target, read } of readers) {
    const reading = read(cells[column.index] ?? '');
    for (const [field, value] of reading.fields) {
      const values = fields.get(field);
      if (values) values.push(value);
      else fields.set(field, [value]);
    }
    const item = itemOf(target);
    if (reading.shown !== 'unknown' && shown.get(item) !== 'yes') shown.set(item, reading.shown);
    const reason = 'n’est pas une réponse connue';
    for (const cell of reading.unknown) {
      unknown.push({ line, column, cell, reason, replaceable: true });
    }
  }
  return { fields: Object.fromEntries(fields), shown, unknown };
}

function answersOf(changes: ReadonlyMap<string, AnswerValue | undefined>): Answers {
  const given = [...changes].filter((e): e is [string, AnswerValue] => e[1] !== undefined);
  return Object.fromEntries(given);
}

function questionId({ target }: Column): string | undefined {
  return 'question' in target ? target.question.id : undefined;
}

/** What the form would have refused, at the first filled cell that has to do with it. */
function impossibleCell(
  { question, row, summary }: FieldFault,
  { line, cells }: CollectedCells,
  readers: readonly ColumnReader[],
): RefusedCell {
  const item = row === undefined ? undefined : `${question.id}.${row}`;
  const filled = readers.filter(
    ({ target, column }) =>
      target.question.id === question.id &&
      (item === undefined || itemOf(target) === item) &&
      cellText(cells[column.index] ?? '') !== '',
  );
  const [first] = filled;
  if (!first) throw new Error(`no cell says anything of ${question.id}`);
  const { column } = first;
  return {
    line,
    column,
    cell: cellText(cells[column.index] ?? ''),
    reason: `n’est pas possible : ${summary}`,
    replaceable: filled.length === 1,
  };
}
