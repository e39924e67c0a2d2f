/** Reads the conditions that `condition-text.ts` writes, and their like as people type them. */
import type { RawCondition, RawTest } from '../condition-schema.ts';

export type ConditionReading =
  | { readonly condition: RawCondition }
  /** What was understood, and what may stand after it. */
  | { readonly readUpTo: string; readonly expected: string };

/**
 * ```
 * condition = part, { "et", part } | part, { "ou", part }
 * part      = test | "(", condition, ")" | "non(", condition, ")"
 *           | "et(", condition, { ";", condition }, ")" | "ou(", …, ")"
 * test      = question, [ "[", row, "]" ], clause, { ",", clause }
 * clause    = "=" code | "≠" code | "contient" ( code | "[" code, { ";", code }, "]" )
 *           | "a une réponse" | ( ">=" | "<=" | ">" | "<" ) number
 * ```
 * `et` and `ou` do not mix without parentheses. Whether questions and choices exist is checked later.
 * @example readCondition('a = oui ou b = non') // => { condition: { any: [{ question: 'a', is: 'oui' }, { question: 'b', is: 'non' }] } }
 * @example readCondition('a = ') // => { readUpTo: 'a =', expected: 'l’identifiant d’un choix, ou le numéro d’un point d’une échelle' }
 */
export function readCondition(text: string): ConditionReading {
  const cursor: Cursor = { text, at: 0 };
  const condition = joinedParts(cursor, 0);
  const complete = condition !== undefined && isAtEnd(cursor);
  if (complete) return { condition };
  const { at, expected } = cursor.stop ?? { at: cursor.at, expected: '« et », « ou », ou rien' };
  return { readUpTo: text.slice(0, at).trim(), expected };
}

interface Cursor {
  readonly text: string;
  at: number;
  /** Where reading stopped, the first time it did. */
  stop?: { readonly at: number; readonly expected: string };
}

