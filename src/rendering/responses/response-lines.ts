/** `responses.csv`: the sent responses, a line each, in one pass and without keeping any. */
import type { Item, ItemState } from '../../dataset/item.ts';
import { stateReader } from '../../dataset/read-states.ts';
import {
  frameColumns,
  ID_COLUMN,
  type ItemColumn,
  missingName,
  questionColumns,
} from '../../dataset/response-columns.ts';
import { allQuestions, type Choice, type Questionnaire } from '../../definition/questionnaire.ts';
import { csvCell } from '../../definition/spreadsheet/csv-cell.ts';
import { type Response, specifyKey } from '../../form/response.ts';
import type { Dialect } from './dialects.ts';

/**
 * The lines of the file, the first with the names of its columns. A response says nothing but its
 * id, its frame variables and its answers: neither who gave it nor on which day.
 * @param responses drafts among them are left out
 */
export function* responseLines(
  questionnaire: Questionnaire,
  responses: Iterable<Response>,
  dialect: Dialect,
): Generator<string> {
  const { separator, lineEnd, opening, isMissingApart } = dialect;
  const frame = frameColumns(questionnaire);
  const questions = allQuestions(questionnaire).map(questionColumns);
  const head = [
    ID_COLUMN,
    ...frame.map(({ name }) => name),
    ...questions.flatMap(({ items, specify }) => [
      ...items.flatMap(({ item, columns }) => [
        ...columns.map(({ name }) => name),
        ...(isMissingApart ? [missingName(item)] : []),
      ]),
      ...specify.map(({ name }) => name),
    ]),
  ];
  yield `${opening}${head.join(separator)}${lineEnd}`;
  const categories = frame.map(({ variable }) => ({
    id: variable.id,
    cells: new Map(
      variable.categories.map((one) => [one.id, csvCell(dialect.category(one), separator)]),
    ),
  }));
  const writers = questions.map(({ items, specify }) => ({
    items: items.map(({ item, columns }) => cellsWriter(item, columns, dialect)),
    specify: specify.map(({ question, choice }) => ({
      key: specifyKey(question.id, choice.id),
      code: choice.id,
    })),
  }));
  const statesOf = stateReader(questionnaire);
  for (const response of responses) {
    if (response.state === 'draft') continue;
    const states = statesOf(response);
    const parts = [response.id];
    for (const { id, cells } of categories) parts.push(cells.get(response.frame[id] ?? '') ?? '');
    let index = 0;
    for (const { items, specify } of writers) {
      const first = states[index];
      for (const write of items) parts.push(write(states[index++] as ItemState));
      for (const { key, code } of specify) {
        const isChosen = first?.kind === 'codes' && first.codes.includes(code);
        const written = isChosen ? response.answers[key] : undefined;
        parts.push(typeof written === 'string' ? csvCell(dialect.text(written), separator) : '');
      }
    }
    yield parts.join(separator) + lineEnd;
  }
}

/** The cells of an item, joined: few states differ, and equal ones are the same object. */
function cellsWriter(
  item: Item,
  columns: readonly ItemColumn[],
  dialect: Dialect,
): (state: ItemState) => string {
  const { separator, isMissingApart } = dialect;
  const choices = new Map<string, Choice>(
    'choices' in item.question ? item.question.choices.map((choice) => [choice.id, choice]) : [],
  );
  const written = new Map<ItemState, string>();
  const write = (state: ItemState) => {
    const cells = columns.map((column) =>
      csvCell(cellOf(column, state, choices, dialect), separator),
    );
    const missing = state.kind === 'missing' ? dialect.missing(state.missing) : '';
    return [...cells, ...(isMissingApart ? [missing] : [])].join(separator);
  };
  return (state) => {
    // Each text is another.
    if (state.kind === 'text') return write(state);
    let cells = written.get(state);
    if (cells === undefined) {
      cells = write(state);
      written.set(state, cells);
    }
    return cells;
  };
}

function cellOf(
  column: ItemColumn,
  state: ItemState,
  choices: ReadonlyMap<string, Choice>,
  dialect: Dialect,
): string {
  switch (state.kind) {
    case 'missing':
      return dialect.isMissingApart ? '' : dialect.missing(state.missing);
    case 'number':
      return dialect.number(state.value);
    case 'date':
      return dialect.day(state.day);
    case 'text':
      return dialect.text(state.text);
    default: {
      if (column.kind === 'tick') {
        const { id } = column.choice;
        if (state.withheld?.includes(id)) return dialect.notOffered;
        return state.codes.includes(id) ? '1' : '0';
      }
      const choice = choices.get(state.codes[column.kind === 'rank' ? column.rank - 1 : 0] ?? '');
      return choice ? dialect.choice(choice, column.item.question) : '';
    }
  }
}
