import type { Information, Questionnaire } from '../../definition/questionnaire.ts';
import type { Response } from '../../form/response.ts';

/** What a step says, and what the invitee list already knows of the person. */
export function informationView(
  { id, title, text, known = [] }: Information,
  { frame: variables, settings }: Questionnaire,
  frame: Response['frame'],
) {
  const facts = known.flatMap((name) => {
    const variable = variables.find((one) => one.id === name);
    const category = variable?.categories.find((one) => one.id === frame[name]);
    return variable && category ? [{ term: variable.label, text: category.label }] : [];
  });
  return {
    id,
    title,
    text,
    ...(facts.length > 0 ? { known: facts, contact: settings.contact.email } : {}),
  };
}
