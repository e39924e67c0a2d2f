import { type Cells, crossCells } from './cross-cells.ts';
import { requireCount, requirePart } from './require-count.ts';
import type { WeightingProblem } from './weighting-problem.ts';

/** A variable whose distribution in the frame is known. */
export interface MarginVariable {
  readonly name: string;
  /** Category of each respondent, in the same order for all variables. */
  readonly categories: readonly string[];
  /** Persons of the frame per category. */
  readonly targets: ReadonlyMap<string, number>;
}

/** What raking works on: the cells that occur, and the categories that they must sum to. */
export interface Margins {
  readonly cells: Cells;
  readonly population: number;
  /** Of the first variable, then of the next. */
  readonly parts: readonly MarginPart[];
}

/** A category with persons and respondents. */
export interface MarginPart {
  readonly variable: string;
  readonly category: string;
  readonly target: number;
  readonly cells: readonly number[];
  readonly respondents: number;
}

/**
 * Crosses the variables, and finds at once every reason why their targets are out of reach.
 * @param variables at least one, all of one length
 * @returns the margins, or all the problems that can be seen without trying
 * @throws RangeError when lengths differ, a target is not a whole number, 0 or more, or there are
 *   more respondents than persons: our bug, never the data's
 * @example readMargins([{ name: 'type', categories: ['a'], targets: new Map([['a', 2], ['b', 1]]) }]) // => [{ kind: 'empty_category', variable: 'type', category: 'b', persons: 1 }]
 */
export function readMargins(
  variables: readonly MarginVariable[],
): Margins | readonly WeightingProblem[] {
  const first = variables[0];
  if (first === undefined) throw new RangeError('there is no margin to adjust to');
  const respondents = first.categories.length;
  const columns = variables.map(({ categories }) => categories);
  const cells = crossCells(columns, respondents);
  const totals = variables.map(({ name, targets }) => ({
    variable: name,
    persons: totalOf(targets),
  }));
  if (respondents === 0) return [{ kind: 'no_respondents' }];
  const population = totals[0]?.persons ?? 0;
  const differ = totals.some(({ persons }) => persons !== population);
  const problems: readonly WeightingProblem[] = [
    ...(differ ? [{ kind: 'targets_differ', totals } as const] : []),
    ...variables.flatMap((variable, i) => categoryProblems(variable, cells.categories[i] ?? [])),
  ];
  if (problems.length > 0) return problems;
  requirePart(respondents, population, 'respondents', 'population');
  return { cells, population, parts: variables.flatMap((one, i) => partsOf(one, i, cells)) };
}

function totalOf(targets: MarginVariable['targets']): number {
  let total = 0;
  for (const [category, persons] of targets) {
    requireCount(persons, `target of ${category}`);
    total += persons;
  }
  return total;
}

function categoryProblems(
  { name, categories, targets }: MarginVariable,
  found: readonly string[],
): readonly WeightingProblem[] {
  const empty = [...targets].filter(([category, persons]) => {
    return persons > 0 && !found.includes(category);
  });
  const unknown = found.filter((category) => !targets.get(category));
  return [
    ...empty.map(([category, persons]) => {
      return { kind: 'empty_category', variable: name, category, persons } as const;
    }),
    ...unknown.map((category) => {
      const respondents = categories.filter((one) => one === category).length;
      return { kind: 'unknown_category', variable: name, category, respondents } as const;
    }),
  ];
}

function partsOf({ name, targets }: MarginVariable, variable: number, cells: Cells): MarginPart[] {
  const inPlace = Map.groupBy(cells.counts.keys(), (cell) => cells.places[cell]?.[variable]);
  return (cells.categories[variable] ?? []).map((category, place) => {
    const members = inPlace.get(place) ?? [];
    return {
      variable: name,
      category,
      target: targets.get(category) ?? 0,
      cells: members,
      respondents: members.reduce((sum, cell) => sum + (cells.counts[cell] ?? 0), 0),
    };
  });
}
