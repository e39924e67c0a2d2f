/** The list of who was asked, and of who answered, a variable at a time: as statistics reads it. */
import type { Dataset } from '../dataset/dataset.ts';
import type { FrameVariable } from '../definition/questionnaire.ts';

export interface FrameColumn {
  readonly variable: FrameVariable;
  /** Category of each person asked; empty where it is not known. */
  readonly invited: readonly string[];
  /** Category of each who answered; empty where it was given up, so that nobody stands alone. */
  readonly respondents: readonly string[];
}

export function frameColumn(
  { invited, respondents }: Dataset,
  variable: FrameVariable,
): FrameColumn {
  const { id } = variable;
  return {
    variable,
    invited: invited.map((frame) => frame[id] ?? ''),
    respondents: respondents.map(({ frame }) => frame[id] ?? ''),
  };
}

/** Respondents, or persons asked, of whom the category is not known. */
export function unknownIn({ invited, respondents }: FrameColumn): {
  readonly invited: number;
  readonly respondents: number;
} {
  const count = (column: readonly string[]) => column.filter((category) => category === '').length;
  return { invited: count(invited), respondents: count(respondents) };
}

/** Combinations of categories in which more persons answered than were asked. */
export function overfullCells(columns: readonly FrameColumn[]): readonly (readonly string[])[] {
  const cells = (side: 'invited' | 'respondents') => {
    const length = columns[0]?.[side].length ?? 0;
    const keys = Array.from({ length }, (_, i) => columns.map((column) => column[side][i] ?? ''));
    return Map.groupBy(keys, (categories) => categories.join('|'));
  };
  const asked = cells('invited');
  return [...cells('respondents')].flatMap(([key, persons]) => {
    const most = asked.get(key)?.length ?? 0;
    return persons.length > most && persons[0] ? [persons[0]] : [];
  });
}
