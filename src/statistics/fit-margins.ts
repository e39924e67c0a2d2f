import { boundedMultiplier, within } from './bounded-multiplier.ts';
import type { MarginPart, Margins } from './margins.ts';
import type { UnmetTarget } from './weighting-problem.ts';

const CLOSENESS = 1e-12;
const MOST_SWEEPS = 1000;
/** Beyond, a weight runs away: no sweep will bring it back. */
const LARGEST_FACTOR = 1e100;

export interface Fitting {
  /** Weight of a respondent of each cell. */
  readonly cellWeights: readonly number[];
  /** Targets that are not reached, the worst first; none when the weights can be used. */
  readonly unmet: readonly UnmetTarget[];
}

/**
 * Iterative proportional fitting: from equal weights, multiplies those of each category in turn so
 * that they sum to its target, until all do. With bounds, what a weight cannot take goes to the
 * others of its category, in proportion to theirs. The weights are, of all those within the bounds
 * that sum to the targets, the nearest to equal ones.
 *   weight = min(highest, max(lowest, N / n * product of one factor per category of the cell))
 *   until max |sum / target - 1| < 1e-12, 1000 sweeps at most
 * @param margins cells and targets
 * @param lowest, highest bounds of a weight, in persons; each target lies within what they allow
 * @returns weights per cell, and the targets that they miss
 * @source Deming and Stephan 1940; Deville and Särndal 1992 for the nearest and the bounds
 * @example fitMargins({ cells: { counts: [1, 1], cellOf: [0, 1] }, population: 6, parts: [{ target: 6, cells: [0, 1] }] }) // => { cellWeights: [3, 3], unmet: [] }
 */
export function fitMargins(margins: Margins, lowest = 0, highest = Infinity): Fitting {
  const { cells, population, parts } = margins;
  const { counts } = cells;
  const factors = counts.map(() => population / cells.cellOf.length);
  const weightOf = (cell: number) => within(lowest, factors[cell] ?? 0, highest);
  const reachedBy = ({ cells: members }: MarginPart) => {
    return members.reduce((sum, cell) => sum + (counts[cell] ?? 0) * weightOf(cell), 0);
  };
  const isMet = (part: MarginPart) => Math.abs(reachedBy(part) / part.target - 1) < CLOSENESS;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    for (const part of parts) {
      const terms = part.cells.map((cell) => {
        return { count: counts[cell] ?? 0, factor: factors[cell] ?? 0 };
      });
      const multiplier = boundedMultiplier(terms, part.target, lowest, highest);
      for (const cell of part.cells) factors[cell] = (factors[cell] ?? 0) * multiplier;
    }
    if (parts.every(isMet)) break;
    if (factors.some((factor) => !isHeld(factor))) break;
  }
  return {
    cellWeights: factors.map((_, cell) => weightOf(cell)),
    unmet: parts
      .filter((part) => !isMet(part))
      .map((part) => {
        const { variable, category, target, respondents } = part;
        return { variable, category, respondents, target, reached: reachedBy(part) };
      })
      .toSorted((a, b) => distance(b) - distance(a)),
  };
}

function isHeld(factor: number): boolean {
  return factor > 1 / LARGEST_FACTOR && factor < LARGEST_FACTOR;
}

function distance({ target, reached }: UnmetTarget): number {
  return Math.abs(reached / target - 1);
}
