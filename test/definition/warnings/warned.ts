/** What the author of a questionnaire written in a test is warned of. */
import { readQuestionnaire } from '../../../src/definition/read-questionnaire.ts';
import { hasErrors, type Problem } from '../../../src/problem.ts';

const head = `survey: exemple
edition: "2025"
title: Exemple
introduction: [Bonjour.]
settings:
  organisation: { name: Observatoire des exemples, short_name: ODE }
  words: { person: personne, persons: personnes, person_in_full: personne, period: "2025" }
  contact: { name: L’équipe, email: equipe@example.org }
  opens: 2025-06-01T08:00
  closes: 2025-06-30T23:59
  duration_minutes: 60
  privacy: { dpo: { email: dpd@example.org }, legal_basis: une mission d’intérêt public }
`;

/**
 * @param body the rest of a questionnaire file, from `steps:` or what stands before it
 * @throws when the file has errors
 */
export function warnedOf(body: string): { problems: readonly Problem[]; accepted: number } {
  const { problems, accepted = 0 } = readQuestionnaire(head + body, 'essai.yaml');
  if (hasErrors(problems)) throw new Error(JSON.stringify(problems, null, 1));
  return { problems, accepted };
}

/** The codes, each with the text of the line that it points to. */
export function codesOf(body: string): string[] {
  const lines = (head + body).split('\n');
  return warnedOf(body).problems.map(
    ({ code, line = 0 }) => `${code} @ ${lines[line - 1]?.trim() ?? ''}`,
  );
}

/** A question in one line, with what it needs and a purpose. */
export function ask(id: string, more: string): string {
  return `{ id: ${id}, title: Titre, why: Pour voir., ${more} }`;
}

export const yesNo = 'type: single, choices: [{ id: oui, label: Oui }, { id: non, label: Non }]';
export const text = 'type: short_text';
