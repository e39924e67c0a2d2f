/** What an edition's demonstration was asked and answered, read from its files without a database. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readQuestionnaire } from '../../src/definition/read-questionnaire.ts';
import { readInvitees } from '../../src/exchange/invitees-csv.ts';
import { readResponses } from '../../src/exchange/responses-json.ts';
import { formatProblem, type Problem } from '../../src/problem.ts';

export const projectText = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export function sound<T>(value: T | undefined, problems: readonly Problem[]): T {
  if (value === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

/** @param name as `survey/edition` */
export function demonstrationInput(name: string) {
  const [survey, edition] = name.split('/');
  const path = `surveys/${name}.yaml`;
  const asked = readQuestionnaire(projectText(path), path);
  const questionnaire = sound(asked.questionnaire, asked.problems);
  const data = `surveys/${survey}/demonstration/${edition}`;
  const key = createHash('sha256').update(`demonstration ${name}`).digest();
  const list = Buffer.from(projectText(`${data}/invitees.csv`));
  const invited = readInvitees(list, 'i', questionnaire.frame, key, true);
  const invitees = sound(invited.invitees, invited.problems);
  const text = projectText(`${data}/responses.json`);
  const answered = readResponses(text, 'r', questionnaire, invitees, key);
  return { questionnaire, invitees, responses: sound(answered.responses, answered.problems) };
}
