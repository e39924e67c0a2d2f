/**
 * What one person said. Answers are codes, so that a change of wording changes no response:
 * a single choice or a point of a scale is its id, a multiple choice the list of ids, a ranking
 * the list of ids from the first on, a matrix an id (or a list of ids) per row, a number a number,
 * a date `2022-06-01`, a text a string. A declared kind of missing outside the choices is its id in
 * place of the answer. « Autre, précisez » stands beside, as `<question>.<choice>`.
 */
export type AnswerValue = string | number | readonly string[] | RowAnswers;

export type RowAnswers = { readonly [row: string]: string | readonly string[] };

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
  /** Ids of the steps that were shown to the person, and marks made by `routingUnknown`. */
  readonly stepsDisplayed: readonly string[];
  /** Coarse frame variables: variable id to category id. */
  readonly frame: { readonly [variable: string]: string };
}

/**
 * Stands among the displayed steps of a response that was collected elsewhere: nobody can tell any
 * more whether this question, or this row of one, was displayed. No id begins with that sign.
 * @example routingUnknown('ateliers') // => '?ateliers'
 */
export function routingUnknown(item: string): string {
  return `?${item}`;
}

/** What each row of a matrix was answered; none when the answer is no matrix's. */
export function rowAnswers(value: AnswerValue | undefined): RowAnswers {
  const isRows = typeof value === 'object' && !Array.isArray(value);
  return isRows ? (value as RowAnswers) : {};
}

/** Without the rows, which have names, an answer is one code or a list of codes. */
export function codesOf(value: AnswerValue | undefined): readonly string[] {
  if (value === undefined || typeof value === 'number') return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

export function specifyKey(question: string, choice: string): string {
  return `${question}.${choice}`;
}
