/** What can be wrong in the actions of a plan: names of nothing, and questions that hold no wish. */
import type { Dataset } from '../../dataset/dataset.ts';
import { countedChoices } from '../../dataset/item.ts';
import { suggestion } from '../../definition/fault.ts';
import { allQuestions, findQuestion, type Question } from '../../definition/questionnaire.ts';
import type { ValuePath } from '../../definition/yaml-source.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { BreakdownPlan } from '../analysis-plan.ts';
import type { Coding } from '../coding.ts';
import { droppedName, type FormerEditions } from '../dropped-name.ts';
import type { PlanFile } from '../plan.ts';
import { type ActionPlan, questionsOf } from './actions-plan.ts';

interface Known {
  readonly dataset: Dataset;
  readonly coding: Coding;
  readonly former: FormerEditions | undefined;
}

type Tell = (code: string, at: ValuePath, message: string, hint: string) => Problem;

export function checkActions(
  dataset: Dataset,
  coding: Coding,
  { plan, source }: PlanFile,
  former?: FormerEditions,
): readonly Problem[] {
  const tell: Tell = (code, at, message, hint) => ({
    code,
    severity: 'error',
    path: source.path,
    ...source.place(['actions', ...at]),
    message: typographic(message),
    hint: typographic(hint),
  });
  const { breakdowns = [] } = plan.analysis ?? {};
  return (plan.actions ?? []).flatMap((action, index) => {
    const isList = typeof action.question !== 'string';
    const placed = questionsOf(action).map(
      (id, order) => [id, [index, 'question', ...(isList ? [order] : [])]] as const,
    );
    return [
      ...placed.flatMap(([id, at]) => questionFaults(id, at, { dataset, coding, former }, tell)),
      ...choiceFaults(action, index, dataset, tell),
      ...action.by.flatMap((by, order) =>
        byFaults(by, questionsOf(action), [index, 'by', order], dataset, breakdowns, tell),
      ),
    ];
  });
}

function questionFaults(
  id: string,
  at: ValuePath,
  { dataset, coding, former }: Known,
  tell: Tell,
): readonly Problem[] {
  const { questionnaire } = dataset;
  const question = findQuestion(questionnaire, id);
  if (question && (hasWishes(question) || Object.hasOwn(coding.labels, id))) return [];
  const known = allQuestions(questionnaire)
    .filter((one) => hasWishes(one) || Object.hasOwn(coding.labels, one.id))
    .map((one) => one.id);
  if (!question) {
    const dropped = droppedName(id, questionnaire, former);
    if (dropped) return [tell(dropped.code, at, dropped.message, dropped.hint)];
    const message = `Aucune question ne s’appelle « ${id} ».`;
    return [tell('unknown-question', at, message, suggestion(id, known))];
  }
  if (isText(question)) {
    const message = `« ${id} » est un texte, dont aucun thème n’est déclaré : rien n’y compte les souhaits.`;
    const hint = 'Déclarez ses thèmes dans themes.yaml, et classez ses textes dans remarques.csv.';
    return [tell('no-wishes', at, message, hint)];
  }
  const message = `« ${id} » ne dit pas de souhait : il y faut des choix, ou un texte classé par thèmes.`;
  return [tell('no-wishes', at, message, suggestion(id, known))];
}

function isText({ type }: Question): boolean {
  return type === 'short_text' || type === 'long_text';
}

function hasWishes({ type }: Question): boolean {
  return type === 'single' || type === 'multiple' || type === 'ranking';
}

function choiceFaults(
  action: ActionPlan,
  index: number,
  { questionnaire }: Dataset,
  tell: Tell,
): readonly Problem[] {
  const questions = questionsOf(action).flatMap((id) => findQuestion(questionnaire, id) ?? []);
  // Of questions that are not there, nothing more is to be said.
  if (questions.length === 0) return [];
  const known = [...new Set(questions.flatMap(countedChoices).map(({ id }) => id))];
  return (action.choices ?? []).flatMap((id, order) =>
    known.includes(id)
      ? []
      : [
          tell(
            'unknown-choice',
            [index, 'choices', order],
            `« ${id} » n’est pas un choix de ${questions.map((one) => `« ${one.id} »`).join(', ')}.`,
            suggestion(id, known),
          ),
        ],
  );
}

/** What is hidden is decided for all breakdowns at once: a demand shows what they show. */
function byFaults(
  by: string,
  questions: readonly string[],
  at: ValuePath,
  { questionnaire }: Dataset,
  breakdowns: readonly BreakdownPlan[],
  tell: Tell,
): readonly Problem[] {
  const known = questionnaire.frame.map(({ id }) => id);
  if (!known.includes(by)) {
    const message = `« ${by} » n’est pas une variable de la liste des invités.`;
    return [tell('unknown-variable', at, message, suggestion(by, known))];
  }
  const isBrokenDown = (id: string) =>
    breakdowns.some((one) => {
      const question = findQuestion(questionnaire, id);
      const isSorted = question !== undefined && isText(question);
      return one.by === by && (isSorted || !one.questions || one.questions.includes(id));
    });
  return questions
    .filter((id) => findQuestion(questionnaire, id) && !isBrokenDown(id))
    .map((id) =>
      tell(
        'not-broken-down',
        at,
        `« ${id} » n’est pas ventilée par « ${by} ».`,
        'Déclarez cette ventilation dans le plan : analysis, breakdowns.',
      ),
    );
}
