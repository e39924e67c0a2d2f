/**
 * Answers in exact numbers. Who gives which follows an inclination and some chance, so that the
 * counts are those wanted and the crossings look like those of a real survey.
 */

import { randomFor, ranked } from './random.ts';
import type { Respondent } from './respondent.ts';

export type Inclination = (respondent: Respondent) => number;

/** All but `blanks` of them, the least patient. */
export function answering(
  question: string,
  asked: readonly Respondent[],
  blanks: number,
): Respondent[] {
  const random = randomFor(`${question} blanks`);
  const first = ranked(asked, ({ patience }) => 2 * patience + random());
  const kept = new Set(first.slice(0, asked.length - blanks));
  return asked.filter((respondent) => kept.has(respondent));
}

/** A choice each: the most inclined get the first code, and so on. */
export function single(
  question: string,
  people: readonly Respondent[],
  counts: Readonly<Record<string, number>>,
  inclination: Inclination,
): Map<Respondent, string> {
  const random = randomFor(question);
  const order = ranked(people, (respondent) => inclination(respondent) + random());
  const given = new Map<Respondent, string>();
  for (const [code, count] of Object.entries(counts)) {
    for (const respondent of order.splice(0, count)) given.set(respondent, code);
  }
  if (given.size !== people.length || order.length > 0) {
    throw new Error(`${question}: the counts do not add up to ${people.length}.`);
  }
  return given;
}

export interface MultiplePlan {
  /** In the order of the questionnaire. */
  readonly counts: Readonly<Record<string, number>>;
  /** Choices that exclude all others, given first. */
  readonly exclusive: Readonly<Record<string, number>>;
  readonly maximum?: number;
  /** Towards ticking a choice; the drive by default. */
  readonly towards?: Readonly<Record<string, Inclination>>;
  /** Who may tick a choice; everybody by default. */
  readonly may?: Readonly<Record<string, (respondent: Respondent) => boolean>>;
}

/** Choices ticked, at least one each, every choice exactly as often as planned. */
export function multiple(
  question: string,
  people: readonly Respondent[],
  plan: MultiplePlan,
): Map<Respondent, string[]> {
  const random = randomFor(question);
  const given = new Map<Respondent, string[]>();
  let order = ranked(people, ({ drive }) => random() - drive);
  for (const [code, count] of Object.entries(plan.exclusive)) {
    for (const respondent of order.splice(0, count)) given.set(respondent, [code]);
  }
  order = people.filter((respondent) => !given.has(respondent));
  for (const respondent of order) given.set(respondent, []);
  for (const [code, count] of Object.entries(plan.counts)) {
    const towards = plan.towards?.[code] ?? (({ drive }) => drive);
    const able = order.filter(plan.may?.[code] ?? (() => true));
    const inclined = ranked(able, (respondent) => towards(respondent) + 1.5 * random());
    for (const respondent of inclined.slice(0, count)) given.get(respondent)?.push(code);
  }
  repair(question, order, given, plan);
  const codes = Object.keys(plan.counts);
  for (const respondent of order) {
    given.get(respondent)?.sort((a, b) => codes.indexOf(a) - codes.indexOf(b));
  }
  return given;
}

/** Ticks go from those who have most to those who have none, or room: the counts stay. */
function repair(
  question: string,
  people: readonly Respondent[],
  given: ReadonlyMap<Respondent, string[]>,
  { counts, maximum = Object.keys(counts).length, may = {} }: MultiplePlan,
): void {
  const ticks = (respondent: Respondent) => given.get(respondent) ?? [];
  for (let turn = 0; ; turn++) {
    const [poorest] = ranked(people, (respondent) => -ticks(respondent).length);
    const [richest] = ranked(people, (respondent) => ticks(respondent).length);
    if (!poorest || !richest) return;
    if (ticks(poorest).length > 0 && ticks(richest).length <= maximum) return;
    const moved = ticks(richest).find(
      (code) => !ticks(poorest).includes(code) && (may[code]?.(poorest) ?? true),
    );
    if (moved === undefined || turn > 1000) throw new Error(`${question}: cannot be repaired.`);
    ticks(poorest).push(moved);
    ticks(richest).splice(ticks(richest).indexOf(moved), 1);
  }
}
