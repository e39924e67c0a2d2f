/**
 * Responses made elsewhere and kept as JSON, each under the address of its person: the
 * demonstration data. Answers are checked against the questionnaire before anything is taken in.
 */
import { z } from 'zod';
import { type EditionKey, inviteeId, responseId } from '../campaign/identity.ts';
import { frameOf, type Invitee } from '../campaign/invitee.ts';
import { allQuestions, type Questionnaire } from '../definition/questionnaire.ts';
import { answerKeys } from '../form/apply-step.ts';
import { fieldsOf } from '../form/fields-of.ts';
import { readPosted } from '../form/read-posted.ts';
import type { Answers, Response } from '../form/response.ts';
import type { Problem } from '../problem.ts';

const answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
]);

const file = z.array(
  z.strictObject({
    email: z.string(),
    state: z.enum(['draft', 'sent']),
    updatedOn: z.iso.date(),
    stepsDisplayed: z.array(z.string()),
    answers: z.record(z.string(), answer),
  }),
);

/** A response and the day of its last change, `2021-06-14`. */
export interface CollectedResponse extends Response {
  readonly updatedOn: string;
}

export function readResponses(
  text: string,
  path: string,
  questionnaire: Questionnaire,
  invitees: readonly Invitee[],
  key: EditionKey,
): { responses?: readonly CollectedResponse[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = new Map(invitees.map((invitee) => [invitee.id, invitee]));
  const responses = file.parse(JSON.parse(text)).map((entry, index): CollectedResponse => {
    const invitee = known.get(inviteeId(key, entry.email));
    const report = (code: string, message: string, hint: string) =>
      problems.push({ code, severity: 'error', path, line: index + 2, message, hint });
    if (!invitee) {
      report('unknown-invitee', `« ${entry.email} » n’est pas invité.`, 'Vérifiez l’adresse.');
    }
    for (const id of faultyAnswers(questionnaire, entry.answers)) {
      const message = `La réponse à « ${id} » n’est pas possible dans ce questionnaire.`;
      report('impossible-answer', message, 'Comparez-la aux choix de la question.');
    }
    return {
      id: responseId(key, invitee?.id ?? ''),
      state: entry.state,
      answers: entry.answers,
      stepsDisplayed: entry.stepsDisplayed,
      frame: invitee ? frameOf(invitee) : {},
      updatedOn: entry.updatedOn,
    };
  });
  return problems.length > 0 ? { problems } : { responses, problems };
}

/** Keys that no question has, and answers that the form would not have accepted. */
function faultyAnswers(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  const questions = allQuestions(questionnaire);
  const keys = new Set(questions.flatMap(answerKeys));
  const unknown = Object.keys(answers).filter((id) => !keys.has(id));
  const { faults } = readPosted(questions, fieldsOf(questions, answers));
  return [...unknown, ...faults.map(({ question }) => question.id)];
}
