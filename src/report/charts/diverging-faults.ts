import { countedChoices } from '../../dataset/item.ts';
import { suggestion } from '../../definition/fault.ts';
import type { Question } from '../../definition/questionnaire.ts';
import type { DivergingPlan } from './diverging-values.ts';
import { type NamedFault, namedFault } from './named-fault.ts';

/** What is wrong with the two sides: choices that are not there, twice there, or mixed up. */
export function divergingFaults(plan: DivergingPlan, question: Question): readonly NamedFault[] {
  const order = countedChoices(question).map(({ id }) => id);
  const named = (['left', 'right'] as const).flatMap((side) =>
    plan[side].map((choice, index) => ({ at: [side, index], choice })),
  );
  const faults = named.flatMap(({ at, choice }, place) => {
    if (!order.includes(choice)) {
      const message = `« ${choice} » n’est pas un choix de « ${question.id} ».`;
      return [namedFault(at, 'unknown-choice', message, suggestion(choice, order))];
    }
    if (!named.slice(0, place).some((one) => one.choice === choice)) return [];
    const message = `« ${choice} » est placé deux fois, à gauche (left) ou à droite (right).`;
    return [namedFault(at, 'choice-twice', message, 'Ne le gardez que d’un côté.')];
  });
  return faults.length > 0 ? faults : mixedUp(plan, question.id, order);
}

function mixedUp(
  { left, right }: DivergingPlan,
  question: string,
  order: readonly string[],
): readonly NamedFault[] {
  const [lefts, rights] = [left, right].map((side) => side.map((id) => order.indexOf(id)));
  const comesBefore = (one: readonly number[] = [], other: readonly number[] = []) =>
    Math.max(...one) < Math.min(...other);
  if (comesBefore(lefts, rights) || comesBefore(rights, lefts)) return [];
  const message = `Les choix de gauche (left) et de droite (right) se mêlent dans l’ordre de « ${question} ».`;
  const hint = `Mettez d’un côté le début de l’échelle et de l’autre sa fin : ${order.map((id) => `« ${id} »`).join(', ')}.`;
  return [namedFault(['left'], 'sides-mixed', message, hint)];
}
