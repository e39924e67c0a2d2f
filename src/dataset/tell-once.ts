/** What is told of an answer, remembered: of a text each is another, of all else few differ. */
import type { Question } from '../definition/questionnaire.ts';
import { blank, type ReadAnswer } from './read-states.ts';

/** Answers to a long matrix are as many as persons: they must not fill the memory. */
const MOST_KEPT = 5000;

/** @param tell asked once for the same answer, but for texts */
export function tellOnce<Told>({ type }: Question, tell: ReadAnswer<Told>): ReadAnswer<Told> {
  const isText = type === 'short_text' || type === 'long_text';
  const ofBlank = nothingKnown<Told>();
  const ofNotReached = nothingKnown<Told>();
  return (stored, why, marks) => {
    if (marks.length > 0 || (isText && stored !== undefined)) {
      return tell(stored, why, marks);
    }
    const { codes, lists, rows } = why === blank ? ofBlank : ofNotReached;
    let known = codes;
    let key: unknown = stored;
    if (typeof stored === 'object') {
      const isList = Array.isArray(stored);
      known = isList ? lists : rows;
      key = isList ? stored.join('\n') : JSON.stringify(stored);
    }
    let told = known.get(key);
    if (told === undefined) {
      told = tell(stored, why, marks);
      if (known.size < MOST_KEPT) known.set(key, told);
    }
    return told;
  };
}

/** A list is never taken for a code, nor rows for either. */
function nothingKnown<Told>() {
  return {
    codes: new Map<unknown, Told>(),
    lists: new Map<unknown, Told>(),
    rows: new Map<unknown, Told>(),
  };
}
