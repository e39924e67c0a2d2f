/** Quotas written into the answers of the respondents. */
import { specifyKey } from '../../src/form/response.ts';
import { corpus } from './corpus.ts';
import type { Respondent } from './participation.ts';
import { answering, type Inclination, type MultiplePlan, multiple, single } from './quotas.ts';

export function fillSingle(
  question: string,
  asked: readonly Respondent[],
  blanks: number,
  counts: Readonly<Record<string, number>>,
  inclination: Inclination,
): void {
  const people = answering(question, asked, blanks);
  for (const [respondent, code] of single(question, people, counts, inclination)) {
    respondent.answers[question] = code;
  }
}

export function fillMultiple(
  question: string,
  asked: readonly Respondent[],
  blanks: number,
  plan: MultiplePlan,
): void {
  const people = answering(question, asked, blanks);
  const given = multiple(question, people, plan);
  for (const [respondent, codes] of given) respondent.answers[question] = codes;
  specify(question, 'autre', people);
}

/** One row of a matrix. */
export function fillRow(
  question: string,
  row: string,
  asked: readonly Respondent[],
  blanks: number,
  counts: Readonly<Record<string, number>>,
  inclination: Inclination,
): void {
  const people = answering(`${question} ${row}`, asked, blanks);
  for (const [respondent, code] of single(`${question} ${row}`, people, counts, inclination)) {
    const rows = respondent.answers[question];
    respondent.answers[question] = { ...(typeof rows === 'object' ? rows : {}), [row]: code };
  }
}

export function holds(respondent: Respondent, question: string, code: string): boolean {
  const answer = respondent.answers[question];
  return answer === code || (Array.isArray(answer) && answer.includes(code));
}

/** « Autre, précisez »: one or two persons tick it and write nothing. */
function specify(question: string, choice: string, people: readonly Respondent[]): void {
  const key = specifyKey(question, choice);
  const texts = [...(corpus.specify[key] ?? [])];
  for (const respondent of people) {
    if (!holds(respondent, question, choice)) continue;
    const text = texts.shift();
    if (text !== undefined) respondent.answers[key] = text;
  }
}
