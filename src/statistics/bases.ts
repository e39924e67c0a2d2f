import { requireCount } from './require-count.ts';

/**
 * What one respondent counts for in one question: the codes held, or null when the person is not
 * in the base, whatever the kind of missing. A single choice, or a row of a matrix, is a list of
 * one; a multiple choice holds at least one code, « aucun » included.
 */
export type Selection = readonly string[] | null;

export interface Tally {
  /** Persons who answered the question. */
  readonly base: number;
  /** Persons per code, in the order of the codes given, zeros included. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Counts a question: who is in its base, and how many hold each code. In a multiple choice the
 * counts sum to more than the base; a code held twice by one person counts once.
 * @param selections one per respondent; null when not in the base
 * @param codes every code that may be held, in order
 * @param persons how many gave each selection; one each, when absent
 * @returns base and counts, of persons
 * @throws RangeError on an empty selection or a code not listed: our bug, never the data's
 * @example tally([['oui'], ['non'], null], ['oui', 'non']).base // => 2
 * @example [...tally([['pix', 'autre'], ['pix'], null], ['pix', 'autre', 'aucun']).counts] // => [['pix', 2], ['autre', 1], ['aucun', 0]]
 */
export function tally(
  selections: readonly Selection[],
  codes: readonly string[],
  persons?: readonly number[],
): Tally {
  const counts = new Map(codes.map((code) => [code, 0]));
  let base = 0;
  selections.forEach((held, index) => {
    if (held === null) return;
    requireHeld(held);
    const holders = personsAt(persons, index);
    base += holders;
    for (const code of new Set(held)) {
      const count = counts.get(code);
      if (count === undefined) throw new RangeError(`code "${code}" is not one of the question`);
      counts.set(code, count + holders);
    }
  });
  return { base, counts };
}

/**
 * Persons who hold at least one code of a group. Not the sum of the counts: whoever ticked two
 * choices of the group is one person.
 * @param selections one per respondent; null when not in the base
 * @param group codes of the group
 * @param persons how many gave each selection; one each, when absent
 * @returns persons
 * @throws RangeError on an empty selection: our bug, never the data's
 * @example countUnion([['mail', 'reunion'], ['mail'], ['aucun'], null], ['mail', 'reunion']) // => 2
 */
export function countUnion(
  selections: readonly Selection[],
  group: readonly string[],
  persons?: readonly number[],
): number {
  const wanted = new Set(group);
  return selections.reduce((sum, held, index) => {
    if (held === null) return sum;
    requireHeld(held);
    return held.some((code) => wanted.has(code)) ? sum + personsAt(persons, index) : sum;
  }, 0);
}

/**
 * How often each value stands in a list, in one pass: what many persons said the same way is then
 * looked at once.
 * @param values one per person, compared as by `===`
 * @returns each value that differs, in the order of its first time, and the persons who have it
 * @example countEqual(['oui', 'non', 'oui']) // => { values: ['oui', 'non'], persons: [2, 1] }
 */
export function countEqual<Value>(values: Iterable<Value>): {
  readonly values: readonly Value[];
  readonly persons: readonly number[];
} {
  const persons = new Map<Value, number>();
  for (const value of values) persons.set(value, (persons.get(value) ?? 0) + 1);
  return { values: [...persons.keys()], persons: [...persons.values()] };
}

function personsAt(persons: readonly number[] | undefined, index: number): number {
  if (persons === undefined) return 1;
  const count = persons[index];
  if (count === undefined) throw new RangeError('a number of persons for every selection');
  requireCount(count, 'persons');
  return count;
}

function requireHeld(held: readonly string[]): void {
  if (held.length === 0) throw new RangeError('a blank question is null, not an empty selection');
}
