/** Radio buttons, checkboxes and lists: one choice as its template needs it. */
import type { Choice } from '../../definition/questionnaire.ts';
import type { PostedFields } from '../../form/read-posted.ts';
import { specifyKey } from '../../form/response.ts';

export interface OptionView {
  readonly inputId: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  /** Set apart from the others by a line: « aucun ». */
  readonly alone: boolean;
  readonly describedBy: string | undefined;
  readonly specify?: SpecifyView;
}

interface SpecifyView {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** @param index the first option bears the name itself as its id, where links lead */
export function optionView(
  name: string,
  choice: Choice,
  index: number,
  fields: PostedFields,
  describedBy: string | undefined,
): OptionView {
  return {
    inputId: index === 0 ? name : `${name}-${choice.id}`,
    name,
    value: choice.id,
    label: choice.label,
    checked: fields[name]?.includes(choice.id) ?? false,
    alone: choice.exclusive,
    describedBy: index === 0 ? describedBy : undefined,
  };
}

export function specifyView(
  question: string,
  choice: Choice,
  fields: PostedFields,
): { specify?: SpecifyView } {
  if (choice.specify === undefined) return {};
  const name = specifyKey(question, choice.id);
  return { specify: { name, label: choice.specify, value: fields[name]?.[0] ?? '' } };
}
