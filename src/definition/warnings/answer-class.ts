import type { Choice, Row } from '../questionnaire.ts';
import type { Truth } from './truth.ts';

export interface AnswerClass {
  /** What each test makes of the answer, in the order of the tests given. */
  readonly values: readonly Truth[];
  /** Nothing that was offered is left blank. */
  readonly complete: boolean;
}

export type IsOffered = (part: Choice | Row) => boolean;

/** More classes than this of one question are too many. */
const MOST_CLASSES = 512;

/**
 * Each class once, the complete one of two; undefined when there are too many.
 * @param kindOf classes of different kinds are not the same
 */
export function distinct<T extends AnswerClass>(
  classes: readonly T[],
  kindOf: (one: T) => boolean = () => true,
): readonly T[] | undefined {
  const found = new Map<number | string, T>();
  for (const one of classes) {
    const key = keyOf(one.values, kindOf(one));
    if (one.complete || !found.has(key)) found.set(key, one);
  }
  return found.size > MOST_CLASSES ? undefined : [...found.values()];
}

/** A number with a digit for each value, as long as numbers are exact. */
function keyOf(values: readonly Truth[], kind: boolean): number | string {
  if (values.length > 30) return `${values.join()} ${kind}`;
  let key = kind ? 1 : 2;
  for (const value of values) key = 3 * key + (value === undefined ? 0 : value ? 1 : 2);
  return key;
}
