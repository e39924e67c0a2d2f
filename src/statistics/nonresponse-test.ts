import { type Crosstab, crosstab } from './crosstab.ts';
import {
  type FrameCategory,
  type FrameVariable,
  frameCategories,
  frameCells,
} from './frame-cells.ts';

export interface NonresponseTest {
  readonly variable: string;
  readonly categories: readonly FrameCategory[];
  /** A row per category; those who answered, then those who did not. */
  readonly table: Crosstab;
}

/**
 * Whether those who answered differ from those who did not, one variable of the frame at a time.
 * Not respondents against the frame, of which they are a part: that chi-square is too small by the
 * factor 1 - n / N. With many persons a trifle is significant: read Cramér's V.
 * @param variables at least one, of the frame and of the respondents
 * @returns a crosstab per variable; its association is null when all, or nobody, answered
 * @throws RangeError when lengths differ or a cell has more respondents than persons: our bug
 * @source Pearson 1900
 * @example nonresponseTests([{ name: 'type', frame: ['a', 'a', 'b', 'b'], respondents: ['a', 'a'] }])[0]?.table.association?.chiSquare // => 4
 */
export function nonresponseTests(variables: readonly FrameVariable[]): NonresponseTest[] {
  return frameCategories(frameCells(variables)).map((categories, i) => ({
    variable: variables[i]?.name ?? '',
    categories,
    table: crosstab(
      categories.map(({ persons, respondents }) => [respondents, persons - respondents]),
    ),
  }));
}
