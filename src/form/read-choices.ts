/** One choice, several, or a point of a scale, with the text of « autre, précisez ». */
import type {
  Choice,
  MultipleQuestion,
  ScaleQuestion,
  SingleQuestion,
} from '../definition/questionnaire.ts';
import { cleanText, lengthOf } from './clean-text.ts';
import { type FieldWords, fieldFaults } from './field-faults.ts';
import { type FieldReading, fault, type PostedFields } from './posted-fields.ts';
import { specifyKey } from './response.ts';

const SPECIFY_LENGTH = 200;

export function readChoices(
  question: SingleQuestion | MultipleQuestion | ScaleQuestion,
  posted: PostedFields,
): FieldReading {
  const { id, choices } = question;
  const texts = choices
    .filter((choice) => choice.specify !== undefined)
    .map((choice) => ({
      choice,
      key: specifyKey(id, choice.id),
      text: cleanText(posted[specifyKey(id, choice.id)]?.[0] ?? '', false),
    }));
  const long = texts.find(({ text }) => lengthOf(text) > SPECIFY_LENGTH);
  if (long) return fault(fieldFaults.tooLong(lengthOf(long.text), SPECIFY_LENGTH));

  const values = (posted[id] ?? []).filter((value) => value !== '');
  // No form sends a choice twice.
  if (values.length > choices.length) return fault(fieldFaults.unknownChoice());
  const ticked = choices.filter((choice) => values.includes(choice.id));
  if (ticked.length < new Set(values).size) return fault(fieldFaults.unknownChoice());
  // Who writes in the field of a choice means that choice.
  const written = texts.filter(({ text }) => text !== '').map(({ choice }) => choice);
  const chosen =
    question.type === 'multiple' || ticked.length === 0
      ? choices.filter((choice) => ticked.includes(choice) || written.includes(choice))
      : ticked;

  const specified = texts.map(({ key, text }) => [key, text === '' ? undefined : text] as const);
  if (question.type !== 'multiple') {
    if (chosen.length > 1) return fault(fieldFaults.unknownChoice());
    return { changes: [[id, chosen[0]?.id], ...specified], faults: [] };
  }
  const wrong = together(chosen) ?? number(chosen, question);
  if (wrong) return fault(wrong);
  const codes = chosen.map((choice) => choice.id);
  return { changes: [[id, codes.length > 0 ? codes : undefined], ...specified], faults: [] };
}

/** What is wrong with choices ticked together: one of them excludes the others. */
export function together(chosen: readonly Choice[]): FieldWords | undefined {
  const exclusive = chosen.find((choice) => choice.exclusive);
  const other = chosen.find((choice) => choice !== exclusive);
  return exclusive && other ? fieldFaults.exclusive(exclusive.label, other.label) : undefined;
}

function number(
  chosen: readonly Choice[],
  { minimum, maximum }: MultipleQuestion,
): FieldWords | undefined {
  if (maximum !== undefined && chosen.length > maximum) {
    return fieldFaults.tooMany(chosen.length, maximum);
  }
  const alone = chosen.length === 0 || chosen.some((choice) => choice.exclusive);
  if (minimum === undefined || alone || chosen.length >= minimum) return undefined;
  return fieldFaults.tooFew(chosen.length, minimum);
}
