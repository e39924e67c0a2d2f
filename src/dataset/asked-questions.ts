/**
 * What each of many people was asked. Only the answers that a condition cites move a journey, so
 * few journeys differ, and each is walked once.
 */
import { citedIn } from '../definition/condition.ts';
import type { Question, Questionnaire } from '../definition/questionnaire.ts';
import { journey } from '../form/journey.ts';
import type { Answers } from '../form/response.ts';

export interface AskedQuestion {
  /** With the choices and rows that were offered. */
  readonly question: Question;
  readonly step: string;
  /** Choices of the question that were not. */
  readonly withheld: readonly string[];
}

/** Answers without end (a number is cited) must not fill the memory. */
const MOST_JOURNEYS = 5000;

/** @param prepare what is to be known of a question in every journey that asks it so */
export function askedQuestions<Prepared>(
  questionnaire: Questionnaire,
  prepare: (asked: AskedQuestion) => Prepared,
): (answers: Answers) => readonly Prepared[] {
  const cited = citedQuestions(questionnaire);
  const known = new Map<string, readonly Prepared[]>();
  return (answers) => {
    const key = cited.map((question) => keyOf(question, answers)).join('\n');
    const before = known.get(key);
    if (before) return before;
    const asked = walk(questionnaire, answers).map(prepare);
    if (known.size >= MOST_JOURNEYS) known.clear();
    known.set(key, asked);
    return asked;
  };
}

function walk(questionnaire: Questionnaire, answers: Answers): readonly AskedQuestion[] {
  return journey(questionnaire, answers).flatMap(({ step, questions }) =>
    questions.map((question) => ({
      question,
      step: step.id,
      withheld: withheldOf(question, step.questions),
    })),
  );
}

function withheldOf(asked: Question, questions: readonly Question[]): readonly string[] {
  if (questions.includes(asked) || !('choices' in asked)) return [];
  const whole = questions.find(({ id }) => id === asked.id);
  const all = whole && 'choices' in whole ? whole.choices : [];
  const offered = new Set(asked.choices.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !offered.has(id));
}

function citedQuestions({ steps }: Questionnaire): readonly Question[] {
  const conditions = steps.flatMap((step) => [
    step.shownIf,
    ...step.questions.flatMap((question) => [
      question.shownIf,
      ...('choices' in question ? question.choices.map(({ shownIf }) => shownIf) : []),
      ...('rows' in question ? question.rows.map(({ shownIf }) => shownIf) : []),
    ]),
  ]);
  const cited = new Set(conditions.flatMap(citedIn));
  return steps.flatMap(({ questions }) => questions).filter(({ id }) => cited.has(id));
}

/** Of a text only whether there is one can be asked. */
function keyOf({ id, type }: Question, answers: Answers): string {
  const answer = answers[id];
  if (answer === undefined) return '';
  return type === 'short_text' || type === 'long_text' ? '1' : JSON.stringify(answer);
}
