/** `responses.csv`: the sent responses, a line each, in one pass and without keeping any. */
import type { Item, ItemState } from '../../dataset/item.ts';
import { questionReader } from '../../dataset/read-questions.ts';
import {
  frameColumns,
  ID_COLUMN,
  type ItemColumn,
  missingName,
  type QuestionColumns,
  questionColumns,
} from '../../dataset/response-columns.ts';
import {
  allQuestions,
  type Choice,
  type Question,
  type Questionnaire,
} from '../../definition/questionnaire.ts';
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
  const writtenBeside = ({ answers }: Response, key: string | undefined) => {
    const written = key === undefined ? undefined : answers[key];
    return typeof written === 'string' ? csvCell(dialect.text(written), separator) : '';
  };
  const told = questionReader(questionnaire, questionTeller(questions, dialect));
  for (const response of responses) {
    if (response.state === 'draft') continue;
    const parts = [response.id];
    for (const { id, cells } of categories) parts.push(cells.get(response.frame[id] ?? '') ?? '');
    for (const { cells, specify } of told(response)) {
      parts.push(cells);
      if (specify) parts.push(...specify.map((key) => writtenBeside(response, key)));
    }
    yield parts.join(separator) + lineEnd;
  }
}

interface Told {
  /** Of all items of a question, joined. */
  readonly cells: string;
  /** Keys of what is written beside choices, undefined beside one not chosen; none beside any. */
  readonly specify: readonly (string | undefined)[] | undefined;
}

function questionTeller(questions: readonly QuestionColumns[], dialect: Dialect) {
  const writers = new Map(
    questions.map(({ question, items, specify }) => [
      question.id,
      {
        items: items.map(({ item, columns }) => cellsWriter(item, columns, dialect)),
        specify: specify.map(({ choice: { id } }) => ({ id, key: specifyKey(question.id, id) })),
      },
    ]),
  );
  return ({ id }: Question, states: readonly ItemState[]): Told => {
    const { items, specify } = writers.get(id) ?? { items: [], specify: [] };
    const [first] = states;
    const chosen = first?.kind === 'codes' ? first.codes : [];
    return {
      cells: items.map((write, index) => write(states[index] as ItemState)).join(dialect.separator),
      specify:
        specify.length === 0
          ? undefined
          : specify.map(({ id, key }) => (chosen.includes(id) ? key : undefined)),
    };
  };
}

/** The cells of an item, joined. */
function cellsWriter(
  item: Item,
  columns: readonly ItemColumn[],
  dialect: Dialect,
): (state: ItemState) => string {
  const { separator, isMissingApart } = dialect;
  const choices = new Map<string, Choice>(
    'choices' in item.question ? item.question.choices.map((choice) => [choice.id, choice]) : [],
  );
  return (state) => {
    const cells = columns.map((column) =>
      csvCell(cellOf(column, state, choices, dialect), separator),
    );
    const missing = state.kind === 'missing' ? dialect.missing(state.missing) : '';
    return [...cells, ...(isMissingApart ? [missing] : [])].join(separator);
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
