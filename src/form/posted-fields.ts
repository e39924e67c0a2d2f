import type { Choice } from '../definition/questionnaire.ts';
import { type FieldWords, fieldFaults } from './field-faults.ts';
import type { AnswerValue } from './response.ts';

/** Field name to the values posted under it, as a form without JavaScript sends them. */
export type PostedFields = { readonly [field: string]: readonly string[] };

/** What one question makes of them: answer keys and values, or faults. */
export interface FieldReading {
  readonly changes: readonly (readonly [string, AnswerValue | undefined])[];
  readonly faults: readonly (FieldWords & { readonly row?: string })[];
}

export function answer(key: string, value: AnswerValue | undefined): FieldReading {
  return { changes: [[key, value]], faults: [] };
}

export function fault(words: FieldWords): FieldReading {
  return { changes: [], faults: [words] };
}

/** The field beside a number, a date or a ranking that says why there is no answer. */
export function outsideField(question: string): string {
  return `${question}.outside`;
}

/**
 * An answer, or the declared kind of missing ticked beside it: one or the other.
 * @param reading what the field itself says
 */
export function orOutside(
  { id, outside = [] }: { readonly id: string; readonly outside?: readonly Choice[] },
  posted: PostedFields,
  reading: FieldReading,
): FieldReading {
  const values = (posted[outsideField(id)] ?? []).filter((value) => value !== '');
  if (values.length === 0) return reading;
  const [ticked, second, ...others] = outside.filter((choice) => values.includes(choice.id));
  const known = others.length + (second ? 2 : 1);
  if (!ticked || new Set(values).size > known) return fault(fieldFaults.unknownChoice());
  if (second) return fault(fieldFaults.exclusive(ticked.label, second.label));
  const isBlank = reading.faults.length === 0 && reading.changes.every(([, v]) => v === undefined);
  return isBlank ? answer(id, ticked.id) : fault(fieldFaults.answeredOutside(ticked.label));
}
