import { categoryDesign, categorySums, cellEffects, crossProduct } from './category-design.ts';
import type { Cells } from './cross-cells.ts';
import { generalisedInverse, times } from './generalised-inverse.ts';
import { requirePart } from './require-count.ts';

const CLOSENESS = 1e-12;
const MOST_STEPS = 100;
/** A likelihood that falls by less than this share, near its top, falls by rounding alone. */
const ROUNDING = 1e-10;

/**
 * Probability of a success in each cell, from its categories alone, without interactions. Where the
 * categories tell successes and failures apart for sure, as when all of a category succeeded, the
 * probability comes as close to 1 or 0 as matters.
 *   log(p / (1 - p)) = sum of one effect per category, by maximum likelihood
 *   iteratively reweighted least squares from one probability for all, each step halved until
 *   the likelihood does not fall, until no probability moves by 1e-12
 * @param cells of all persons
 * @param successes persons per cell, at most its count; neither none at all nor everybody
 * @returns probabilities per cell in 0..1; null when they do not settle in 100 steps
 * @throws RangeError on impossible counts, or without any success or failure: our bug, never the
 *   data's
 * @source McCullagh and Nelder 1989; equals R's glm(family = binomial)
 * @example logisticRegression({ categories: [['a', 'b']], places: [[0], [1]], counts: [4, 5], cellOf: [] }, [1, 3])?.map((p) => p.toFixed(6)) // => ['0.250000', '0.600000']
 */
export function logisticRegression(cells: Cells, successes: readonly number[]): number[] | null {
  const { counts } = cells;
  const found = counts.map((count, cell) => {
    const success = successes[cell] ?? Number.NaN;
    requirePart(success, count, 'successes', 'persons');
    return { count, success };
  });
  const [persons, total] = [sum(counts), sum(successes)];
  if (total === 0 || total === persons) throw new RangeError('all succeeded, or nobody did');
  const design = categoryDesign(cells);
  let logits = counts.map(() => Math.log(total / (persons - total)));
  for (let step = 0; step < MOST_STEPS; step++) {
    const slopes = found.map(({ count }, cell) => count * slopeAt(logits[cell] ?? 0));
    const misses = found.map(({ count, success }, cell) => {
      return success - count * probabilityAt(logits[cell] ?? 0);
    });
    const inverse = generalisedInverse(crossProduct(design, slopes));
    // A step, and not the least squares of a working response: a direction that the inverse takes
    // for negligible then stands still, where the fit would fall back to 0.
    let moves = cellEffects(design, times(inverse, categorySums(design, misses)));
    const least = likelihood(found, logits) * (1 + ROUNDING);
    while (likelihood(found, plus(logits, moves)) < least) moves = moves.map((move) => move / 2);
    const next = plus(logits, moves);
    const settled = next.every((logit, cell) => {
      return Math.abs(probabilityAt(logit) - probabilityAt(logits[cell] ?? 0)) < CLOSENESS;
    });
    logits = next;
    if (settled) return logits.map(probabilityAt);
  }
  return null;
}

interface CellSuccess {
  readonly count: number;
  readonly success: number;
}

/** Logarithm of the likelihood: sum of k log p + (n - k) log (1 - p). */
function likelihood(cells: readonly CellSuccess[], logits: readonly number[]): number {
  return sum(
    cells.map(({ count, success }, cell) => {
      const logit = logits[cell] ?? 0;
      return (
        success * logit - count * (Math.max(0, logit) + Math.log1p(Math.exp(-Math.abs(logit))))
      );
    }),
  );
}

function probabilityAt(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** How fast the probability grows, with all its digits near 0 and 1. */
function slopeAt(logit: number): number {
  const tail = Math.exp(-Math.abs(logit));
  return tail / (1 + tail) ** 2;
}

function plus(left: readonly number[], right: readonly number[]): number[] {
  return left.map((value, i) => value + (right[i] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
