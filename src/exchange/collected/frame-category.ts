import type { FrameCategory, FrameVariable } from '../../definition/questionnaire.ts';
import { plainWords } from './plain-words.ts';

/** The coarse category of a value: one of those that the questionnaire lists, its id or label. */
export function frameCategory(
  { categories }: FrameVariable,
  value: string,
): FrameCategory | undefined {
  const words = plainWords(value);
  const is = (text: string) => plainWords(text) === words;
  return (
    categories.find(({ values }) => values.some(is)) ??
    categories.find(({ id, label }) => is(id) || is(label))
  );
}
