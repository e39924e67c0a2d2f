/** Planned answers written into the responses of one edition. */
import { specifyKey } from '../../src/form/response.ts';
import { answering, type Inclination, type MultiplePlan, multiple, single } from './quotas.ts';
import { type Random, randomFor, ranked } from './random.ts';
import { type RankingPlan, rankings } from './rankings.ts';
import { holds, type Respondent } from './respondent.ts';

type Counts = Readonly<Record<string, number>>;

/** Of what is not chosen among choices: a number, a date, a scale, a ranking. */
export interface ValuePlan {
  readonly blanks: number;
  /** Declared kinds of missing, given to the least patient of those who answer. */
  readonly outside?: Counts;
}

export class Filler {
  readonly #seed: string;
  readonly #specify: { readonly [key: string]: readonly string[] };

  /**
   * @param seed sets the chance of one edition apart from that of another
   * @param specify texts of « autre, précisez »
   */
  constructor(seed: string, specify: { readonly [key: string]: readonly string[] }) {
    this.#seed = seed;
    this.#specify = specify;
  }

  single(
    question: string,
    asked: readonly Respondent[],
    blanks: number,
    counts: Counts,
    inclination: Inclination,
  ): void {
    const purpose = this.#seed + question;
    const people = answering(purpose, asked, blanks);
    for (const [respondent, code] of single(purpose, people, counts, inclination)) {
      respondent.answers[question] = code;
    }
  }

  multiple(
    question: string,
    asked: readonly Respondent[],
    blanks: number,
    plan: MultiplePlan,
  ): void {
    const purpose = this.#seed + question;
    const people = answering(purpose, asked, blanks);
    for (const [respondent, codes] of multiple(purpose, people, plan)) {
      respondent.answers[question] = codes;
    }
    this.#specifyOther(question, people);
  }

  /** One row of a matrix. */
  row(
    question: string,
    row: string,
    asked: readonly Respondent[],
    blanks: number,
    counts: Counts,
    inclination: Inclination,
  ): void {
    const purpose = `${this.#seed}${question} ${row}`;
    const people = answering(purpose, asked, blanks);
    for (const [respondent, code] of single(purpose, people, counts, inclination)) {
      setRow(respondent, question, row, code);
    }
  }

  /** One row of a matrix with several choices per row. */
  multipleRow(
    question: string,
    row: string,
    asked: readonly Respondent[],
    blanks: number,
    plan: MultiplePlan,
  ): void {
    const purpose = `${this.#seed}${question} ${row}`;
    const people = answering(purpose, asked, blanks);
    for (const [respondent, codes] of multiple(purpose, people, plan)) {
      setRow(respondent, question, row, codes);
    }
  }

  /** Points of a scale from 1 on, the most inclined highest. */
  scale(
    question: string,
    asked: readonly Respondent[],
    plan: ValuePlan,
    counts: readonly number[],
    inclination: Inclination,
  ): void {
    const people = this.#answeringWithout(question, asked, plan);
    // Keys that are numbers come in rising order, so the least inclined come first.
    const points = Object.fromEntries(counts.map((count, index) => [String(index + 1), count]));
    const order = single(this.#seed + question, people, points, (one) => -inclination(one));
    for (const [respondent, point] of order) respondent.answers[question] = point;
  }

  ranking(question: string, asked: readonly Respondent[], plan: RankingPlan & ValuePlan): void {
    const people = this.#answeringWithout(question, asked, plan);
    for (const [respondent, codes] of rankings(this.#seed + question, people, plan)) {
      respondent.answers[question] = codes;
    }
  }

  /** A number or a date each, as `value` says of the person. */
  values(
    question: string,
    asked: readonly Respondent[],
    plan: ValuePlan,
    value: (respondent: Respondent, random: Random) => number | string,
  ): void {
    const random = randomFor(this.#seed + question);
    for (const respondent of this.#answeringWithout(question, asked, plan)) {
      respondent.answers[question] = value(respondent, random);
    }
  }

  /**
   * A number or a date each by rank: the most inclined have the highest share.
   * @param quantile of a share between 0 and 1, both excluded
   */
  quantiles(
    question: string,
    asked: readonly Respondent[],
    plan: ValuePlan,
    inclination: Inclination,
    quantile: (share: number, rank: number) => number | string,
  ): void {
    const random = randomFor(this.#seed + question);
    const people = this.#answeringWithout(question, asked, plan);
    const order = ranked(people, (respondent) => inclination(respondent) + random());
    order.forEach((respondent, rank) => {
      respondent.answers[question] = quantile(1 - (rank + 0.5) / order.length, rank);
    });
  }

  /** Those who answer, the declared kinds of missing given to the others. */
  #answeringWithout(
    question: string,
    asked: readonly Respondent[],
    { blanks, outside = {} }: ValuePlan,
  ): Respondent[] {
    const people = answering(this.#seed + question, asked, blanks);
    const random = randomFor(`${this.#seed}${question} outside`);
    const declaring = ranked(people, ({ patience }) => random() - patience);
    for (const [code, count] of Object.entries(outside)) {
      for (const respondent of declaring.splice(0, count)) respondent.answers[question] = code;
    }
    return people.filter(({ answers }) => answers[question] === undefined);
  }

  /** « Autre, précisez »: one or two persons tick it and write nothing. */
  #specifyOther(question: string, people: readonly Respondent[]): void {
    const key = specifyKey(question, 'autre');
    const texts = [...(this.#specify[key] ?? [])];
    for (const respondent of people) {
      if (!holds(respondent, question, 'autre')) continue;
      const text = texts.shift();
      if (text !== undefined) respondent.answers[key] = text;
    }
  }
}

function setRow(
  respondent: Respondent,
  question: string,
  row: string,
  given: string | readonly string[],
): void {
  const rows = respondent.answers[question];
  const others = typeof rows === 'object' && !Array.isArray(rows) ? rows : {};
  respondent.answers[question] = { ...others, [row]: given };
}
