import type { TextFormat, TextQuestion } from '../definition/questionnaire.ts';
import { isUai } from '../definition/uai.ts';
import { cleanText, lengthOf } from './clean-text.ts';
import { type FieldWords, fieldFaults } from './field-faults.ts';
import { answer, type FieldReading, fault } from './posted-fields.ts';

export function readText(question: TextQuestion, values: readonly string[]): FieldReading {
  const text = cleanText(values[0] ?? '', question.type === 'long_text');
  if (lengthOf(text) > question.maximumLength) {
    return fault(fieldFaults.tooLong(lengthOf(text), question.maximumLength));
  }
  if (text === '') return answer(question.id, undefined);
  const { format } = question;
  if (format?.kind === 'uai') return readUai(question.id, text);
  const wrong = format && misshapen(text, format);
  return wrong ? fault(wrong) : answer(question.id, text);
}

/** Written with spaces or in lower case, a UAI is still that UAI. */
function readUai(id: string, text: string): FieldReading {
  const code = text.replace(/\s/g, '').toUpperCase();
  return isUai(code) ? answer(id, code) : fault(fieldFaults.notAUai());
}

function misshapen(
  text: string,
  format: Exclude<TextFormat, { kind: 'uai' }>,
): FieldWords | undefined {
  if (format.kind === 'pattern') {
    const whole = new RegExp(`^(?:${format.pattern})$`, 'u');
    return whole.test(text) ? undefined : fieldFaults.notThePattern(format.words);
  }
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? undefined : fieldFaults.notAnEmail();
}
