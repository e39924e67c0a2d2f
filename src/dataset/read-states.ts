/** A response as one state per item; the same object for the same state, so that many are counted at once. */
import { allQuestions, type Question, type Questionnaire } from '../definition/questionnaire.ts';
import { relevantAnswer } from '../form/relevant.ts';
import {
  type AnswerValue,
  type MissingKind,
  type Response,
  routingUnknown,
  rowAnswers,
} from '../form/response.ts';
import { type AskedItem, askedItems } from './asked-items.ts';
import { type ItemState, itemsOf, stateOfAnswer } from './item.ts';

type Missing = Extract<ItemState, { kind: 'missing' }>;

const missing = (kind: MissingKind): Missing => ({ kind: 'missing', missing: kind });
const notAsked = missing('not_asked');
const notReached = missing('not_reached');
const unknownRouting = missing('routing_unknown');
const blank = missing('blank');

type ReadAnswer = (answer: AnswerValue) => ItemState;

/** @returns a function from a response to its states, in the order of the items */
export function stateReader(
  questionnaire: Questionnaire,
): (response: Pick<Response, 'answers' | 'stepsDisplayed'>) => readonly ItemState[] {
  const items = allQuestions(questionnaire).flatMap(itemsOf);
  // People who were offered the same choices share what is known of an item.
  const readers = new Map<string, ReadAnswer>();
  const asked = askedItems(questionnaire, (one) => {
    const offered = [one.item.id, ...one.withheld].join(' ');
    const read = readers.get(offered) ?? answerReader(one);
    readers.set(offered, read);
    return { ...one, read };
  });
  return ({ answers, stepsDisplayed }) => {
    const states: ItemState[] = Array(items.length).fill(notAsked);
    // The rows of a matrix follow each other: their answer is looked at once.
    let question: Question | undefined;
    let value: AnswerValue | undefined;
    for (const one of asked(answers)) {
      const { item } = one;
      if (item.question !== question) {
        question = item.question;
        const stored = answers[question.id];
        value = stored === undefined ? undefined : relevantAnswer(question, stored);
      }
      const answer = item.row === undefined ? value : rowAnswers(value)[item.row.id];
      states[one.index] = answer === undefined ? whyBlank(one, stepsDisplayed) : one.read(answer);
    }
    return states;
  };
}

/** Of a text each state is another; of all else few differ. */
function answerReader({ item, withheld }: AskedItem): ReadAnswer {
  const { type } = item.question;
  const stateOf = (answer: AnswerValue) => withWithheld(stateOfAnswer(item, answer), withheld);
  if (type === 'short_text' || type === 'long_text') return stateOf;
  // A code is looked up as it is, anything else by its JSON: never one for the other.
  const ofCodes = new Map<string, ItemState>();
  const ofOthers = new Map<string, ItemState>();
  return (answer) => {
    const isCode = typeof answer === 'string';
    const known = isCode ? ofCodes : ofOthers;
    const key = isCode ? answer : JSON.stringify(answer);
    let state = known.get(key);
    if (state === undefined) {
      state = stateOf(answer);
      known.set(key, state);
    }
    return state;
  };
}

function whyBlank({ item, step }: AskedItem, stepsDisplayed: readonly string[]): Missing {
  if (stepsDisplayed.includes(routingUnknown(item.id))) return unknownRouting;
  return stepsDisplayed.includes(step) ? blank : notReached;
}

function withWithheld(state: ItemState, withheld: readonly string[]): ItemState {
  return state.kind === 'codes' && withheld.length > 0 ? { ...state, withheld } : state;
}
