/** What one cell says, as the fields that a form would post. */
export interface CellReading {
  /** Field and value, in order. */
  readonly fields: readonly (readonly [field: string, value: string])[];
  /** Whether the question was displayed to the person, as far as the cell alone can say. */
  readonly shown: 'yes' | 'no' | 'unknown';
  /** Parts of the cell that are not understood. */
  readonly unknown: readonly string[];
}

export type Reader = (cell: string) => CellReading;

export const blank: CellReading = { fields: [], shown: 'unknown', unknown: [] };
export const unanswered: CellReading = { ...blank, shown: 'yes' };
export const notShown: CellReading = { ...blank, shown: 'no' };

export function notUnderstood(cell: string): CellReading {
  return { ...unanswered, unknown: [cell] };
}

export function answered(...fields: CellReading['fields']): CellReading {
  return { ...unanswered, fields };
}

/** The word of a mapping for a cell that stands for nothing. */
export const IGNORE = 'ignore';
