import { type Cells, countCells, crossCells } from './cross-cells.ts';

/** A variable of the frame, as two columns: everybody's, and that of those who answered. */
export interface FrameVariable {
  readonly name: string;
  /** Category of each eligible person, in the same order for all variables. */
  readonly frame: readonly string[];
  /** Category of each respondent, in an order of their own. */
  readonly respondents: readonly string[];
}

/** Both groups in the same cells, those of the frame; a cell may be without respondents. */
export interface FrameCells {
  readonly variables: readonly string[];
  readonly frame: Cells;
  readonly respondents: Cells;
}

/**
 * Crosses the variables of the frame, for all its persons and for those who answered. Nothing says
 * which person gave which response: only how many of each cell answered.
 * @param variables at least one; all frames of one length, all respondents of one length
 * @returns cells with their persons and their respondents
 * @throws RangeError when lengths differ, or a cell has more respondents than persons: our bug
 * @example frameCells([{ name: 'type', frame: ['a', 'b', 'b'], respondents: ['b'] }]).respondents.counts // => [0, 1]
 */
export function frameCells(variables: readonly FrameVariable[]): FrameCells {
  const first = variables[0];
  if (first === undefined) throw new RangeError('a frame has at least one variable');
  const persons = first.frame.length;
  // Crossed together, so that both have the same cells in the same order.
  const all = crossCells(
    variables.map((variable) => [...sized(variable.frame, persons), ...variable.respondents]),
    persons + first.respondents.length,
  );
  const part = (cellOf: readonly number[]): Cells => {
    return { ...all, counts: countCells(cellOf, all.counts.length), cellOf };
  };
  const frame = part(all.cellOf.slice(0, persons));
  const respondents = part(all.cellOf.slice(persons));
  for (const [cell, count] of respondents.counts.entries()) {
    const most = frame.counts[cell] ?? 0;
    if (count > most) throw new RangeError(`${count} respondents in a cell of ${most} persons`);
  }
  return { variables: variables.map(({ name }) => name), frame, respondents };
}

/** How many of a category were asked, and how many answered. */
export interface FrameCategory {
  readonly category: string;
  readonly persons: number;
  readonly respondents: number;
}

/**
 * Persons and respondents of each category, one list per variable.
 * @param cells of the frame and of its respondents
 * @returns categories in the order of code units
 * @example frameCategories(frameCells([{ name: 'type', frame: ['a', 'b', 'b'], respondents: ['b'] }])) // => [[{ category: 'a', persons: 1, respondents: 0 }, { category: 'b', persons: 2, respondents: 1 }]]
 */
export function frameCategories({ frame, respondents }: FrameCells): FrameCategory[][] {
  return frame.categories.map((categories, variable) => {
    return categories.map((category, place) => {
      const countOf = ({ counts, places }: Cells) => {
        return counts.reduce((sum, count, cell) => {
          return places[cell]?.[variable] === place ? sum + count : sum;
        }, 0);
      };
      return { category, persons: countOf(frame), respondents: countOf(respondents) };
    });
  });
}

function sized(column: readonly string[], persons: number): readonly string[] {
  if (column.length !== persons) {
    throw new RangeError(`a column holds ${column.length} categories for ${persons} persons`);
  }
  return column;
}
