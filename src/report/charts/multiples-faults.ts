import { suggestion } from '../../definition/fault.ts';
import type { ArticleContext } from '../article/context.ts';
import { NOT_BROKEN_DOWN } from '../article/missing-figure.ts';
import { breakdownFor, type MultiplesPlan } from './multiples-values.ts';
import { type NamedFault, namedFault } from './named-fault.ts';

/** Small multiples show what the analysis breaks down: by a variable of the frame, declared there. */
export function multiplesFaults(
  plan: MultiplesPlan,
  context: ArticleContext,
): readonly NamedFault[] {
  const known = context.dataset.questionnaire.frame.map(({ id }) => id);
  if (!known.includes(plan.by)) {
    const message = `« ${plan.by} » n’est pas une variable de la liste des invités.`;
    return [namedFault(['by'], 'unknown-variable', message, suggestion(plan.by, known))];
  }
  if (breakdownFor(plan, context)) return [];
  const message = `« ${plan.question} » n’est pas ventilée par « ${plan.by} » dans l’analyse complète.`;
  const hint = 'Déclarez la ventilation dans ce fichier (analysis, breakdowns).';
  return [namedFault(['by'], NOT_BROKEN_DOWN, message, hint)];
}
