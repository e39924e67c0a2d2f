/** Which questions depend on the answers to which: who is in the base of the one tells of the other. */

import type { Item } from '../../dataset/item.ts';
import { citedIn } from '../../definition/condition.ts';
import { hasRows, type Question, type Questionnaire } from '../../definition/questionnaire.ts';

/** @returns of each question, those whose answers decide, by others or at once, who is asked what of it */
export function decidingQuestions({
  steps,
}: Questionnaire): ReadonlyMap<string, ReadonlySet<string>> {
  const deciding = new Map<string, ReadonlySet<string>>();
  for (const step of steps) {
    for (const question of step.questions) {
      const parts = [...('choices' in question ? question.choices : []), ...rowsOf(question)];
      const cited = [step, question, ...parts].flatMap(({ shownIf }) => citedIn(shownIf));
      // Conditions look at earlier steps only, whose questions have been here.
      const before = cited.flatMap((id) => [...(deciding.get(id) ?? [])]);
      deciding.set(question.id, new Set([...cited, ...before]));
    }
  }
  return deciding;
}

/** Not everybody was asked this question, or this row. */
export function isConditional({ question, row }: Item, { steps }: Questionnaire): boolean {
  const step = steps.find(({ questions }) => questions.includes(question));
  return Boolean(question.shownIf ?? step?.shownIf ?? row?.shownIf);
}

function rowsOf(question: Question) {
  return hasRows(question) ? question.rows : [];
}
