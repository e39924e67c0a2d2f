/** Names that an earlier edition knew and this one does not: those of an article begun from last year’s. */
import { countedChoices, groupsOf, itemsOf } from '../dataset/item.ts';
import { findQuestion, type Question, type Questionnaire } from '../definition/questionnaire.ts';
import type { Problem } from '../problem.ts';
import { typographic } from '../wording.ts';

export const DROPPED = 'dropped';

/** Questionnaires of earlier editions, the latest first; read when a name is not known. */
export type FormerEditions = () => readonly Questionnaire[];

type Told = Required<Pick<Problem, 'code' | 'message' | 'hint'>>;

/** @param id of a question, or of a figure of one */
export function droppedName(
  id: string,
  questionnaire: Questionnaire,
  former: FormerEditions | undefined,
): Told | undefined {
  const [name = '', ...parts] = id.replace(/@.*/, '').split('.');
  const now = findQuestion(questionnaire, name);
  for (const { edition, steps } of former?.() ?? []) {
    const before = steps.flatMap(({ questions }) => questions).find((one) => one.id === name);
    if (!before) continue;
    if (!now) {
      return told(
        `La question « ${name} » n’est plus posée en ${questionnaire.edition} ; elle l’était en ${edition}.`,
        'Retirez ce qui en parle, ou nommez la question qui la remplace.',
      );
    }
    const [had, has] = [partsOf(before), partsOf(now)];
    const gone = parts.find((part) => had.has(part) && !has.has(part));
    if (gone === undefined) continue;
    return told(
      `« ${gone} » n’est plus dans la question « ${name} » en ${questionnaire.edition} ; ce nom y était en ${edition}.`,
      'Retirez ce qui en parle, ou nommez ce qui le remplace.',
    );
  }
  return undefined;
}

/** Choices, groups and rows. */
function partsOf(question: Question): ReadonlySet<string> {
  return new Set([
    ...itemsOf(question).flatMap(({ row }) => row?.id ?? []),
    ...[...countedChoices(question), ...groupsOf(question)].map(({ id }) => id),
  ]);
}

function told(message: string, hint: string): Told {
  return { code: DROPPED, message: typographic(message), hint: typographic(hint) };
}
