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

/** What a reader who knows the rule says of a cell, had its persons answered so. */
export type Verdict =
  /** Something that is printed would not be. */
  | 'impossible'
  /** Something would be hidden on its own account. */
  | 'reason'
  | 'nothing';

/** @param countOf persons of the cell who hold an answer: `avis.oui` */
export type Rule = (cell: Cell, countOf: (property: string) => number) => Verdict;

const unions: Readonly<Record<string, readonly string[]>> = {
  'avis.tranche': ['oui', 'non'],
  'canaux.au_moins_un': ['mel', 'papier'],
};

/**
 * @param patterns all answers that somebody could give
 * @param hidden ids whose count is asked for
 * @param rule of a reader who knows that nothing is hidden without a reason
 * @returns the least and the most that each may be
 */
export function possibleRanges(
  cells: readonly Cell[],
  patterns: readonly Answers[],
  published: readonly Published[],
  hidden: readonly string[],
  rule?: Rule,
): ReadonlyMap<string, Range> {
  const facts = published.flatMap(({ id, base, count }) => [
    { id, what: isInBase, value: base },
    ...(count === undefined ? [] : [{ id, what: holds, value: count }]),
  ]);
  const none = hidden.map(() => 0);
  const targets = facts.map(({ value }) => value);
  let worlds: readonly Worlds[] = [{ told: targets, hasReason: !rule, lows: none, highs: none }];
  for (const [place, cell] of cells.entries()) {
    const later = cells.slice(place + 1);
    const most = facts.map(({ id }) => later.reduce((sum, one) => sum + personsIn(one, id), 0));
    const isOpen = ({ told }: Worlds) =>
      told.every((count, i) => count >= 0 && count <= (most[i] ?? 0));
    const choices = choicesOf(cell, patterns, facts, hidden, rule);
    worlds = alike(
      worlds.flatMap((one) => choices.map((choice) => joined(one, choice))).filter(isOpen),
    );
  }
  const agreeing = worlds.filter(({ hasReason }) => hasReason);
  return new Map(
    hidden.map((id, i) => [
      id,
      {
        low: Math.min(...agreeing.map(({ lows }) => lows[i] ?? 0)),
        high: Math.max(...agreeing.map(({ highs }) => highs[i] ?? 0)),
      },
    ]),
  );
}

/** Ways to answer that nothing published tells apart. */
interface Worlds {
  /** Persons of each fact: of some cells, or those who are left for others. */
  readonly told: readonly number[];
  readonly hasReason: boolean;
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

interface Counted {
  readonly id: string;
  readonly what: (answers: Answers, property: string) => boolean;
}

function choicesOf(
  cell: Cell,
  patterns: readonly Answers[],
  facts: readonly Counted[],
  hidden: readonly string[],
  rule: Rule | undefined,
): readonly Worlds[] {
  const counter = ({ id, what }: Counted) => {
    const [property = ''] = id.split('@');
    const isMeant = personsIn(cell, id) > 0;
    const are = patterns.map((answers) => isMeant && what(answers, property));
    return (world: readonly number[]) =>
      world.reduce((sum, persons, i) => (are[i] ? sum + persons : sum), 0);
  };
  const ofFacts = facts.map(counter);
  const ofHidden = hidden.map((id) => counter({ id, what: holds }));
  return alike(
    [...compositions(cell.persons, patterns.length)].flatMap((world) => {
      const countOf = (id: string) => counter({ id, what: holds })(world);
      const verdict = rule?.(cell, countOf) ?? 'nothing';
      if (verdict === 'impossible') return [];
      const found = ofHidden.map((count) => count(world));
      const told = ofFacts.map((count) => count(world));
      return [{ told, hasReason: verdict === 'reason', lows: found, highs: found }];
    }),
  );
}

/** Those of a cell whom a figure can be of. */
function personsIn({ frame, persons }: Cell, id: string): number {
  const [, group] = id.split('@');
  const [variable = '', category] = group?.split('=') ?? [];
  return group === undefined || frame[variable] === category ? persons : 0;
}

function joined(before: Worlds, choice: Worlds): Worlds {
  return {
    told: before.told.map((count, i) => count - (choice.told[i] ?? 0)),
    hasReason: before.hasReason || choice.hasReason,
    lows: before.lows.map((count, i) => count + (choice.lows[i] ?? 0)),
    highs: before.highs.map((count, i) => count + (choice.highs[i] ?? 0)),
  };
}

function alike(worlds: readonly Worlds[]): readonly Worlds[] {
  const found = Map.groupBy(worlds, ({ told, hasReason }) => `${told} ${hasReason}`);
  const extreme = (of: typeof Math.min, lists: readonly (readonly number[])[]) =>
    lists.reduce((one, other) => one.map((count, i) => of(count, other[i] ?? count)));
  return [...found.values()].flatMap((same) =>
    same.slice(0, 1).map(({ told, hasReason }) => ({
      told,
      hasReason,
      lows: extreme(
        Math.min,
        same.map(({ lows }) => lows),
      ),
      highs: extreme(
        Math.max,
        same.map(({ highs }) => highs),
      ),
    })),
  );
}

/** @param property `avis.oui` */
export function isInBase(answers: Answers, property: string): boolean {
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
