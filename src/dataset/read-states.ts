/** What one person answered to a question, or why not, as one state per item of it. */
import type { Question } from '../definition/questionnaire.ts';
import { relevantAnswer } from '../form/relevant.ts';
import {
  type AnswerValue,
  type MissingKind,
  routingUnknown,
  rowAnswers,
} from '../form/response.ts';
import { type Item, type ItemState, itemsOf, stateOfAnswer } from './item.ts';

export type Missing = Extract<ItemState, { kind: 'missing' }>;

const missing = (kind: MissingKind): Missing => ({ kind: 'missing', missing: kind });
export const notAsked = missing('not_asked');
export const notReached = missing('not_reached');
export const blank = missing('blank');
const unknownRouting = missing('routing_unknown');

/**
 * @param stored undefined where nothing was answered
 * @param why there is no answer, where there is none
 * @param marks those of `routingUnknown`, which say otherwise of an item
 */
export type ReadAnswer<Told> = (
  stored: AnswerValue | undefined,
  why: Missing,
  marks: readonly string[],
) => Told;

/**
 * @param whole the question of the file, of which every item has a state
 * @param asked the question as somebody was asked it
 * @param withheld choices of the question that were not offered
 */
export function statesReader(
  whole: Question,
  asked: Question,
  withheld: readonly string[],
): ReadAnswer<readonly ItemState[]> {
  const items = itemsOf(whole);
  const readers = new Map(itemsOf(asked).map((item) => [item.id, stateReader(item, withheld)]));
  return (stored, why, marks) => {
    const value = stored === undefined ? undefined : relevantAnswer(asked, stored);
    const rows = rowAnswers(value);
    return items.map(({ id, row }) => {
      const read = readers.get(id);
      if (!read) return notAsked;
      const answer = row === undefined ? value : rows[row.id];
      if (answer !== undefined) return read(answer);
      return marks.includes(routingUnknown(id)) ? unknownRouting : why;
    });
  };
}

/** Rows answered alike share their state, whatever was answered to the others. */
function stateReader(item: Item, withheld: readonly string[]): (answer: AnswerValue) => ItemState {
  const read = (answer: AnswerValue) => withWithheld(stateOfAnswer(item, answer), withheld);
  if (item.row === undefined) return read;
  const known = new Map<string, ItemState>();
  return (answer) => {
    const key = JSON.stringify(answer);
    const state = known.get(key) ?? read(answer);
    known.set(key, state);
    return state;
  };
}

function withWithheld(state: ItemState, withheld: readonly string[]): ItemState {
  return state.kind === 'codes' && withheld.length > 0 ? { ...state, withheld } : state;
}
