/**
 * A condition in the form that is easiest to say: nothing is denied but single tests, nothing is
 * nested without need, tests of one question stand as one. It holds for the same answers.
 */
import type { Comparison, Condition, Test } from './condition.ts';

/** A test, or its denial. */
export interface Literal {
  readonly test: Test;
  readonly denied: boolean;
}

/** Literals under « all » and « any » by turns: no part has the kind of the whole. */
export type Simplified = Literal | { readonly kind: 'all' | 'any'; readonly parts: Simplified[] };

/**
 * De Morgan’s laws bring every « not » down to a test; they hold in three values as in two.
 * @example simplify({ not: { any: [{ question: 'a', answered: true }, { question: 'b', answered: true }] } }).kind // => 'all'
 */
export function simplify(condition: Condition): Simplified {
  return sunk(condition, false);
}

function sunk(condition: Condition, denied: boolean): Simplified {
  if ('not' in condition) return sunk(condition.not, !denied);
  if (!('all' in condition) && !('any' in condition)) return literal(condition, denied);
  const isAll = 'all' in condition;
  const kind = isAll === denied ? 'any' : 'all';
  const inner = (isAll ? condition.all : condition.any).map((one) => sunk(one, denied));
  const flat = inner.flatMap((part) => ('kind' in part && part.kind === kind ? part.parts : part));
  const parts = merged(flat, kind);
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}

/** « Not at least 3 » is « less than 3 »: a comparison with one bound is never denied. */
function literal(test: Test, denied: boolean): Literal {
  if (!denied || !('compare' in test)) return { test, denied };
  const turned = opposite(test.compare);
  return turned ? { test: { ...test, compare: turned }, denied: false } : { test, denied };
}

function opposite(compare: Comparison): Comparison | undefined {
  if (Object.keys(compare).length !== 1) return undefined;
  const { atLeast, atMost, moreThan, lessThan } = compare;
  if (atLeast !== undefined) return { lessThan: atLeast };
  if (atMost !== undefined) return { moreThan: atMost };
  if (moreThan !== undefined) return { atMost: moreThan };
  return lessThan === undefined ? undefined : { atLeast: lessThan };
}

function merged(parts: readonly Simplified[], kind: 'all' | 'any'): Simplified[] {
  const kept: Simplified[] = [];
  for (const part of parts) {
    const at = kept.findIndex((other) => together(other, part, kind));
    const union = together(kept[at], part, kind);
    if (union) kept[at] = union;
    else kept.push(part);
  }
  return kept;
}

/** Two parts as one, where there is one that says the same. */
function together(
  one: Simplified | undefined,
  other: Simplified,
  kind: 'all' | 'any',
): Simplified | undefined {
  if (!one) return undefined;
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  if ('kind' in one || 'kind' in other || one.denied !== other.denied) return undefined;
  const [a, b] = [one.test, other.test];
  if (a.question !== b.question || a.row !== b.row) return undefined;
  // « One of these » or « one of those »; neither of these and neither of those.
  if ('includes' in a && 'includes' in b && one.denied === (kind === 'all')) {
    const includes = [...new Set([...a.includes, ...b.includes])];
    return { denied: one.denied, test: { ...a, includes } };
  }
  if ('compare' in a && 'compare' in b && kind === 'all' && !one.denied) {
    const shared = Object.keys(a.compare).some((bound) => bound in b.compare);
    return shared
      ? undefined
      : { denied: false, test: { ...a, compare: { ...a.compare, ...b.compare } } };
  }
  return undefined;
}
