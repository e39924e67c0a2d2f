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
import { type AskedQuestion, askedQuestions } from './asked-questions.ts';
import { type Item, type ItemState, itemsOf, stateOfAnswer } from './item.ts';

type Missing = Extract<ItemState, { kind: 'missing' }>;

const missing = (kind: MissingKind): Missing => ({ kind: 'missing', missing: kind });
const notAsked = missing('not_asked');
const notReached = missing('not_reached');
const unknownRouting = missing('routing_unknown');
const blank = missing('blank');

/** One state per item of the question; none where nothing that counts was answered. */
type ReadAnswer = (stored: AnswerValue) => readonly (ItemState | undefined)[];

/** @returns a function from a response to its states, in the order of the items */
export function stateReader(
  questionnaire: Questionnaire,
): (response: Pick<Response, 'answers' | 'stepsDisplayed'>) => readonly ItemState[] {
  const length = allQuestions(questionnaire).flatMap(itemsOf).length;
  // People who were offered the same choices and rows share what is known of a question.
  const readers = new Map<string, ReadAnswer>();
  const asked = askedQuestions(questionnaire, (one) => {
    const items = itemsOf(one.question);
    const offered = [...items.map(({ id }) => id), ...one.withheld].join(' ');
    const read = readers.get(offered) ?? answerReader(one, items);
    readers.set(offered, read);
    return { ...one, read, unknown: items.map(({ id }) => routingUnknown(id)) };
  });
  return ({ answers, stepsDisplayed }) => {
    const states: ItemState[] = Array(length).fill(notAsked);
    const displayed = new Set(stepsDisplayed);
    for (const { question, step, places, read, unknown } of asked(answers)) {
      const stored = answers[question.id];
      const found = stored === undefined ? undefined : read(stored);
      for (let i = 0; i < places.length; i++) {
        states[places[i] as number] = found?.[i] ?? whyBlank(unknown[i] as string, step, displayed);
      }
    }
    return states;
  };
}

/** Of a text each state is another; of all else few differ. */
function answerReader(asked: AskedQuestion, items: readonly Item[]): ReadAnswer {
  const { type } = asked.question;
  const itemReaders = items.map((item) => stateOf(item, asked.withheld));
  const read = (stored: AnswerValue) => readAnswer(asked.question, items, itemReaders, stored);
  if (type === 'short_text' || type === 'long_text') return read;
  // Codes are looked up as they are, anything else by its JSON: never one for the other.
  const ofCode = new Map<string, ReturnType<ReadAnswer>>();
  const ofCodes = new Map<string, ReturnType<ReadAnswer>>();
  const ofOthers = new Map<string, ReturnType<ReadAnswer>>();
  return (stored) => {
    const [known, key] =
      typeof stored === 'string'
        ? [ofCode, stored]
        : Array.isArray(stored)
          ? [ofCodes, stored.join('\n')]
          : [ofOthers, JSON.stringify(stored)];
    let states = known.get(key);
    if (states === undefined) {
      states = read(stored);
      if (known.size < MOST_KEPT) known.set(key, states);
    }
    return states;
  };
}

/** Answers to a long matrix are as many as persons: they must not fill the memory. */
const MOST_KEPT = 5000;

type ReadItem = (answer: AnswerValue) => ItemState;

function readAnswer(
  question: Question,
  items: readonly Item[],
  readers: readonly ReadItem[],
  stored: AnswerValue,
): readonly (ItemState | undefined)[] {
  const value = relevantAnswer(question, stored);
  return items.map(({ row }, i) => {
    const answer = row === undefined ? value : rowAnswers(value)[row.id];
    return answer === undefined ? undefined : readers[i]?.(answer);
  });
}

/** Rows answered alike share their state, whatever was answered to the others. */
function stateOf(item: Item, withheld: readonly string[]): ReadItem {
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

function whyBlank(unknown: string, step: string, displayed: ReadonlySet<string>): Missing {
  if (displayed.has(unknown)) return unknownRouting;
  return displayed.has(step) ? blank : notReached;
}

function withWithheld(state: ItemState, withheld: readonly string[]): ItemState {
  return state.kind === 'codes' && withheld.length > 0 ? { ...state, withheld } : state;
}
