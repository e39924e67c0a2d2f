/** Why there are no weights, or dear ones, in the words of who writes the plan. */
import type { ValuePath } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { RESPONDENTS_PER_CELL } from '../../statistics/post-stratify.ts';
import type { UnmetTarget, WeightingProblem } from '../../statistics/weighting-problem.ts';
import { counted, decimal, integer, ratio } from '../../wording.ts';
import type { WeightsPlan } from '../analysis-plan.ts';
import { NO_ANSWERS } from '../no-answers.ts';
import type { TellWeights } from './check-weights.ts';
import type { WeightingColumn } from './weighting-columns.ts';
import type { Weighting } from './weights.ts';

/** What was to be weighted, and how. */
interface Attempt {
  readonly columns: readonly WeightingColumn[];
  readonly plan: WeightsPlan;
  /** Fewest persons whose answers may be told. */
  readonly threshold: number;
}

/** Nobody has answered: nothing for the author to change, whether the list is there or not. */
export function nothingToWeight(tell: TellWeights): Problem {
  const message = 'Personne n’a encore répondu : il n’y a rien à pondérer.';
  const hint = 'Rien n’est à changer si des réponses doivent encore venir.';
  return tell(NO_ANSWERS, [], message, hint, 'warning');
}

export function noWeights(
  problems: readonly WeightingProblem[],
  attempt: Attempt,
  tell: TellWeights,
): readonly Problem[] {
  const small = problems.filter((problem) => problem.kind === 'small_cell');
  const others = problems.filter((problem) => problem.kind !== 'small_cell');
  return [
    ...others.flatMap((problem) => told(problem, attempt, tell)),
    ...(small.length > 0 ? [smallCells(small, attempt, tell)] : []),
  ];
}

function told(
  problem: Exclude<WeightingProblem, { kind: 'small_cell' }>,
  { columns }: Attempt,
  tell: TellWeights,
): readonly Problem[] {
  const named = (variable: string, category: string) =>
    `« ${labelOf(columns, variable, category)} »`;
  switch (problem.kind) {
    case 'not_converged': {
      const { variable, category, target, reached } = problem.worst;
      const message = `Aucun poids ne redonne à la fois toutes les catégories : au mieux, ${named(variable, category)} compterait pour ${persons(reached)} au lieu de ${integer(target)}.`;
      return [tell('no-convergence', ['variables'], message, mergeHint(variable))];
    }
    case 'bounds_too_narrow':
      return problem.categories.map((unmet) => narrowBounds(unmet, columns, tell));
    // Asked before: of nobody, of too few, and of a category or a person that the list does not hold.
    case 'no_respondents':
    case 'empty_category':
    case 'unknown_category':
    case 'targets_differ':
      throw new Error(`columns of one list: ${problem.kind}`);
  }
}

function narrowBounds(
  { variable, category, target, reached }: UnmetTarget,
  columns: readonly WeightingColumn[],
  tell: TellWeights,
): Problem {
  const isShort = reached < target;
  const label = labelOf(columns, variable, category);
  const message = `Dans ces bornes, « ${label} » compterait pour ${persons(reached)} au lieu de ${integer(target)}.`;
  const hint = `${isShort ? 'Relevez « high »' : 'Abaissez « low »'}, ou réunissez cette catégorie de « ${variable} » avec une autre par « merge ».`;
  return tell('bounds-too-narrow', ['bounds', isShort ? 'high' : 'low'], message, hint);
}

const MOST_LISTED = 8;

/** All in one: the remedy is the same for all. */
function smallCells(
  small: readonly Extract<WeightingProblem, { kind: 'small_cell' }>[],
  { columns, threshold }: Attempt,
  tell: TellWeights,
): Problem {
  const listed = small.map(({ categories, persons, respondents }) => {
    const names = categories.map((category, i) => columns[i]?.labels.get(category) ?? category);
    return smallGroup(names.join(', '), respondents, persons);
  });
  const hint = `${MORE_MAY_COME} sinon, écrivez « by: margins », qui ne demande des répondants que dans chaque catégorie, ou réunissez des catégories par « merge ».`;
  return notWeighted('small-cells', ['by'], listed, leastPerCell(threshold), hint, tell);
}

