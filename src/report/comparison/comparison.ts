/** Two editions side by side: what may be compared, and what the plan's author answers for. */
import { compareQuestionnaires } from '../../definition/compare/compare-questionnaires.ts';
import type { QuestionComparison } from '../../definition/compare/compare-questions.ts';
import { suggestion } from '../../definition/fault.ts';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { PlanFile } from '../plan.ts';
import type { EarlierEdition } from './earlier-edition.ts';

export interface Comparison {
  readonly earlier: EarlierEdition;
  readonly questions: ReadonlyMap<string, QuestionComparison>;
  /** Question id to why it means the same, where the program cannot tell. */
  readonly accepted: ReadonlyMap<string, string>;
}

/** @returns the comparison, and every reason in the plan that answers for nothing */
export function comparisonOf(
  questionnaire: Questionnaire,
  earlier: EarlierEdition,
  { plan, source }: PlanFile,
): { comparison: Comparison; problems: readonly Problem[] } {
  const { questions } = compareQuestionnaires(earlier.questionnaire, questionnaire);
  const byId = new Map(questions.map((one) => [one.id, one]));
  const accepted = Object.entries(plan.compare?.accepted ?? {});
  const problems = accepted.flatMap(([id]): Problem[] => {
    const found = byId.get(id);
    if (found?.verdict === 'to_check') return [];
    const { code, message, hint } = found
      ? nothingToAccept(found)
      : {
          code: 'unknown-question',
          message: `Aucune question ne s’appelle « ${id} ».`,
          hint: suggestion(id, [...byId.keys()]),
        };
    return [
      {
        ...{ code, severity: 'error', path: source.path },
        ...source.keyPlace(['compare', 'accepted', id]),
        ...{ message: typographic(message), hint: typographic(hint) },
      },
    ];
  });
  return { comparison: { earlier, questions: byId, accepted: new Map(accepted) }, problems };
}

function nothingToAccept({ id, verdict, reason }: QuestionComparison) {
  return verdict === 'comparable'
    ? {
        code: 'nothing-to-accept',
        message: `« ${id} » se compare sans qu’il faille en répondre.`,
        hint: 'Retirez cette ligne.',
      }
    : {
        code: 'series-broken',
        message: `« ${id} » ne se compare plus, quelle que soit la raison donnée. ${reason}`,
        hint: 'Retirez cette ligne, et dites chaque chiffre pour lui-même.',
      };
}
