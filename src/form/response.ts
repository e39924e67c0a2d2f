/**
 * What one person said. Answers are codes, so that a change of wording changes no response:
 * a single choice is its id, a multiple choice the list of ids, a matrix an id per row, a number
 * a number, a text a string. « Autre, précisez » stands beside, as `<question>.<choice>`.
 */
export type AnswerValue = string | number | readonly string[] | { readonly [row: string]: string };

export type Answers = { readonly [key: string]: AnswerValue };

/** Why there is no answer. The kinds are never mixed. */
export type MissingKind =
  | 'not_asked'
  | 'not_reached'
  | 'blank'
  | 'does_not_know'
  | 'not_concerned'
  | 'refused'
  | 'routing_unknown';

export interface Response {
  readonly id: string;
  readonly state: 'draft' | 'sent';
  readonly answers: Answers;
  /** Ids of the steps that were shown to the person. */
  readonly stepsDisplayed: readonly string[];
  /** Coarse frame variables: variable id to category id. */
  readonly frame: { readonly [variable: string]: string };
}

export function specifyKey(question: string, choice: string): string {
  return `${question}.${choice}`;
}
