/** One posted question of each type, read into answer keys and values. */
import type {
  Choice,
  MatrixQuestion,
  MultipleQuestion,
  NumberQuestion,
  SingleQuestion,
  TextQuestion,
} from '../definition/questionnaire.ts';
import { fieldFaults } from './field-faults.ts';
import type { FieldReading, PostedFields } from './posted-fields.ts';
import { type AnswerValue, specifyKey } from './response.ts';

const SPECIFY_LENGTH = 200;

export function readChoices(
  question: SingleQuestion | MultipleQuestion,
  posted: PostedFields,
): FieldReading {
  const { id, choices } = question;
  const texts = choices
    .filter((choice) => choice.specify !== undefined)
    .map((choice) => ({
      choice,
      key: specifyKey(id, choice.id),
      text: textOf(posted, id, choice),
    }));
  const long = texts.find(({ text }) => lengthOf(text) > SPECIFY_LENGTH);
  if (long) return fault(fieldFaults.tooLong(lengthOf(long.text), SPECIFY_LENGTH));

  const values = (posted[id] ?? []).filter((value) => value !== '');
  const ticked = choices.filter((choice) => values.includes(choice.id));
  if (ticked.length < new Set(values).size) return fault(fieldFaults.unknownChoice());
  // Who writes in the field of a choice means that choice.
  const written = texts.filter(({ text }) => text !== '').map(({ choice }) => choice);
  const chosen =
    question.type === 'multiple' || ticked.length === 0
      ? choices.filter((choice) => ticked.includes(choice) || written.includes(choice))
      : ticked;

  const specified = texts.map(({ key, text }) => [key, text === '' ? undefined : text] as const);
  if (question.type === 'single') {
    if (chosen.length > 1) return fault(fieldFaults.unknownChoice());
    return { changes: [[id, chosen[0]?.id], ...specified], faults: [] };
  }
  const exclusive = chosen.find((choice) => choice.exclusive);
  const other = chosen.find((choice) => choice !== exclusive);
  if (exclusive && other) return fault(fieldFaults.exclusive(exclusive.label, other.label));
  if (question.maximum !== undefined && chosen.length > question.maximum) {
    return fault(fieldFaults.tooMany(chosen.length, question.maximum));
  }
  const codes = chosen.map((choice) => choice.id);
  return { changes: [[id, codes.length > 0 ? codes : undefined], ...specified], faults: [] };
}

export function readMatrix(question: MatrixQuestion, posted: PostedFields): FieldReading {
  const rows: Record<string, string> = {};
  const faults: { message: string; summary: string; row: string }[] = [];
  for (const row of question.rows) {
    const values = (posted[`${question.id}.${row.id}`] ?? []).filter((value) => value !== '');
    const choice = question.choices.find(({ id }) => id === values[0]);
    if (values.length === 0) continue;
    if (choice && values.length === 1) rows[row.id] = choice.id;
    else faults.push({ ...fieldFaults.unknownChoice(), row: row.id });
  }
  // A matrix is one answer: with a faulty row, the answer known so far stays as it is.
  if (faults.length > 0) return { changes: [], faults };
  return { changes: [[question.id, Object.keys(rows).length > 0 ? rows : undefined]], faults };
}

export function readNumber(question: NumberQuestion, values: readonly string[]): FieldReading {
  const entered = (values[0] ?? '').trim();
  if (entered === '') return answer(question.id, undefined);
  const match = /^([+-]?)(\d+)(?:[.,](\d+))?$/.exec(withoutGroups(entered).replace('−', '-'));
  if (!match) return fault(fieldFaults.notANumber(entered.slice(0, 40)));
  const [, sign, whole, fraction = ''] = match;
  if (fraction.replace(/0+$/, '').length > question.decimals) {
    return fault(fieldFaults.tooManyDecimals(question.decimals));
  }
  // « -0 » is zero: a negative one would not come back from JSON.
  const value = Number(`${sign}${whole}.${fraction || '0'}`) + 0;
  if (value < question.minimum || value > question.maximum) {
    return fault(fieldFaults.outOfBounds(question));
  }
  return answer(question.id, value);
}

/** « 1 000 » is a thousand; « 2 5 » is not twenty-five. */
function withoutGroups(number: string): string {
  return number.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
}

export function readText(question: TextQuestion, values: readonly string[]): FieldReading {
  const text = cleaned(values[0] ?? '', question.type === 'long_text');
  if (lengthOf(text) > question.maximumLength) {
    return fault(fieldFaults.tooLong(lengthOf(text), question.maximumLength));
  }
  return answer(question.id, text === '' ? undefined : text);
}

function textOf(posted: PostedFields, question: string, choice: Choice): string {
  return cleaned(posted[specifyKey(question, choice.id)]?.[0] ?? '', false);
}

/** Well-formed, composed accents, one kind of line end, no control characters, no space around. */
function cleaned(text: string, multiline: boolean): string {
  const lines = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n');
  const oneKind = multiline ? lines : lines.replace(/\n/g, ' ');
  return oneKind.replace(/[^\P{Cc}\n\t]/gu, '').trim();
}

/** Characters as people count them, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

function answer(key: string, value: AnswerValue | undefined): FieldReading {
  return { changes: [[key, value]], faults: [] };
}

function fault(words: { message: string; summary: string }): FieldReading {
  return { changes: [], faults: [words] };
}
