import type { Choice, ScaleQuestion } from '../../definition/questionnaire.ts';
import { plainWords } from './plain-words.ts';

/**
 * A point of a scale as other tools write it: « 4 – Plutôt d’accord », « 4 (plutôt) », « 4/5 »,
 * « 4,00 », or the words of an end alone.
 */
export function pointFinder(question: ScaleQuestion): (words: string) => Choice | undefined {
  const { low, high, minimum, maximum, choices } = question;
  const point = (value: number) => choices.find(({ id }) => id === String(value));
  const [lowest, highest] = [plainWords(low), plainWords(high)];
  return (words) => {
    const [, written = '', of = String(maximum)] =
      /^(\d{1,2})(?:[.,]0+|\s*\/\s*(\d{1,2})|\s*[.:–—-]\s*[^\d\s].*|\s*\(.*\))?$/s.exec(words) ??
      [];
    if (written !== '') return Number(of) === maximum ? point(Number(written)) : undefined;
    const plain = plainWords(words);
    if (plain === '' || lowest === highest) return undefined;
    return plain === lowest ? point(minimum) : plain === highest ? point(maximum) : undefined;
  };
}