const DEEPEST = 100;
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const INTEGER = /[-−]?\d+(?![\p{L}\p{N}_])/uy;
const QUOTED = /"\d+"/y;
const NUMBER = /[-−+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?(?![\p{L}\p{N}_])/iuy;
const FUNCTION = /(non|et|ou)\s*\(/iy;
const JOINT = /(et|ou)(?![\p{L}\p{N}_])/iuy;

function joinedParts(cursor: Cursor, depth: number): RawCondition | undefined {
  const parts: RawCondition[] = [];
  let joint: string | undefined;
  for (;;) {
    const part = partOf(cursor, depth);
    if (part === undefined) return undefined;
    parts.push(part);
    const [word] = taken(cursor, JOINT) ?? [];
    if (word === undefined) break;
    if (joint !== undefined && joint !== word.toLowerCase()) {
      cursor.at -= word.length;
      return stopped(
        cursor,
        'des parenthèses autour de l’un ou de l’autre : « et » et « ou » ne se mêlent pas',
      );
    }
    joint = word.toLowerCase();
  }
  const [only] = parts;
  return joint === undefined ? only : joint === 'et' ? { all: parts } : { any: parts };
}

function partOf(cursor: Cursor, depth: number): RawCondition | undefined {
  if (depth > DEEPEST) return stopped(cursor, 'moins de parenthèses');
  const [, name] = taken(cursor, FUNCTION) ?? [];
  if (name !== undefined) {
    const parts = argumentsOf(cursor, depth, name.toLowerCase() === 'non' ? 1 : Infinity);
    const [first] = parts ?? [];
    if (parts === undefined || first === undefined) return undefined;
    if (name.toLowerCase() === 'non') return { not: first };
    return name.toLowerCase() === 'et' ? { all: parts } : { any: parts };
  }
  return taken(cursor, /\(/y) ? argumentsOf(cursor, depth, 1)?.[0] : testOf(cursor);
}

/** Conditions apart by semicolons, up to the closing parenthesis. */
function argumentsOf(cursor: Cursor, depth: number, most: number): RawCondition[] | undefined {
  const parts: RawCondition[] = [];
  do {
    const part = joinedParts(cursor, depth + 1);
    if (part === undefined) return undefined;
    parts.push(part);
  } while (parts.length < most && taken(cursor, /;/y));
  return taken(cursor, /\)/y)
    ? parts
    : stopped(cursor, '« et », « ou », ou une parenthèse fermante');
}

function testOf(cursor: Cursor): RawTest | undefined {
  const [question] = taken(cursor, WORD) ?? [];
  if (question === undefined) return stopped(cursor, 'l’identifiant d’une question');
  const test: RawTest = { question };
  if (taken(cursor, /\[/y)) {
    const [row] = taken(cursor, WORD) ?? [];
    if (row === undefined) return stopped(cursor, 'l’identifiant d’une ligne du tableau');
    if (!taken(cursor, /\]/y)) return stopped(cursor, 'un crochet fermant');
    test.row = row;
  }
  do {
    if (!addClause(cursor, test)) return undefined;
  } while (taken(cursor, /,/y));
  return test;
}

const bounds = [
  { sign: />=|≥/y, key: 'at_least' },
  { sign: /<=|≤/y, key: 'at_most' },
  { sign: />/y, key: 'more_than' },
  { sign: /<(?!>)/y, key: 'less_than' },
] as const;

/** @returns undefined when there is no clause, or one of its kind is already there */
function addClause(cursor: Cursor, test: RawTest): true | undefined {
  const start = cursor.at;
  const before = Object.keys(test).length;
  const read = clauseOf(cursor);
  if (read === undefined) return undefined;
  Object.assign(test, read);
  if (Object.keys(test).length > before) return true;
  cursor.at = start;
  return stopped(cursor, 'une autre comparaison, ou rien : celle-ci est déjà écrite');
}

function clauseOf(cursor: Cursor): Partial<RawTest> | undefined {
  for (const { sign, key } of bounds) {
    if (!taken(cursor, sign)) continue;
    const [number] = taken(cursor, NUMBER) ?? [];
    return number === undefined ? stopped(cursor, 'un nombre') : { [key]: numberOf(number) };
  }
  if (taken(cursor, /<>|≠|!=/y)) return withCode(cursor, 'is_not');
  if (taken(cursor, /=/y)) return withCode(cursor, 'is');
  if (taken(cursor, /contient(?![\p{L}\p{N}_])/iuy)) {
    if (!taken(cursor, /\[/y)) return withCode(cursor, 'includes');
    const codes = codesOf(cursor);
    return codes && { includes: codes };
  }
  if (taken(cursor, /a\s+une\s+r[ée]ponse(?![\p{L}\p{N}_])/iuy)) return { answered: true };
  if (/(?<![\p{L}\p{N}_])non$/iu.test(cursor.text.slice(0, cursor.at))) {
    return stopped(cursor, 'des parenthèses : « non(…) »');
  }
  return stopped(cursor, 'l’un de =, ≠, contient, a une réponse, >=, <=, > et <');
}

function withCode(cursor: Cursor, key: 'is' | 'is_not' | 'includes'): Partial<RawTest> | undefined {
  const code = codeOf(cursor);
  return code === undefined ? undefined : { [key]: code };
}

function codesOf(cursor: Cursor): string[] | undefined {
  const codes: string[] = [];
  do {
    const code = codeOf(cursor);
    if (code === undefined) return undefined;
    codes.push(code);
  } while (taken(cursor, /[;,]/y));
  return taken(cursor, /\]/y) ? codes : stopped(cursor, 'un point-virgule ou un crochet fermant');
}

/** Points of a scale are numbers in the file, and strings once it has been checked. */
function codeOf(cursor: Cursor): string | undefined {
  const [word] = taken(cursor, WORD) ?? [];
  if (word !== undefined) return word;
  const [written] = taken(cursor, INTEGER) ?? taken(cursor, QUOTED) ?? [];
  if (written !== undefined) return codeOfDigits(written) as string;
  return stopped(cursor, 'l’identifiant d’un choix, ou le numéro d’un point d’une échelle');
}

/**
 * @example codeOfDigits('4') // => 4
 * @example codeOfDigits('"4"') // => '4'
 */
export function codeOfDigits(written: string): string | number {
  return written.startsWith('"') ? written.slice(1, -1) : numberOf(written);
}

/** @example numberOf('−2,5') // => -2.5 */
export function numberOf(written: string): number {
  return Number(written.replace('−', '-').replace(',', '.'));
}

function taken(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = afterSpaces(cursor);
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match ?? undefined;
}

function isAtEnd(cursor: Cursor): boolean {
  return afterSpaces(cursor) === cursor.text.length;
}

function afterSpaces({ text, at }: Cursor): number {
  const spaces = /\s*/y;
  spaces.lastIndex = at;
  spaces.exec(text);
  return spaces.lastIndex;
}

function stopped(cursor: Cursor, expected: string): undefined {
  cursor.stop ??= { at: cursor.at, expected };
}
