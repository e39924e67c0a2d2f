/** Who sent, who left a draft, and on which day. */
import type { Answers } from '../../src/form/response.ts';
import { type Random, randomFor, shuffled } from '../demonstration/random.ts';
import { cells } from './cells.ts';
import type { Person } from './people.ts';

/** Somebody who answers, with the few traits from which believable answers follow. */
export interface Head {
  readonly person: Person;
  /** 0 to 1: sees in digital matters something to decide, and not only to maintain. */
  readonly interest: number;
  /** 0 to 1: the mission lacks time in the establishment. */
  readonly strain: number;
  /** 0 to 1: leaves no question blank. */
  readonly patience: number;
  /** 0 to 1: likes to write. */
  readonly talkative: number;
  readonly date: string;
  readonly answers: { -readonly [key in keyof Answers]: Answers[key] };
}

/** Responses sent from Monday 9 May to Friday 3 June: a reminder on the 19th and on the 31st. */
// biome-ignore format: a week per line
const sentPerDay = [
  19, 12, 7, 4, 3, 0, 0,
  4, 3, 2, 14, 7, 1, 0,
  4, 3, 2, 0, 1, 0, 0,
  2, 13, 6, 3, 3,
];

const draftDates = ['2022-05-09', '2022-05-10', '2022-05-19', '2022-05-24', '2022-05-31'];
export const draftCount = 14;

export function chooseHeads(people: readonly Person[]): { sent: Head[]; drafts: Head[] } {
  const random = randomFor('directions: participation');
  const dates = shuffled(
    sentPerDay.flatMap((count, day) => Array.from({ length: count }, () => dateOf(day))),
    random,
  );
  const sent: Head[] = [];
  const silent: Person[] = [];
  for (const cell of cells) {
    const mixed = shuffled(
      people.filter(({ school }) => school.cell === cell),
      random,
    );
    const answering = mixed.slice(0, cell.sent);
    sent.push(...answering.map((person) => headOf(person, dates.pop() ?? '', random)));
    silent.push(...mixed.slice(cell.sent));
  }
  const drafts = shuffled(silent, random)
    .slice(0, draftCount)
    .map((person, index) => headOf(person, draftDates[index % draftDates.length] ?? '', random));
  return { sent, drafts };
}

/** Days after 9 May 2022. */
function dateOf(days: number): string {
  const day = 9 + days;
  return day <= 31 ? `2022-05-${String(day).padStart(2, '0')}` : `2022-06-0${day - 31}`;
}

function headOf(person: Person, date: string, random: Random): Head {
  const interest = random();
  return {
    person,
    interest,
    strain: (2 * random() + (person.school.cell.kind === 'college' ? 1 : 0.6)) / 3,
    patience: random(),
    talkative: (random() + interest) / 2,
    date,
    answers: {},
  };
}
