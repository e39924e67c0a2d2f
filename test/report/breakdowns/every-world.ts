/**
 * A reader with endless patience: every way in which so many persons could have answered, kept when
 * it agrees with all that is published. What a hidden number can be is what it is in those left.
 */
import type { Answers, AnswerValue } from '../../../src/form/response.ts';

/** Persons who share their frame: how many they are is published with the response rates. */
export interface Cell {
  readonly frame: Readonly<Record<string, string>>;
  readonly persons: number;
}

/** What is published of a figure: `avis.oui`, `avis.oui@type=lp`; a base alone where count is absent. */
export interface Published {
  readonly id: string;
  readonly base: number;
  readonly count?: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

const unions: Readonly<Record<string, readonly string[]>> = {
  'avis.tranche': ['oui', 'non'],
  'canaux.au_moins_un': ['mel', 'papier'],
};

/**
 * @param patterns all answers that somebody could give
 * @param hidden ids whose count is asked for
 * @returns the least and the most that each may be
 */
export function possibleRanges(
  cells: readonly Cell[],
  patterns: readonly Answers[],
  published: readonly Published[],
  hidden: readonly string[],
): ReadonlyMap<string, Range> {
  const facts = published.flatMap(({ id, base, count }) => [
    { id, what: isInBase, value: base },
    ...(count === undefined ? [] : [{ id, what: holds, value: count }]),
  ]);
  const choices = cells.map(({ frame, persons }) =>
    [...compositions(persons, patterns.length)].map((world) => ({
      facts: facts.map(({ id, what }) => countIn(frame, world, patterns, id, what)),
      hidden: hidden.map((id) => countIn(frame, world, patterns, id, holds)),
    })),
  );
  const lows = hidden.map(() => Number.POSITIVE_INFINITY);
  const highs = hidden.map(() => Number.NEGATIVE_INFINITY);
  const targets = facts.map(({ value }) => value);
  visit(
    0,
    targets,
    hidden.map(() => 0),
  );
  return new Map(hidden.map((id, i) => [id, { low: lows[i] ?? 0, high: highs[i] ?? 0 }]));

  function visit(cell: number, left: readonly number[], found: readonly number[]): void {
    if (cell === cells.length) {
      if (left.some((count) => count !== 0)) return;
      found.forEach((count, i) => {
        lows[i] = Math.min(lows[i] ?? count, count);
        highs[i] = Math.max(highs[i] ?? count, count);
      });
      return;
    }
    for (const choice of choices[cell] ?? []) {
      const rest = left.map((count, i) => count - (choice.facts[i] ?? 0));
      if (rest.some((count) => count < 0)) continue;
      visit(
        cell + 1,
        rest,
        found.map((count, i) => count + (choice.hidden[i] ?? 0)),
      );
    }
  }
}

function countIn(
  frame: Cell['frame'],
  world: readonly number[],
  patterns: readonly Answers[],
  id: string,
  what: (answers: Answers, property: string) => boolean,
): number {
  const [property = '', group] = id.split('@');
  const [variable = '', category] = group?.split('=') ?? [];
  if (group !== undefined && frame[variable] !== category) return 0;
  return world.reduce(
    (sum, persons, i) => (what(patterns[i] as Answers, property) ? sum + persons : sum),
    0,
  );
}

function isInBase(answers: Answers, property: string): boolean {
  const [question = ''] = property.split('.');
  const isOffered = property !== 'lieux.ailleurs' || String(answers.canaux).includes('mel');
  return answers[question] !== undefined && isOffered;
}

function holds(answers: Answers, property: string): boolean {
  const [question = '', choice = '', first] = property.split('.');
  const codes = [answers[question] as AnswerValue].flat() as string[];
  if (first === 'first') return codes[0] === choice;
  return (unions[property] ?? [choice]).some((one) => codes.includes(one));
}

/** Every way to give so many persons one of so many patterns. */
function* compositions(persons: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [persons];
    return;
  }
  for (let first = 0; first <= persons; first += 1) {
    for (const rest of compositions(persons - first, parts - 1)) yield [first, ...rest];
  }
}
