/**
 * Which part of a stored answer counts: choices and rows that a condition withholds from a person
 * are kept in what she said before, and do not count until they are offered again.
 */

import { hasRows, type Question } from '../definition/questionnaire.ts';
import { type AnswerValue, type RowAnswers, rowAnswers } from './response.ts';
import { sameAnswer } from './same-answer.ts';

const codes = new WeakMap<Question, ReadonlySet<string>>();

/** The codes that a question as asked offers; undefined for numbers, dates and texts. */
function offeredCodes(question: Question): ReadonlySet<string> | undefined {
  if (!('choices' in question)) return undefined;
  const known = codes.get(question);
  if (known) return known;
  const outside = 'outside' in question ? (question.outside ?? []) : [];
  const offered = new Set([...question.choices, ...outside].map(({ id }) => id));
  codes.set(question, offered);
  return offered;
}

/**
 * @param question as the journey asks it, without the choices and rows that are withheld
 * @param answer as stored
 * @returns the part that counts, the very same value when all of it does
 */
export function relevantAnswer(
  question: Question,
  answer: AnswerValue | undefined,
): AnswerValue | undefined {
  const offered = answer === undefined ? undefined : offeredCodes(question);
  if (!offered) return answer;
  if (!hasRows(question)) return relevantCodes(answer as string | readonly string[], offered);
  const given = rowAnswers(answer);
  const kept = question.rows.flatMap(({ id }) => {
    const codes = relevantCodes(given[id], offered);
    return codes === undefined ? [] : [[id, codes] as const];
  });
  if (kept.length === 0) return undefined;
  const same =
    kept.length === Object.keys(given).length && kept.every(([id, c]) => given[id] === c);
  return same ? given : Object.fromEntries(kept);
}

function relevantCodes(
  value: string | readonly string[] | undefined,
  offered: ReadonlySet<string>,
): string | readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return offered.has(value) ? value : undefined;
  if (value.every((code) => offered.has(code))) return value;
  const kept = value.filter((code) => offered.has(code));
  return kept.length > 0 ? kept : undefined;
}

/**
 * What is stored when a question is answered again: what was withheld stays where the answer shown
 * was left as it was, and in the rows that were not shown.
 */
export function withWithheld(
  question: Question,
  stored: AnswerValue | undefined,
  given: AnswerValue | undefined,
): AnswerValue | undefined {
  if (stored === undefined) return given;
  const shown = relevantAnswer(question, stored);
  if (shown === stored) return given;
  if (sameAnswer(shown, given)) return stored;
  if (!hasRows(question)) return given;
  const before = rowAnswers(stored);
  const now = rowAnswers(given);
  const visible = rowAnswers(shown);
  const rows = new Set(question.rows.map(({ id }) => id));
  const kept = Object.keys(before).filter(
    (id) => !rows.has(id) || sameAnswer(visible[id], now[id]),
  );
  const merged: RowAnswers = {
    ...now,
    ...Object.fromEntries(kept.map((id) => [id, before[id] ?? []])),
  };
  return Object.keys(merged).length > 0 ? merged : undefined;
}
