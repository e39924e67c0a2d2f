/** Who sent, who left a draft, and on which day of June. */
import type { Answers } from '../../src/form/response.ts';
import { cells } from './cells.ts';
import type { Establishment } from './establishments.ts';
import type { Person } from './people.ts';
import { type Random, randomFor, shuffled } from './random.ts';

/** A person who answers, with the few traits from which believable answers follow. */
export interface Respondent {
  readonly person: Person;
  readonly type: Establishment['type'];
  /** 0 to 1: puts energy in the mission. */
  readonly drive: number;
  /** 0 to 1: at ease with tools. */
  readonly skill: number;
  /** 0 to 1: years on the mission. */
  readonly years: number;
  /** 0 to 1: leaves no question blank. */
  readonly patience: number;
  /** 0 to 1: likes to write. */
  readonly talkative: number;
  readonly day: number;
  readonly answers: { -readonly [key in keyof Answers]: Answers[key] };
}

/** Responses sent on each day of June: the opening, a reminder on the 10th and on the 22nd. */
// biome-ignore format: a week per line, from Tuesday the 1st
const sentPerDay = [
  32, 22, 15, 9, 2, 3,
  6, 5, 3, 29, 17, 2, 2,
  7, 5, 4, 3, 3, 1, 1,
  4, 25, 13, 7, 5, 1, 1,
  5, 4, 8,
];

export const draftCounts = { long: 14, short: 17 };

export function chooseRespondents(people: readonly Person[]) {
  const random = randomFor('participation');
  const days = shuffled(
    sentPerDay.flatMap((count, index) => Array.from({ length: count }, () => index + 1)),
    random,
  );
  const sent: Respondent[] = [];
  const silent: Person[] = [];
  for (const cell of cells) {
    const mixed = shuffled(
      people.filter((person) => person.cell === cell),
      random,
    );
    for (const person of mixed.slice(0, cell.sent)) {
      sent.push(respondent(person, days.pop() ?? 0, random));
    }
    silent.push(...mixed.slice(cell.sent));
  }
  const draftDays = [1, 1, 2, 3, 4, 10, 10, 11, 15, 22, 22, 23, 30];
  const drafts = shuffled(silent, random)
    .slice(0, draftCounts.long + draftCounts.short)
    .map((person, index) => respondent(person, draftDays[index % draftDays.length] ?? 1, random));
  return { sent, drafts };
}

function respondent(person: Person, day: number, random: Random): Respondent {
  const years = random();
  const drive = (2 * random() + years) / 3;
  const skill = (random() + drive) / 2;
  const [place] = person.establishments;
  return {
    person,
    type: place?.type ?? 'college',
    drive,
    skill,
    years,
    patience: random(),
    talkative: (random() + drive) / 2,
    day,
    answers: {},
  };
}