const MORE_MAY_COME = 'Rien n’est à changer si d’autres réponses doivent venir ;';

function smallGroup(name: string, respondents: number, persons: number): string {
  return `« ${name} » (${ratio(respondents, persons)})`;
}

/** A warning: the report says that it is weighted where it is, and only answers may be lacking. */
function notWeighted(
  code: string,
  at: ValuePath,
  small: readonly string[],
  least: number,
  hint: string,
  tell: TellWeights,
): Problem {
  const rest = small.length - MOST_LISTED;
  const listed = small.slice(0, rest === 1 ? small.length : MOST_LISTED).join(', ');
  const more = rest > 1 ? ` et ${counted(rest, 'autre', 'autres')}` : '';
  const message = `Rien n’est pondéré : moins de ${integer(least)} personnes ont répondu dans ${listed}${more}.`;
  return tell(code, at, message, hint, 'warning');
}

/** Fewer than a single category needs: no choice of variables would do, and only answers will. */
export function tooFew(
  respondents: number,
  threshold: number,
  tell: TellWeights,
): readonly Problem[] {
  if (respondents >= threshold) return [];
  const message = `${counted(respondents, 'personne seulement a répondu', 'personnes seulement ont répondu')} : rien n’est pondéré. Il en faut ${integer(threshold)} dans chaque catégorie.`;
  const hint = 'Retirez « weights » si d’autres réponses ne doivent plus venir.';
  return [tell('too-few-to-weight', [], message, hint, 'warning')];
}

/** Respondents that a crossing needs: for a weight that is no chance, and to tell of none alone. */
export function leastPerCell(threshold: number): number {
  return Math.max(RESPONDENTS_PER_CELL, threshold);
}

/**
 * Categories of margins in which too few, or nobody, answered: weights would be made of chance, and
 * weighted shares would tell what these few said.
 */
export function smallCategories(
  columns: readonly WeightingColumn[],
  threshold: number,
  tell: TellWeights,
): readonly Problem[] {
  const small = columns.flatMap(({ invited, respondents, labels }) =>
    [...labels].flatMap(([id, label]) => {
      const [persons, asked] = [respondents, invited].map(
        (all) => all.filter((category) => category === id).length,
      );
      if (!asked || persons === undefined || persons >= threshold) return [];
      return [smallGroup(label, persons, asked)];
    }),
  );
  if (small.length === 0) return [];
  const hint = `${MORE_MAY_COME} sinon, réunissez ces catégories avec d’autres par « merge », ou retirez « weights ».`;
  return [notWeighted('small-category', ['variables'], small, threshold, hint, tell)];
}

/** Weights that can be made and that cost much: to be said, never to be silent about. */
export function costlyWeights(
  { diagnostics, respondents, bounds }: Weighting,
  tell: TellWeights,
): readonly Problem[] {
  const { isCostly, isExtreme, deff, effectiveRespondents, maxOfMean } = diagnostics;
  const remedy = bounds ? 'Pondérez par moins de variables' : 'Bornez les poids par « bounds »';
  const hint = `${remedy}, ou réunissez par « merge » les catégories qui répondent peu.`;
  const costly = `Les poids sont très inégaux (effet de plan ${decimal(deff, 2)}) : ${counted(respondents, 'réponse pondérée n’en vaut', 'réponses pondérées n’en valent')} que ${persons(effectiveRespondents)}.`;
  const extreme = `Un poids vaut ${decimal(maxOfMean, 1)} fois la moyenne : quelques personnes décident.`;
  return [
    ...(isCostly ? [tell('costly-weights', [], costly, hint, 'warning')] : []),
    ...(isExtreme ? [tell('extreme-weight', [], extreme, hint, 'warning')] : []),
  ];
}

function mergeHint(variable: string): string {
  return `Réunissez cette catégorie de « ${variable} » avec une autre par « merge », ou retirez « weights » tant que peu de personnes ont répondu.`;
}

function labelOf(columns: readonly WeightingColumn[], variable: string, category: string): string {
  return columns.find((one) => one.variable.id === variable)?.labels.get(category) ?? category;
}

/** To a tenth: what weights sum to is seldom whole. */
function persons(sum: number): string {
  return decimal(sum, 1);
}
