/** Texts that quote: earlier answers, and what the invitee list says of the person. */
import { measured } from '../definition/measured.ts';
import { fillPipes, pipesOf } from '../definition/piping.ts';
import { findQuestion, type Question, type Questionnaire } from '../definition/questionnaire.ts';
import { date } from '../wording.ts';
import { askedQuestions, type JourneyStep, journey, relevantAnswers } from './journey.ts';
import { type Answers, type AnswerValue, codesOf, type Response, specifyKey } from './response.ts';

/** Of the same answers the way is the same: the page after a save, and each one of a visit, ask. */
const walked = new WeakMap<Answers, Walk>();

interface Walk {
  readonly questionnaire: Questionnaire;
  readonly frame: Response['frame'];
  readonly steps: readonly JourneyStep[];
}

/**
 * The journey of one person with its texts as that person reads them.
 * @param response her answers so far, and her coarse frame variables; neither is ever written to
 */
export function personalJourney(
  questionnaire: Questionnaire,
  { answers, frame }: Pick<Response, 'answers' | 'frame'>,
): readonly JourneyStep[] {
  const known = walked.get(answers);
  if (known?.questionnaire === questionnaire && known.frame === frame) return known.steps;
  const steps = withQuotations(questionnaire, answers, frame);
  walked.set(answers, { questionnaire, frame, steps });
  return steps;
}

function withQuotations(
  questionnaire: Questionnaire,
  answers: Answers,
  frame: Response['frame'],
): readonly JourneyStep[] {
  const steps = journey(questionnaire, answers);
  if (!quotes(questionnaire)) return steps;
  const relevant = relevantAnswers(steps, answers);
  const asked = new Map(askedQuestions(steps).map((question) => [question.id, question]));
  const quotationFor = (name: string) => {
    const question = asked.get(name);
    if (question) return quotationOf(question, relevant[name], answers);
    if (findQuestion(questionnaire, name)) return undefined;
    const variable = questionnaire.frame.find(({ id }) => id === name);
    return variable?.categories.find(({ id }) => id === frame[name])?.within;
  };
  return steps.map((step) => withTexts(step, (text) => fillPipes(text, quotationFor)));
}

/** Found once for each questionnaire: most quote nothing, and every page asks. */
const quoting = new WeakMap<Questionnaire, boolean>();

function quotes(questionnaire: Questionnaire): boolean {
  const known = quoting.get(questionnaire);
  if (known !== undefined) return known;
  let found = false;
  const look = (text: string) => {
    found ||= pipesOf(text).length > 0;
    return text;
  };
  for (const step of questionnaire.steps) {
    withTexts({ step, questions: step.questions, information: step.information ?? [] }, look);
  }
  quoting.set(questionnaire, found);
  return found;
}

/** The questionnaire for nobody in particular: where it quotes, the words without an answer. */
export function withoutQuotations(questionnaire: Questionnaire): Questionnaire {
  const plain = (text: string) => fillPipes(text, () => undefined);
  return {
    ...questionnaire,
    steps: questionnaire.steps.map((step) => ({
      ...step,
      ...(step.introduction === undefined ? {} : { introduction: plain(step.introduction) }),
      questions: step.questions.map((question) => questionWith(question, plain)),
    })),
  };
}

function withTexts(shown: JourneyStep, fill: (text: string) => string): JourneyStep {
  const { introduction } = shown.step;
  const step =
    introduction === undefined ? shown.step : { ...shown.step, introduction: fill(introduction) };
  return {
    step,
    questions: shown.questions.map((question) => questionWith(question, fill)),
    information: shown.information.map((one) => ({ ...one, text: one.text.map(fill) })),
  };
}

/** The very same question when it quotes nothing. */
function questionWith(question: Question, fill: (text: string) => string): Question {
  const label = fill(question.label);
  const hint = question.hint === undefined ? undefined : fill(question.hint);
  if (label === question.label && hint === question.hint) return question;
  return { ...question, label, ...(hint === undefined ? {} : { hint }) };
}

/** Somebody's words inside another sentence: whatever their case and gender, it stands. */
function quoted(words: string): string {
  return `«\u00a0${words}\u00a0»`;
}

/** An answer inside a sentence; undefined when there is none to quote. */
function quotationOf(
  question: Question,
  value: AnswerValue | undefined,
  answers: Answers,
): string | undefined {
  if (value === undefined) return undefined;
  if (question.type === 'number' && typeof value === 'number') {
    return measured(value, question.decimals, question.unit);
  }
  if (!('choices' in question)) {
    const isOutside = 'outside' in question && question.outside?.some(({ id }) => id === value);
    if (isOutside) return undefined;
    return question.type === 'date' ? date(String(value)) : quoted(String(value));
  }
  const labels = codesOf(value).flatMap((code) => {
    const choice = question.choices.find(({ id }) => id === code);
    if (!choice || choice.exclusive || choice.missing) return [];
    if (question.type === 'scale') return [code];
    return [quoted(String(answers[specifyKey(question.id, code)] ?? choice.label))];
  });
  if (labels.length === 0) return undefined;
  const last = labels.pop() ?? '';
  return labels.length > 0 ? `${labels.join(', ')} et ${last}` : last;
}
