/** A response as what is told of each question: few answers differ, so that many are read at once. */
import { allQuestions, type Question, type Questionnaire } from '../definition/questionnaire.ts';
import { type Response, routingUnknown } from '../form/response.ts';
import { askedQuestions } from './asked-questions.ts';
import { type ItemState, itemsOf } from './item.ts';
import { blank, notAsked, notReached, type ReadAnswer, statesReader } from './read-states.ts';
import { tellOnce } from './tell-once.ts';

/**
 * @param tell what is to be known of a question of which the items have these states, in their
 *   order; asked again for an answer that was told before only where it is a text
 * @returns a function from a response to what is told of each question, in the order of the file
 */
export function questionReader<Told>(
  questionnaire: Questionnaire,
  tell: (question: Question, states: readonly ItemState[]) => Told,
): (response: Pick<Response, 'answers' | 'stepsDisplayed'>) => readonly Told[] {
  const questions = allQuestions(questionnaire);
  const toldOfNobody = questions.map((question) => {
    const states = itemsOf(question).map(() => notAsked);
    return tell(question, states);
  });
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  // People who were offered the same choices and rows share what is known of a question.
  const readers = new Map<string, ReadAnswer<Told>>();
  const asked = askedQuestions(questionnaire, ({ question, step, withheld }) => {
    const { id } = question;
    const place = places.get(id) ?? -1;
    const whole = questions[place] ?? question;
    const offered = [...itemsOf(question).map((item) => item.id), ...withheld].join(' ');
    let read = readers.get(offered);
    if (!read) {
      const statesOf = statesReader(whole, question, withheld);
      read = tellOnce(question, (...said) => tell(whole, statesOf(...said)));
      readers.set(offered, read);
    }
    return { id, place, step, read };
  });
  return ({ answers, stepsDisplayed }) => {
    const told = [...toldOfNobody];
    const marks = stepsDisplayed.filter((step) => step.startsWith(UNKNOWN));
    // Questions of a step stand together: it is looked for once.
    let [current, why] = ['', notReached];
    for (const { id, place, step, read } of asked(answers)) {
      if (step !== current) {
        current = step;
        why = stepsDisplayed.includes(step) ? blank : notReached;
      }
      told[place] = read(answers[id], why, marks);
    }
    return told;
  };
}

const UNKNOWN = routingUnknown('');
