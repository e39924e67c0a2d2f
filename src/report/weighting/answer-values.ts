/** What each respondent answered, as the 0 and 1 that a weighted share is the mean of. */
import type { Column } from '../../dataset/dataset.ts';
import { countedChoices, groupsOf, type ItemState } from '../../dataset/item.ts';
import type { Values } from '../../statistics/weighted-estimate.ts';

export interface AnswerValues {
  /** Of the figure, behind the id of its item: a choice, a group, `<choice>.first`, `mean`. */
  readonly id: string;
  /** In the order of the respondents; null for who is not in the base of the figure. */
  readonly values: Values;
}

export function answerValues({ item, states }: Column): readonly AnswerValues[] {
  const { question } = item;
  if (question.type === 'number') {
    const values = states.map((state) => (state.kind === 'number' ? state.value : null));
    return [{ id: 'mean', values }];
  }
  const share = (id: string, choices: readonly string[], isHeld = holdsOneOf(choices)) => ({
    id,
    values: states.map((state) => {
      if (state.kind !== 'codes' || isWithheld(state, choices)) return null;
      return isHeld(state.codes) ? 1 : 0;
    }),
  });
  const choices = countedChoices(question);
  return [
    ...choices.map(({ id }) => share(id, [id])),
    ...groupsOf(question).map((group) => share(group.id, group.choices)),
    ...(question.type === 'ranking'
      ? choices.map(({ id }) => share(`${id}.first`, [id], ([first]) => first === id))
      : []),
  ];
}

function holdsOneOf(choices: readonly string[]) {
  return (codes: readonly string[]) => codes.some((code) => choices.includes(code));
}

/** Nothing of the choices was offered to this person. */
function isWithheld(
  { withheld = [] }: Extract<ItemState, { kind: 'codes' }>,
  choices: readonly string[],
): boolean {
  return withheld.length > 0 && choices.every((choice) => withheld.includes(choice));
}
