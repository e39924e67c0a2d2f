/** Who sent, who left a draft, and on which day of the month. */
import { type Cell, isSameCell } from './cells.ts';
import type { Person } from './people.ts';
import { randomFor, shuffled } from './random.ts';
import { createRespondent, type Respondent, type YearsOf } from './respondent.ts';

export interface ParticipationPlan {
  /** Seeds the choice of persons, days and traits. */
  readonly purpose: string;
  readonly cells: readonly Cell[];
  /** Responses sent on each day, from the 1st on. */
  readonly sentPerDay: readonly number[];
  /** Days of the drafts, taken in turn. */
  readonly draftDays: readonly number[];
  readonly drafts: number;
  readonly yearsOf: YearsOf;
}

export function chooseRespondents(people: readonly Person[], plan: ParticipationPlan) {
  const random = randomFor(plan.purpose);
  const days = shuffled(
    plan.sentPerDay.flatMap((count, index) => Array.from({ length: count }, () => index + 1)),
    random,
  );
  const sent: Respondent[] = [];
  const silent: Person[] = [];
  for (const cell of plan.cells) {
    const mixed = shuffled(
      people.filter((person) => isSameCell(person.cell, cell)),
      random,
    );
    for (const person of mixed.slice(0, cell.sent)) {
      sent.push(createRespondent(person, days.pop() ?? 0, plan.yearsOf, random));
    }
    silent.push(...mixed.slice(cell.sent));
  }
  const { draftDays } = plan;
  const drafts = shuffled(silent, random)
    .slice(0, plan.drafts)
    .map((person, index) =>
      createRespondent(person, draftDays[index % draftDays.length] ?? 1, plan.yearsOf, random),
    );
  return { sent, drafts };
}
