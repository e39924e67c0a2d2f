/**
 * Who is asked a question, in words: for a report, « aux personnes qui … », where a question goes
 * by its title; for a sheet of paper, « seulement si vous avez … », where it goes by its number.
 */
import { spelled, typographic } from '../wording.ts';
import type { Condition, Test } from './condition.ts';
import { clause, type Place } from './condition-clauses.ts';
import { questionNumbers } from './question-numbers.ts';
import type { Choice, Question, Questionnaire, Row } from './questionnaire.ts';
import { findQuestion, hasRows } from './questionnaire.ts';
import { type Literal, type Simplified, simplify } from './simplify-condition.ts';

/**
 * « aux personnes qui ont répondu « Oui » à « Participation au pilotage » », by the condition of
 * the question and by that of its step.
 * @returns undefined when everybody is asked
 */
export function askedOf(question: Question, questionnaire: Questionnaire): string | undefined {
  const step = questionnaire.steps.find(({ questions }) =>
    questions.some(({ id }) => id === question.id),
  );
  return shownTo([step?.shownIf, question.shownIf], questionnaire);
}

/**
 * « aux personnes qui … »: to whom something is shown that stands under these conditions at once.
 * @returns undefined when there is none
 */
export function shownTo(
  conditions: readonly (Condition | undefined)[],
  questionnaire: Questionnaire,
): string | undefined {
  const given = conditions.filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  return typographic(`aux personnes ${sentence({ all: given }, byTitle(questionnaire))}`);
}

/**
 * « choix proposé seulement aux personnes qui … », « ligne proposée seulement aux personnes qui … »
 * @returns undefined for what everybody is offered
 */
export function offeredTo(item: Choice | Row, questionnaire: Questionnaire): string | undefined {
  if (!item.shownIf) return undefined;
  const what = 'exclusive' in item ? 'choix proposé' : 'ligne proposée';
  const whom = sentence(item.shownIf, byTitle(questionnaire));
  return typographic(`${what} seulement aux personnes ${whom}`);
}

/**
 * « seulement si vous avez répondu « Oui » à la question 12 »: routing for who fills in a sheet of
 * paper, where questions are found by their numbers.
 */
export function onlyIf(condition: Condition, questionnaire: Questionnaire): string {
  return typographic(`seulement si ${sentence(condition, byNumber(questionnaire))}`);
}

/** Whom a sentence speaks of, and how it calls a question. */
interface Voice {
  /** « qui », at the head of the sentence only. */
  readonly opening: string;
  /** « elles », before each of several things. */
  readonly subject: string;
  readonly have: string;
  readonly fulfil: string;
  readonly useGroups: boolean;
  readonly find: (id: string) => Question | undefined;
  /** « la question 12 », and « à » and « de » before it are the same words. */
  readonly name: (test: Test) => string;
}

function byTitle(questionnaire: Questionnaire): Voice {
  const find = (id: string) => findQuestion(questionnaire, id);
  return {
    opening: 'qui',
    subject: 'elles',
    have: 'ont',
    fulfil: 'remplissent',
    useGroups: true,
    find,
    name: ({ question }) => `«\u00a0${find(question)?.title ?? question}\u00a0»`,
  };
}

function byNumber(questionnaire: Questionnaire): Voice {
  const numbers = questionNumbers(questionnaire);
  return {
    opening: 'vous',
    subject: 'vous',
    have: 'avez',
    fulfil: 'remplissez',
    // The names of groups are not on the sheet.
    useGroups: false,
    find: (id) => findQuestion(questionnaire, id),
    name: ({ question }) => `la question\u00a0${numbers.get(question) ?? question}`,
  };
}

function sentence(condition: Condition, voice: Voice): string {
  const simplified = simplify(condition);
  const breath = inOneBreath(simplified, voice);
  if (breath !== undefined) return `${voice.opening} ${voice.have} ${breath}`;
  return `${voice.opening} ${enumeration(simplified, voice, '')}`;
}

/** One thing, or two that « et » or « ou » joins without a doubt. */
function inOneBreath(simplified: Simplified, voice: Voice): string | undefined {
  if (!('kind' in simplified)) return words(simplified, voice);
  const literals = simplified.parts.flatMap((part) => ('kind' in part ? [] : [part]));
  if (simplified.parts.length > 2 || literals.length < simplified.parts.length) return undefined;
  const [one = '', other = ''] = literals.map((literal) => words(literal, voice));
  const doubtful = / (?:ou|et|ni) /.test(`${one} ${other}`.replace(/«.*?»/g, ''));
  if (simplified.kind === 'all') return `${one}${doubtful ? ', et aussi' : ' et'} ${other}`;
  return `${one}${doubtful ? ', ou bien' : ' ou'} ${other}`;
}

/** Numbered, so that nobody has to guess what goes with what. */
function enumeration(simplified: Simplified, voice: Voice, mark: string): string {
  if (!('kind' in simplified)) return words(simplified, voice);
  const { kind, parts } = simplified;
  const which =
    kind === 'all'
      ? `à la fois ces ${spelled(parts.length)} conditions`
      : 'au moins l’une de ces conditions';
  const items = parts.map((part, index) => {
    const own = `${mark}${index + 1}`;
    const breath = inOneBreath(part, voice);
    const item =
      breath === undefined ? enumeration(part, voice, `${own}.`) : `${voice.have} ${breath}`;
    return `(${own}) ${voice.subject} ${item}`;
  });
  return `${voice.fulfil} ${which} : ${items.join(' ; ')}`;
}

function words(literal: Literal, voice: Voice): string {
  const { test } = literal;
  const question = voice.find(test.question);
  return clause(literal, question, placeOf(test, question, voice.name(test)), voice.useGroups);
}

function placeOf({ row }: Test, question: Question | undefined, name: string): Place {
  if (row === undefined) return { to: `à ${name}`, itself: name };
  const rows = question && hasRows(question) ? question.rows : [];
  const label = rows.find(({ id }) => id === row)?.label ?? row;
  const line = `la ligne «\u00a0${label}\u00a0» de ${name}`;
  return { to: `à ${line}`, itself: line };
}
