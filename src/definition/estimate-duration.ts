/**
 * How long a questionnaire takes. An estimate, before anybody has answered: people differ by a
 * factor of two and more, and only the times of a first edition would tell.
 */
import { withoutPipes } from './piping.ts';
import { hasRows, type Question, type Questionnaire } from './questionnaire.ts';
import { longestWay } from './warnings/longest-way.ts';

export interface Duration {
  /** Of a person who is asked half of what not everybody is asked, and leaves some texts blank. */
  readonly typicalSeconds: number;
  /** Of a person who is asked all that one person can be asked, and writes every text. */
  readonly longestSeconds: number;
}

/**
 * 200 words a minute: between reading aloud, 184 on average over 17 languages
 * (Trauzettel-Klosinski & Dietz 2012), and reading in silence, 238 in English (Brysbaert 2019).
 */
const SECONDS_PER_WORD = 60 / 200;

/**
 * Finding an answer and giving it, the reading apart. With the words of an ordinary question, a
 * single choice comes to about ten seconds, as in the panel of the Pew Research Center (2022: 85
 * such questions in 15 minutes), and a row of a matrix to six (ten a minute, Amplitude Research).
 * The rest is our choice.
 */
const CHOOSING = {
  single: 4,
  scale: 4,
  multiple: 6,
  number: 8,
  date: 8,
  rankingPerRank: 6,
  matrixPerRow: 4,
  multipleMatrixPerRow: 6,
} as const;

/**
 * A text of a few sentences takes a minute to whoever writes one, and 40 seconds on average, since
 * a third leave it blank (CivicPulse's time estimation rubric). A short one is our choice.
 */
const WRITING = {
  long_text: { typical: 40, longest: 60 },
  short_text: { typical: 15, longest: 20 },
} as const;

/** What a question of which not everybody is asked counts for: our choice. */
const CONDITIONAL_SHARE = 0.5;

export function estimateDuration(questionnaire: Questionnaire): Duration {
  const welcome = secondsToRead([questionnaire.title, ...questionnaire.introduction]);
  let typicalSeconds = welcome;
  let longestSeconds = welcome;
  for (const step of questionnaire.steps) {
    const share = step.shownIf ? CONDITIONAL_SHARE : 1;
    const head = secondsToRead([step.title, step.introduction]);
    typicalSeconds += share * head;
    longestSeconds += head;
    for (const { title, text, shownIf } of step.information ?? []) {
      const block = secondsToRead([title, ...text]);
      typicalSeconds += (shownIf ? CONDITIONAL_SHARE : share) * block;
      longestSeconds += block;
    }
    for (const question of step.questions) {
      const own = question.shownIf ? CONDITIONAL_SHARE : share;
      typicalSeconds += own * secondsToAnswer(question, 'typical');
    }
  }
  longestSeconds += longestWay(questionnaire, (question) => secondsToAnswer(question, 'longest'));
  return { typicalSeconds, longestSeconds };
}

/**
 * Whole minutes, as a duration is told.
 * @example minutes(811) // => 14
 * @example minutes(10) // => 1
 */
export function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

function secondsToAnswer(question: Question, person: 'typical' | 'longest'): number {
  return secondsToRead(wordsOf(question)) + secondsToChoose(question, person);
}

function secondsToChoose(question: Question, person: 'typical' | 'longest'): number {
  switch (question.type) {
    case 'matrix':
      return question.rows.length * CHOOSING.matrixPerRow;
    case 'multiple_matrix':
      return question.rows.length * CHOOSING.multipleMatrixPerRow;
    case 'ranking':
      return question.ranks * CHOOSING.rankingPerRank;
    case 'short_text':
    case 'long_text':
      return WRITING[question.type][person];
    default:
      return CHOOSING[question.type];
  }
}

/** Everything of a question that is there to be read; the points of a scale are not. */
function wordsOf(question: Question): readonly (string | undefined)[] {
  const listed = 'choices' in question && question.type !== 'scale' ? question.choices : [];
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  const rows = hasRows(question) ? question.rows : [];
  const ends = question.type === 'scale' ? [question.low, question.high] : [];
  const labels = [...listed, ...outside, ...rows].map(({ label }) => label);
  return [question.label, question.hint, ...labels, ...ends];
}

function secondsToRead(texts: readonly (string | undefined)[]): number {
  const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
  const words = texts.flatMap((text) => withoutPipes(text ?? '').match(word) ?? []);
  return words.length * SECONDS_PER_WORD;
}
