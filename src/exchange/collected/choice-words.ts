/** Which choice a cell means: its id, or its label as people and programs type it. */
import type { Choice, Question, ScaleQuestion } from '../../definition/questionnaire.ts';
import { compactCode, plainWords, tidyWords, visibleText } from './plain-words.ts';

export type FindChoice = (words: string) => Choice | undefined;

/** LimeSurvey's code of « autre » in a list. */
const OTHER = '-oth-';

/** What a cell can mean as an answer to a question, a declared kind of missing included. */
export function answerFinder(question: Question): FindChoice {
  const find = choiceFinder(everyChoice(question));
  const point = question.type === 'scale' ? pointFinder(question) : () => undefined;
  return (words) => find(words) ?? point(words);
}

/**
 * A choice by its id, its label or its short label: exactly, then without typography, then without
 * accents and punctuation, then behind a code (« A2. Parfois »). Words that two choices share in
 * one of these ways are none's.
 */
export function choiceFinder(choices: readonly Choice[]): FindChoice {
  const ways = [(text: string) => text, tidyWords, withoutSigns].map((form) => {
    const known = namesIn(choices, form);
    return (words: string) => known.get(form(words));
  });
  const codes = new Map(unique(choices.map((choice) => [compactCode(choice.id), choice])));
  const others = choices.filter(({ specify }) => specify !== undefined);
  const named = (words: string) => ways.map((way) => way(words)).find((choice) => choice);
  return (words) => {
    if (words === OTHER) return others.length === 1 ? others[0] : undefined;
    const [, behindCode = ''] =
      /^[A-Za-z]{0,3}\d{1,3}\s*[.):–—-]\s*(.*\p{L}.*)$/su.exec(words) ?? [];
    return (
      named(words) ??
      (/^\w+$/.test(words) ? codes.get(compactCode(words)) : undefined) ??
      (behindCode === '' ? undefined : named(behindCode))
    );
  };
}

/**
 * A point of a scale as other tools write it: « 4 – Plutôt d’accord », « 4 (plutôt) », « 4/5 »,
 * « 4,00 », or the words of an end alone.
 */
function pointFinder(question: ScaleQuestion): (words: string) => Choice | undefined {
  const { low, high, minimum, maximum, choices } = question;
  const point = (value: number) => choices.find(({ id }) => id === String(value));
  const [lowest, highest] = [plainWords(low), plainWords(high)];
  return (words) => {
    const [, written = '', of = String(maximum)] =
      /^(\d{1,2})(?:[.,]0+|\s*\/\s*(\d{1,2})|\s*[.:–—-]\s*[^\d\s].*|\s*\(.*\))?$/s.exec(words) ??
      [];
    if (written !== '') return Number(of) === maximum ? point(Number(written)) : undefined;
    const plain = plainWords(words);
    if (plain === '' || lowest === highest) return undefined;
    return plain === lowest ? point(minimum) : plain === highest ? point(maximum) : undefined;
  };
}

/** Nothing where punctuation says something: « - 4 » is not 4, « + de 5 » is not « - de 5 ». */
function withoutSigns(text: string): string {
  const plain = plainWords(text);
  return /^\s*[-−–]|[+<>=≤≥±#]/u.test(visibleText(text)) || !/\p{L}/u.test(plain) ? '' : plain;
}

/** An id that is somebody else's label is still an id. */
function namesIn(
  choices: readonly Choice[],
  form: (text: string) => string,
): ReadonlyMap<string, Choice> {
  const entries = (texts: (choice: Choice) => readonly string[]) =>
    unique(choices.flatMap((choice) => texts(choice).map((text) => [form(text), choice] as const)));
  return new Map([...entries(({ label, short }) => [label, short]), ...entries(({ id }) => [id])]);
}

/** Words that stand for one choice alone. */
function unique(entries: readonly (readonly [string, Choice])[]): [string, Choice][] {
  const found = new Map<string, Choice | undefined>();
  for (const [words, choice] of entries) {
    if (words === '') continue;
    found.set(words, found.has(words) && found.get(words) !== choice ? undefined : choice);
  }
  return [...found].filter((entry): entry is [string, Choice] => entry[1] !== undefined);
}

/** Every choice of a question, those outside its list included; none for texts. */
export function everyChoice(question: Question): readonly Choice[] {
  const choices = 'choices' in question ? question.choices : [];
  return 'outside' in question ? [...choices, ...(question.outside ?? [])] : choices;
}
