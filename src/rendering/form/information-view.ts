import type { Information, Questionnaire } from '../../definition/questionnaire.ts';
import type { Response } from '../../form/response.ts';
import { frameFacts } from './frame-facts.ts';

/** What a step says, and what the invitee list already knows of the person. */
export function informationView(
  { id, title, text, known = [] }: Information,
  { frame: variables, settings }: Questionnaire,
  frame: Response['frame'],
) {
  const shown = known.flatMap((name) => variables.find(({ id }) => id === name) ?? []);
  const facts = frameFacts(shown, frame);
  return {
    id,
    title,
    text,
    ...(facts.length > 0 ? { known: facts, contact: settings.contact.email } : {}),
  };
}
