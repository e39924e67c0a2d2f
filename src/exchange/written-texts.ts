/** The free texts of the responses that were sent, to be read and sorted by people. */
import type { Dataset } from '../dataset/dataset.ts';
import { allQuestions } from '../definition/questionnaire.ts';
import type { CodedRemark } from '../report/coding.ts';
import type { RemarkRow } from './remarks-csv.ts';

/** An address or a code is no text to sort. */
export function writtenTexts(dataset: Dataset): readonly RemarkRow[] {
  return allQuestions(dataset.questionnaire).flatMap((question) => {
    const isFree =
      question.type === 'long_text' || (question.type === 'short_text' && !question.format);
    if (!isFree) return [];
    const states = dataset.columns.get(question.id)?.states ?? [];
    return dataset.respondents
      .flatMap(({ id: response }, index) => {
        const state = states[index];
        return state?.kind === 'text'
          ? [{ response, question: question.id, text: state.text }]
          : [];
      })
      .toSorted((a, b) => (a.response < b.response ? -1 : 1));
  });
}

/** Those that are sorted as they were, in their order; then those that nobody has read as they are. */
export function textsToSort(
  written: readonly RemarkRow[],
  sorted: readonly CodedRemark[],
): readonly RemarkRow[] {
  const byKey = new Map(written.map((text) => [keyOf(text), text]));
  const kept = sorted.flatMap(({ themes, publishable, ...remark }): RemarkRow[] => {
    const text = byKey.get(keyOf(remark));
    if (!text || !isSameText(text.text, remark.text)) return [];
    byKey.delete(keyOf(remark));
    return [{ ...text, sorting: { themes, publishable } }];
  });
  return [...kept, ...byKey.values()];
}

export function keyOf({ response, question }: Pick<RemarkRow, 'response' | 'question'>): string {
  return `${question} ${response}`;
}

const LONGEST_BEGINNING = 60;

/**
 * Enough of a text to know it again, in one line.
 * @example beginningOf('Du temps,\nsurtout.') // => 'Du temps, surtout.'
 */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_BEGINNING) return line;
  return `${line.slice(0, LONGEST_BEGINNING).replace(/\s\S*$/, '')}…`;
}

/**
 * Whether a text that went through a spreadsheet is still the one that was written. Line ends,
 * spaces, quotation marks, and signs that an old encoding lacks, may be lost on the way; letters and
 * digits of French are not.
 * @example isSameText('Du temps… 👍\nVite !', 'Du temps? ?? Vite !') // => true
 * @example isSameText('Mme Martin', 'Mme M.') // => false
 */
export function isSameText(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^0-9A-Za-zÀ-ÖØ-öø-ÿŒœŸŠšŽž]+/g, '');
}
