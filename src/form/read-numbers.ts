/** Numbers and days, as people write them. */
import type { DateQuestion, NumberQuestion } from '../definition/questionnaire.ts';
import { fieldFaults } from './field-faults.ts';
import { answer, type FieldReading, fault, orOutside, type PostedFields } from './posted-fields.ts';

export function readNumber(question: NumberQuestion, posted: PostedFields): FieldReading {
  return orOutside(question, posted, numberOf(question, posted[question.id]?.[0] ?? ''));
}

function numberOf(question: NumberQuestion, posted: string): FieldReading {
  const entered = posted.trim();
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

/** `2022-06-01`, as date fields post it, or 1/6/2022, as people write it. */
export function readDate(question: DateQuestion, posted: PostedFields): FieldReading {
  return orOutside(question, posted, dateOf(question, posted[question.id]?.[0] ?? ''));
}

function dateOf(question: DateQuestion, posted: string): FieldReading {
  const entered = posted.trim();
  if (entered === '') return answer(question.id, undefined);
  const day = isoDay(entered);
  if (day === undefined) return fault(fieldFaults.notADate(entered.slice(0, 40)));
  if (day < question.minimum || day > question.maximum) {
    return fault(fieldFaults.dateOutOfBounds(question));
  }
  return answer(question.id, day);
}

/** Undefined when the calendar has no such day. */
function isoDay(entered: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(entered);
  const french = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(entered);
  const [year, month, day] = iso ? iso.slice(1) : (french?.slice(1).reverse() ?? []);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  return exists ? written : undefined;
}
