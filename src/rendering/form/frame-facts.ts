import type { FrameVariable } from '../../definition/questionnaire.ts';
import type { Response } from '../../form/response.ts';

export interface FrameFact {
  readonly term: string;
  readonly text: string;
}

/** What the list of invitees says of a person, in words; nothing of what it does not know. */
export function frameFacts(
  variables: readonly FrameVariable[],
  frame: Response['frame'],
): readonly FrameFact[] {
  return variables.flatMap(({ id, label, categories }) => {
    const category = categories.find((one) => one.id === frame[id]);
    return category ? [{ term: label, text: category.label }] : [];
  });
}
