import type { Question } from '../../definition/questionnaire.ts';
import type { FieldFault, PostedFields } from '../../form/read-posted.ts';
import { html, renderTemplate } from '../templates.ts';
import { questionView } from './question-view.ts';

/** Questions as they read before anything is entered: the same for everybody who is asked them. */
const unanswered = new WeakMap<Question, ReturnType<typeof html>>();

/** The HTML of a question with its fields, values and faults. */
export function questionMarkup(
  question: Question,
  fields: PostedFields,
  faults: readonly FieldFault[],
): ReturnType<typeof html> {
  const isEntered = faults.length > 0 || hasValue(question.id, fields);
  const known = isEntered ? undefined : unanswered.get(question);
  if (known) return known;
  const markup = html(renderTemplate('question', questionView(question, fields, faults)));
  if (!isEntered) unanswered.set(question, markup);
  return markup;
}

function hasValue(id: string, fields: PostedFields): boolean {
  return Object.entries(fields).some(
    ([name, values]) =>
      (name === id || name.startsWith(`${id}.`)) && values.some((value) => value !== ''),
  );
}
