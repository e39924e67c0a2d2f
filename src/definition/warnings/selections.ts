import type { Test } from '../condition.ts';
import type { Choice } from '../questionnaire.ts';
import type { Truth } from './truth.ts';

/** Choices that tests cannot tell apart count as one; more kinds than this are too many. */
const MOST_KINDS = 12;
/** Tests are kept as bits of an integer. */
const MOST_TESTS = 30;

interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * What tests make of the sets of choices that may be ticked or ranked: an exclusive choice alone,
 * or any others within the limits.
 * @returns each distinct outcome once; undefined when there are too many kinds of choices
 */
export function selectionValues(
  choices: readonly Choice[],
  tests: readonly Test[],
  { minimum, maximum }: Limits,
): readonly (readonly Truth[])[] | undefined {
  if (tests.length > MOST_TESTS) return undefined;
  const kinds = new Map<number, number>();
  const outcomes = new Set<number>();
  for (const { id, exclusive } of choices) {
    const hits = hitsOf(id, tests);
    if (exclusive) outcomes.add(hits);
    else kinds.set(hits, (kinds.get(hits) ?? 0) + 1);
  }
  if (kinds.size > MOST_KINDS) return undefined;
  let sets = [{ hits: 0, fewest: 0, most: 0 }];
  for (const [hits, count] of kinds) {
    const more = sets.map((set) => ({
      hits: set.hits | hits,
      fewest: set.fewest + 1,
      most: set.most + count,
    }));
    sets = [...sets, ...more];
  }
  for (const { hits, fewest, most } of sets) {
    if (fewest > 0 && Math.max(minimum, fewest) <= Math.min(maximum, most)) outcomes.add(hits);
  }
  return [...outcomes].map((hits) =>
    tests.map((test, t) => outcome(test, (hits & (1 << t)) !== 0)),
  );
}

/** Which tests a choice passes, a bit for each. */
function hitsOf(choice: string, tests: readonly Test[]): number {
  let hits = 0;
  tests.forEach((test, t) => {
    if ('includes' in test && test.includes.includes(choice)) hits |= 1 << t;
  });
  return hits;
}

function outcome(test: Test, hit: boolean): Truth {
  if ('answered' in test) return true;
  return 'includes' in test ? hit : undefined;
}
