import type { Answers } from '../../src/form/response.ts';
import type { Establishment } from './establishments.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

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

export type YearsOf = (person: Person, random: Random) => number;

export function createRespondent(
  person: Person,
  day: number,
  yearsOf: YearsOf,
  random: Random,
): Respondent {
  const years = yearsOf(person, random);
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

export function holds(respondent: Respondent, question: string, code: string): boolean {
  const answer = respondent.answers[question];
  return answer === code || (Array.isArray(answer) && answer.includes(code));
}

/** What a row of a matrix was answered. */
export function rowOf({ answers }: Respondent, question: string, row: string): readonly string[] {
  const rows = answers[question];
  if (typeof rows !== 'object' || !(row in rows)) return [];
  const given = (rows as { readonly [row: string]: string | readonly string[] })[row] ?? [];
  return typeof given === 'string' ? [given] : given;
}

/** A number, when one was given. */
export function numberOf({ answers }: Respondent, question: string): number | undefined {
  const answer = answers[question];
  return typeof answer === 'number' ? answer : undefined;
}

/** From the number of posts of the establishment, so that colleagues agree. */
export function sharedMission({ person }: Respondent): string {
  const posts = person.establishments[0]?.posts ?? 1;
  return posts === 1 ? 'seul' : posts === 2 ? 'a_deux' : 'trois_ou_plus';
}
