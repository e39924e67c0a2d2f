/** What can be wrong in the breakdowns of a plan: names of nothing, and groups that give others away. */
import type { Dataset } from '../../dataset/dataset.ts';
import { suggestion } from '../../definition/fault.ts';
import { allQuestions, type FrameVariable, findQuestion } from '../../definition/questionnaire.ts';
import type { ValuePath } from '../../definition/yaml-source.ts';
import { inFileOrder, type Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import type { BreakdownPlan } from '../analysis-plan.ts';
import { droppedName, type FormerEditions } from '../dropped-name.ts';
import type { PlanFile } from '../plan.ts';
import { isCountable } from './countable-item.ts';
import { overlaps, type Tell } from './overlaps.ts';

export function checkBreakdowns(
  dataset: Dataset,
  { plan, source }: PlanFile,
  former?: FormerEditions,
): readonly Problem[] {
  const { breakdowns = [], announced = [] } = plan.analysis ?? {};
  const tell: Tell = (code, at, message, hint) => ({
    code,
    severity: 'error',
    path: source.path,
    ...source.place(['analysis', ...at]),
    message: typographic(message),
    hint: typographic(hint),
  });
  const { questionnaire } = dataset;
  const countable = allQuestions(questionnaire)
    .filter(isCountable)
    .map(({ id }) => id);
  const questions = (ids: readonly string[], at: ValuePath, known: readonly string[]) =>
    ids.flatMap((id, index) => {
      const place = [...at, index];
      if (ids.indexOf(id) < index) {
        const message = `La question « ${id} » est déjà dans cette liste.`;
        return [tell('duplicate-id', place, message, 'Retirez l’une des deux.')];
      }
      if (known.includes(id)) return [];
      if (countable.includes(id)) {
        const message = `La question « ${id} » n’est ventilée nulle part : il n’y a rien à comparer.`;
        const hint = 'Ajoutez-la aux « questions » d’une ventilation, ou retirez-la d’ici.';
        return [tell('not-broken-down', place, message, hint)];
      }
      const dropped = droppedName(id, questionnaire, former);
      if (dropped) return [tell(dropped.code, place, dropped.message, dropped.hint)];
      const exists = findQuestion(questionnaire, id) !== undefined;
      const message = exists
        ? `La question « ${id} » ne se ventile pas : ses réponses sont des textes ou des dates.`
        : `Aucune question ne s’appelle « ${id} ».`;
      const code = exists ? 'not-countable' : 'unknown-question';
      return [tell(code, place, message, suggestion(id, known))];
    });
  const shown = new Set(breakdowns.flatMap((one) => one.questions ?? countable));
  return inFileOrder([
    ...breakdowns.flatMap((breakdown, index) => {
      const at = ['breakdowns', index];
      return [
        ...variableFaults(breakdown, at, questionnaire.frame, tell),
        ...questions(breakdown.questions ?? [], [...at, 'questions'], countable),
      ];
    }),
    ...questions(
      announced,
      ['announced'],
      countable.filter((id) => shown.has(id)),
    ),
    ...overlaps(dataset, breakdowns, tell),
  ]);
}

function variableFaults(
  { by, merge = [] }: BreakdownPlan,
  at: ValuePath,
  frame: readonly FrameVariable[],
  tell: Tell,
): readonly Problem[] {
  const variable = frame.find(({ id }) => id === by);
  if (!variable) {
    const known = frame.map(({ id }) => id);
    const message = `« ${by} » n’est pas une variable de la liste des invités.`;
    return [tell('unknown-variable', [...at, 'by'], message, suggestion(by, known))];
  }
  const categories = variable.categories.map(({ id }) => id);
  const merged = merge.flatMap(({ of }) => of);
  return merge.flatMap(({ id, of }, index) => {
    const before = merge.slice(0, index);
    const isTaken =
      before.some((one) => one.id === id) || (categories.includes(id) && !merged.includes(id));
    const inMerge = [...at, 'merge', index];
    const ofName = `Le nom « ${id} » est déjà celui d’une autre catégorie de « ${by} ».`;
    return [
      ...(isTaken
        ? [
            tell(
              'duplicate-id',
              [...inMerge, 'id'],
              ofName,
              'Donnez-en un autre à ce regroupement.',
            ),
          ]
        : []),
      ...of.flatMap((category, place) => {
        const inList = [...inMerge, 'of', place];
        if (!categories.includes(category)) {
          const message = `« ${category} » n’est pas une catégorie de « ${by} ».`;
          return [tell('unknown-category', inList, message, suggestion(category, categories))];
        }
        const isAgain =
          of.indexOf(category) < place || before.some((one) => one.of.includes(category));
        if (!isAgain) return [];
        const message = `La catégorie « ${category} » est déjà réunie avec d’autres.`;
        return [tell('duplicate-id', inList, message, 'Ne la nommez qu’une fois.')];
      }),
    ];
  });
}
